const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const COMMENT = 0xfe
const EXIF = Buffer.from('Exif\0\0', 'latin1')

/** Markers of applications: only the outline (APP0), the colours (APP2 with an ICC profile) and Adobe's transform (APP14) draw. */
function draws(marker: number, body: Buffer): boolean {
  if (marker === COMMENT) return false
  if (marker < 0xe0 || marker > 0xef) return true
  if (marker === 0xe0) return body.subarray(0, 4).toString('latin1') === 'JFIF'
  if (marker === 0xe2) return body.subarray(0, 11).toString('latin1') === 'ICC_PROFILE'
  return marker === 0xee
}

/** The way the camera was held, 1 to 8: without it a portrait would lie on its side. */
function orientationOf(body: Buffer): number | undefined {
  if (!body.subarray(0, 6).equals(EXIF)) return undefined
  const tiff = body.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const ifd = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let i = 0; i < short(ifd); i++) {
    const at = ifd + 2 + i * 12
    if (short(at) === 0x0112) return short(at + 8)
  }
  return undefined
}

/** A segment that says the orientation and nothing else. */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a0000000800010112000300000001000000000000' + '0000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  const body = Buffer.concat([EXIF, tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** Where the compressed data that begin here end: at the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1)
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** A JPEG without camera data, places, previews and comments; the compressed picture is copied as it is. */
export function stripJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [Buffer.from([0xff, SOI])]
  let orientation: number | undefined
  for (let at = 2; at < bytes.length;) {
    if (bytes.readUInt8(at) !== 0xff) throw new RangeError('no marker where one must be')
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    // further pictures hang behind the end: previews with all the camera's data
    if (marker === EOI) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) throw new RangeError('a segment is longer than the file')
    const body = bytes.subarray(at + 4, end)
    if (marker === 0xe1) orientation ??= tolerant(() => orientationOf(body))
    if (draws(marker, body)) kept.push(bytes.subarray(at, end))
    at = end
    if (marker !== SOS) continue
    const scanEnd = endOfScan(bytes, end)
    kept.push(bytes.subarray(end, scanEnd))
    at = scanEnd
  }
  if (orientation && orientation > 1 && orientation <= 8) kept.splice(1, 0, orientationSegment(orientation))
  return Buffer.concat([...kept, Buffer.from([0xff, EOI])])
}

/** Broken camera data are left out, not a reason to refuse the picture. */
function tolerant<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
