import { correction, generate } from 'lean-qr'
import { toPngBuffer } from 'lean-qr/extras/node_export'

/** A text as a QR code: a PNG that a phone reads from a screen and from paper. */
export function codePicture(text: string): Buffer {
  const code = generate(text, { minCorrectionLevel: correction.M })
  return Buffer.from(toPngBuffer(code, { scale: 6, on: [0, 0, 0, 255], off: [255, 255, 255, 255] }))
}
