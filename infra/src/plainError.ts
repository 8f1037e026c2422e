/** A failure that is explained to the person at the terminal in one sentence; no stack trace is printed for it. */
export class PlainError extends Error {
  override readonly name = 'PlainError'
}

const SENTENCES: Record<string, (path: string) => string> = {
  EACCES: (path) => `The right to write to ${path} is missing. Choose another directory with DATA_DIR.`,
  EPERM: (path) => `The right to change ${path} is missing. Choose another directory with DATA_DIR.`,
  EROFS: (path) => `${path} is on a read-only disk. Choose another directory with DATA_DIR.`,
  ENOSPC: (path) => `The disk is full: ${path} could not be written. Free some space and start again.`,
  EDQUOT: (path) =>
    `The disk quota is used up: ${path} could not be written. Free some space and start again.`,
  ENOTDIR: (path) => `${path} is not a directory. Choose another directory with DATA_DIR.`,
  EEXIST: (path) => `${path} is in the way. Move it or choose another directory with DATA_DIR.`,
}

/** Turns an error of the operating system into a plain sentence; any other error is returned as it is. */
export function plainError(error: unknown, fallbackPath = 'the data directory'): Error {
  if (error instanceof PlainError) return error
  if (!(error instanceof Error)) return new Error(String(error))
  const { code, path } = error as NodeJS.ErrnoException
  const sentence = code === undefined ? undefined : SENTENCES[code]
  return sentence ? new PlainError(sentence(path ?? fallbackPath), { cause: error }) : error
}
