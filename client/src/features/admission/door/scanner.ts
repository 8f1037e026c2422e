/** Finds codes in a picture of the camera. */
export type Detector = (video: HTMLVideoElement) => Promise<string[]>

interface BarcodeDetector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>
}
interface BarcodeDetectorClass {
  new (options: { formats: string[] }): BarcodeDetector
  getSupportedFormats(): Promise<string[]>
}

/** The browser's own detector where there is one; else ours, which is loaded only then. */
export async function createDetector(): Promise<Detector> {
  const native = (globalThis as { BarcodeDetector?: BarcodeDetectorClass }).BarcodeDetector
  const formats = (await native?.getSupportedFormats().catch((): string[] => [])) ?? []
  if (native && formats.includes('qr_code')) {
    const detector = new native({ formats: ['qr_code'] })
    return async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue)
  }
  return (await import('./zxing.js')).createZxing()
}

/** How often a picture is looked at. */
const everyMs = 120

/** Shows the camera's picture and tells of every code in it until stopped. Fails with the browser's own words when it may not. */
export async function startScanner(
  video: HTMLVideoElement,
  onCodes: (codes: readonly string[]) => void,
): Promise<() => void> {
  const [stream, detect] = await Promise.all([
    navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
    }),
    createDetector(),
  ])
  video.srcObject = stream
  await video.play()
  let running = true
  const look = async () => {
    if (!running) return
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) onCodes(await detect(video).catch(() => []))
    setTimeout(() => void look(), everyMs)
  }
  void look()
  return () => {
    running = false
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
  }
}
