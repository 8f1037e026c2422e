import { createHash, createVerify } from 'node:crypto'

/*
 * Checks a DKIM signature as a mail server would: RFC 6376 with relaxed/relaxed canonicalisation and rsa-sha256, written out from
 * the standard, so that what the library signs is not judged by the library.
 */

/** A header field as it stands in the mail, with its folded lines. */
interface Field {
  name: string
  whole: string
}

/** What a check found; `none` when all is right. */
export type Flaw =
  'none' | 'no signature' | 'another method' | 'the body was changed' | 'the header was changed'

/** Checks the first signature of a mail against a public key. */
export function flawOf(raw: string, publicKey: string): Flaw {
  const end = raw.indexOf('\r\n\r\n')
  const fields = fieldsOf(raw.slice(0, end))
  const signature = fields.find(({ name }) => name === 'dkim-signature')
  if (!signature) return 'no signature'
  const tags = tagsOf(signature.whole)
  if (tags.get('a') !== 'rsa-sha256' || tags.get('c') !== 'relaxed/relaxed' || tags.has('l'))
    return 'another method'
  const digest = createHash('sha256')
    .update(relaxedBody(raw.slice(end + 4)), 'latin1')
    .digest('base64')
  if (digest !== tags.get('bh')) return 'the body was changed'
  const verify = createVerify('RSA-SHA256').update(
    signedHeader(fields, signature, tags.get('h') ?? ''),
    'latin1',
  )
  return verify.verify(publicKey, tags.get('b') ?? '', 'base64') ? 'none' : 'the header was changed'
}

/** The header fields a signature names, in lower case. */
export function signedFields(raw: string): string[] {
  const signature = fieldsOf(raw.slice(0, raw.indexOf('\r\n\r\n'))).find(
    ({ name }) => name === 'dkim-signature',
  )
  return (tagsOf(signature?.whole ?? ':').get('h') ?? '').toLowerCase().split(':')
}

function fieldsOf(header: string): Field[] {
  return header.split(/\r\n(?![ \t])/).map((whole) => ({ name: nameOf(whole), whole }))
}

const nameOf = (whole: string): string => whole.slice(0, whole.indexOf(':')).trim().toLowerCase()

/** Section 3.2: tags are parted by semicolons; in the values of these, white space means nothing. */
function tagsOf(field: string): Map<string, string> {
  const list = field.slice(field.indexOf(':') + 1).split(';')
  return new Map(
    list
      .filter((tag) => tag.includes('='))
      .map((tag) => [
        tag.slice(0, tag.indexOf('=')).trim(),
        tag.slice(tag.indexOf('=') + 1).replace(/\s+/g, ''),
      ]),
  )
}

/** Section 3.4.2: the name in lower case, unfolded, white space made one space, none at the end or around the colon. */
function relaxedField({ name, whole }: Field): string {
  const value = whole
    .slice(whole.indexOf(':') + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
  return `${name}:${value.trim()}`
}

/** Section 3.4.4: white space made one space and none at the end of a line, no empty lines at the end, one line break there. */
function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
  while (lines.at(-1) === '') lines.pop()
  return lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`
}

/** Sections 3.7 and 5.4.2: the named fields, of several the last first, then the signature itself without its value. */
function signedHeader(fields: readonly Field[], signature: Field, names: string): string {
  const left = [...fields]
  const lines: string[] = []
  for (const name of names.toLowerCase().split(':')) {
    const at = left.findLastIndex((field) => field.name === name)
    const [found] = at < 0 ? [] : left.splice(at, 1)
    if (found) lines.push(relaxedField(found))
  }
  const unsigned = { ...signature, whole: signature.whole.replace(/([;:]\s*b\s*=)[^;]*/, '$1') }
  return [...lines, relaxedField(unsigned)].join('\r\n')
}
