import { printXRay } from './printXRay.js'
import { readPapers, type ReadCounts } from './readPapers.js'
import { XRay, type XRayFigures } from './XRay.js'

/** The figures of files, and how fast they were reached: from the file to checked states. */
export interface FilesXRay extends XRayFigures, ReadCounts {
  seconds: number
  papersPerSecond: number
}

/** Reads the files and replays every paper in memory; needs no database. Errors: of a file, with its name. */
export async function xRayFiles(files: readonly string[], today: string): Promise<FilesXRay> {
  const began = performance.now()
  const counts: ReadCounts = { deleted: 0, other: 0 }
  const ray = new XRay(today)
  for await (const paper of readPapers(files, counts)) ray.add(paper)
  const seconds = (performance.now() - began) / 1000
  const figures = ray.figures()
  return { ...figures, ...counts, seconds, papersPerSecond: Math.round(figures.papers / seconds) }
}

/** The x-ray of files as lines of text. */
export function printFilesXRay(x: FilesXRay): string[] {
  return [
    ...printXRay(x),
    `${'deleted objects, other objects'.padEnd(44)}${x.deleted}, ${x.other}`,
    `${'time'.padEnd(44)}${x.seconds.toFixed(2)} s, ${x.papersPerSecond} papers a second`,
  ]
}
