import { correction, generate } from 'lean-qr'

/** A code as a printer draws it: its side, and a byte of black or white for each of its dots. */
export interface Picture {
  side: number
  dots: number[]
}

/** The QR code of a text, for the template part `qr`. */
export function pictureOf(content: string): Picture {
  const code = generate(content, { minCorrectionLevel: correction.M })
  const dots: number[] = []
  for (let y = 0; y < code.size; y++) for (let x = 0; x < code.size; x++) dots.push(code.get(x, y) ? 0 : 255)
  return { side: code.size, dots }
}
