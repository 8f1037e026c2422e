/** What Vite says of a built file: its name, and by keys what it imports at once. */
export interface Built {
  file: string
  imports?: string[]
}
export type Manifest = Record<string, Built>

/** The files that stand in the way of a page: those of what starts every page and of the page, with all they import at once. */
export function filesOf(manifest: Manifest, sources: readonly string[]): string[] {
  const seen = new Set<string>()
  const add = (source: string): void => {
    if (seen.has(source)) return
    seen.add(source)
    const built = manifest[source]
    if (!built) throw new Error(`There is no built file of ${source}.`)
    for (const imported of built.imports ?? []) add(imported)
  }
  for (const source of sources) add(source)
  return [...seen].map((source) => manifest[source]?.file ?? '')
}

/** A line for each page whose scripts are more than `limit` bytes; `bytes` tells what a file weighs packed. */
export function overweight(
  manifest: Manifest,
  pages: readonly string[],
  limit: number,
  bytes: (file: string) => number,
): string[] {
  return pages.flatMap((page) => {
    const sum = filesOf(manifest, ['src/main.ts', page]).reduce((all, file) => all + bytes(file), 0)
    return sum > limit ? [`${page}: ${sum} of ${limit} bytes`] : []
  })
}
