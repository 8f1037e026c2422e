/** A number as people write it, with a comma or a point; undefined when nothing is written, infinite when it is none. */
export function numberIn(text: string): number | undefined {
  const written = text.trim().replace(/\s/g, '').replace(',', '.')
  if (written === '') return undefined
  return /^\d+(\.\d+)?$/.test(written) ? Number(written) : Infinity
}
