declare module 'subset-font' {
  /** The font with the characters of `text` alone, packed as told. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'woff2'
      noHinting?: boolean
      variationAxes?: Record<string, { min: number; max: number }>
    },
  ): Promise<Uint8Array>
}
