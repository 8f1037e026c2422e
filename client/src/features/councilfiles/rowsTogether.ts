/** Rows of several readings, each once and as it was read last, in the order of their numbers. */
export function rowsTogether<R extends { number: number }>(...readings: readonly (readonly R[])[]): R[] {
  const byNumber = new Map(readings.flat().map((row) => [row.number, row]))
  return [...byNumber.values()].toSorted((a, b) => a.number - b.number)
}
