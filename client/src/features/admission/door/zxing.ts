import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'
import type { Detector } from './scanner.js'

/** The long side of the pictures that are looked at: enough for a code held before the camera, and quick on old phones. */
const side = 960

/** A detector for browsers that have none of their own. */
export async function createZxing(): Promise<Detector> {
  await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true })
  const canvas = document.createElement('canvas')
  const picture = canvas.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    if (!picture || video.videoWidth === 0) return []
    const scale = Math.min(1, side / Math.max(video.videoWidth, video.videoHeight))
    canvas.width = Math.round(video.videoWidth * scale)
    canvas.height = Math.round(video.videoHeight * scale)
    picture.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { data, width, height } = picture.getImageData(0, 0, canvas.width, canvas.height)
    const found = await readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData, {
      formats: ['QRCode'],
      maxNumberOfSymbols: 2,
    })
    return found.map(({ text }) => text)
  }
}
