import { createReadStream } from 'node:fs'
import { fileTypeFromFile } from 'file-type'
import { invalid } from '../platform/index.js'

/** What may be brought: ending → media type. Nothing a browser would run. */
export const allowedTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv',
  json: 'application/json',
}

const sameEnding: Readonly<Record<string, string>> = { jpeg: 'jpg', jpe: 'jpg', text: 'txt' }

/** A control sign other than tabs and line ends: no text has one. */
const controlSign = /[^\P{Cc}\t\n\f\r]/u

/** Readable as UTF-8, without signs that no text has. */
async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) {
      if (controlSign.test(decoder.decode(chunk as Buffer, { stream: true }))) return false
    }
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

const kindOfText = async (path: string, said: string): Promise<string | undefined> => {
  if (said === 'csv') return (await isTable(path)) ? 'csv' : undefined
  if (!(await isText(path))) return undefined
  return said === 'json' ? 'json' : 'txt'
}

/** Rows of text in whatever letters an office program writes them. */
async function isTable(path: string): Promise<boolean> {
  const decoder = new TextDecoder('windows-1252')
  for await (const chunk of createReadStream(path))
    if (/[^\P{Cc}\t\n\f\r\u0080-\u009f]/u.test(decoder.decode(chunk as Buffer, { stream: true })))
      return false
  return true
}

/**
 * Finds out by its content what a file is, and refuses one that is not what its name says.
 * Errors: INVALID_INPUT on `file` (FILE_TYPE_NOT_ALLOWED, FILE_TYPE_MISMATCH).
 */
export async function kindOfFile(path: string, name: string): Promise<{ ending: string; mediaType: string }> {
  const written = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const said = sameEnding[written] ?? written
  const found = (await fileTypeFromFile(path))?.ext ?? (await kindOfText(path, said))
  const mediaType = Object.hasOwn(allowedTypes, said) ? allowedTypes[said] : undefined
  if (!mediaType) throw invalid('file', 'FILE_TYPE_NOT_ALLOWED')
  if (found !== said) throw invalid('file', 'FILE_TYPE_MISMATCH')
  return { ending: said, mediaType }
}
