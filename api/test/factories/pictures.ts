import { crc32, deflateSync } from 'node:zlib'

/** A word that must be nowhere in a stored picture. */
export const SECRET = 'GPS 51.2 Nord 6.7 Ost'

function pngChunk(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length)
  head.write(type, 4, 'latin1')
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), body])))
  return Buffer.concat([head, body, sum])
}

/** A red point as PNG, with a text about the place and more behind its end. */
export function pngWithSecret(): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    pngChunk('tEXt', Buffer.from(`Comment\0${SECRET}`, 'latin1')),
    pngChunk('eXIf', Buffer.from(SECRET)),
    pngChunk('IDAT', deflateSync(Buffer.from([0, 255, 0, 0]))),
    pngChunk('IEND', Buffer.alloc(0)),
    Buffer.from(SECRET),
  ])
}

function jpegSegment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** Compressed data with stuffing and a restart inside, as a real picture has. */
export const jpegScan = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0x78])

/** The outline of a JPEG held sideways, with place, preview, comment, and another picture behind its end. */
export function jpegWithSecret(): Buffer {
  const tiff = Buffer.concat([
    Buffer.from('49492a0008000000' + '0100' + '120103000100000006000000' + '00000000', 'hex'),
    Buffer.from(SECRET),
  ])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xe0, Buffer.from('4a46494600010100000100010000', 'hex')),
    jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])),
    jpegSegment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${SECRET}`, 'latin1')),
    jpegSegment(0xed, Buffer.from(SECRET)),
    jpegSegment(0xfe, Buffer.from(SECRET)),
    jpegSegment(0xdb, Buffer.alloc(65)),
    jpegSegment(0xda, Buffer.alloc(10)),
    jpegScan,
    Buffer.from([0xff, 0xd9]),
    Buffer.from(SECRET),
  ])
}

function webpChunk(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

/** The outline of a WEBP with camera data. */
export function webpWithSecret(): Buffer {
  const chunks = Buffer.concat([
    webpChunk('VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    webpChunk('VP8 ', Buffer.alloc(11, 7)),
    webpChunk('EXIF', Buffer.from(SECRET)),
    webpChunk('XMP ', Buffer.from(SECRET)),
  ])
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(chunks.length + 4, 4)
  return Buffer.concat([head, chunks])
}
