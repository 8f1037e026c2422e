import { expect, test } from 'vitest'
import {
  jpegScan,
  jpegWithSecret,
  pngWithSecret,
  SECRET,
  webpWithSecret,
} from '../../test/factories/pictures.js'
import { BrokenPicture, stripMetadata } from './stripMetadata.js'

const has = (bytes: Buffer, what: string | Buffer) => bytes.includes(what)

test('a PNG loses texts, camera data and what hangs behind it, and keeps what draws', () => {
  const before = pngWithSecret()
  const after = stripMetadata('png', before)
  expect(has(before, SECRET)).toBe(true)
  expect(has(after, SECRET)).toBe(false)
  for (const chunk of ['IHDR', 'IDAT', 'IEND']) expect(has(after, chunk)).toBe(true)
  expect(stripMetadata('png', after).equals(after)).toBe(true)
})

test('a JPEG loses place, comment, preview; the picture and the way it was held stay', () => {
  const after = stripMetadata('jpg', jpegWithSecret())
  expect(has(after, SECRET)).toBe(false)
  expect(has(after, jpegScan)).toBe(true)
  expect(after.subarray(-2).toString('hex')).toBe('ffd9')
  const exif = after.indexOf('Exif\0\0', 0, 'latin1')
  const tiff = after.subarray(exif + 6)
  expect(tiff.toString('latin1', 0, 2)).toBe('MM')
  expect([tiff.readUInt16BE(10), tiff.readUInt16BE(18)]).toEqual([0x0112, 6])
  expect(stripMetadata('jpg', after).equals(after)).toBe(true)
})

test('a WEBP loses camera data and says so in its head', () => {
  const after = stripMetadata('webp', webpWithSecret())
  expect(has(after, SECRET)).toBe(false)
  expect(has(after, 'VP8 ')).toBe(true)
  expect(after.readUInt32LE(4)).toBe(after.length - 8)
  expect(after[20]).toBe(0)
})

test('a picture cut anywhere is refused or harmless, never a crash or an endless loop', () => {
  const pictures = { png: pngWithSecret(), jpg: jpegWithSecret(), webp: webpWithSecret() }
  for (const [ending, whole] of Object.entries(pictures))
    for (let length = 12; length < whole.length; length++) {
      try {
        expect(has(stripMetadata(ending, whole.subarray(0, length)), SECRET)).toBe(false)
      } catch (error) {
        expect(error).toBeInstanceOf(BrokenPicture)
      }
    }
})
