import { stripJpeg } from './stripJpeg.js'

/** A picture whose bytes are not laid out as its format demands. */
export class BrokenPicture extends Error {}

/** PNG chunks that draw the picture; texts, times and camera data go. */
const drawing = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'pHYs',
  'bKGD',
  'hIST',
  'sPLT',
  'acTL',
  'fcTL',
  'fdAT',
])

function stripPng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8; ;) {
    if (at + 12 > bytes.length) throw new BrokenPicture()
    const end = at + 12 + bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length) throw new BrokenPicture()
    if (drawing.has(type)) kept.push(bytes.subarray(at, end))
    // what hangs behind the end is no part of the picture
    if (type === 'IEND') return Buffer.concat(kept)
    at = end
  }
}

const EXIF_FLAG = 0x08
const XMP_FLAG = 0x04

function stripWebp(bytes: Buffer): Buffer {
  const whole = 8 + bytes.readUInt32LE(4)
  if (whole > bytes.length) throw new BrokenPicture()
  const kept: Buffer[] = []
  for (let at = 12; at < whole;) {
    if (at + 8 > whole) throw new BrokenPicture()
    const type = bytes.toString('latin1', at, at + 4)
    const size = bytes.readUInt32LE(at + 4)
    const end = at + 8 + size + (size % 2)
    if (end > whole) throw new BrokenPicture()
    const chunk = Buffer.from(bytes.subarray(at, end))
    if (type === 'VP8X') chunk.writeUInt8((chunk[8] ?? 0) & ~(EXIF_FLAG | XMP_FLAG), 8)
    if (type !== 'EXIF' && type !== 'XMP ') kept.push(chunk)
    at = end
  }
  const head = Buffer.from(bytes.subarray(0, 12))
  head.writeUInt32LE(4 + kept.reduce((sum, chunk) => sum + chunk.length, 0), 4)
  return Buffer.concat([head, ...kept])
}

const strippers: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  jpg: stripJpeg,
  png: stripPng,
  webp: stripWebp,
}

/** Whether pictures with this ending carry data about place and camera. */
export function carriesMetadata(ending: string): boolean {
  return Object.hasOwn(strippers, ending)
}

/** A picture without what its camera or program wrote beside it (place, time, names); the picture itself is not touched. Throws BrokenPicture. */
export function stripMetadata(ending: string, bytes: Buffer): Buffer {
  try {
    return strippers[ending]?.(bytes) ?? bytes
  } catch (error) {
    if (error instanceof RangeError) throw new BrokenPicture()
    throw error
  }
}
