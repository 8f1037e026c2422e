let context: AudioContext | null = null

/** Browsers are silent until somebody has touched the page: called from a press of a button. */
export function allowSound(): void {
  context ??= typeof AudioContext === 'undefined' ? null : new AudioContext()
  void context?.resume()
}

/** Tones as pairs of height and length: two that rise, one, a long low one. */
const tones = {
  good: [
    [660, 0.09],
    [990, 0.14],
  ],
  warn: [
    [440, 0.14],
    [440, 0.14],
  ],
  bad: [[150, 0.5]],
} as const

/** Says how it went to those who are not looking: by sound, and by a shake where the device can. */
export function play(tone: keyof typeof tones): void {
  navigator.vibrate?.(tone === 'good' ? 60 : [120, 60, 120])
  if (context?.state !== 'running') return
  let at = context.currentTime
  for (const [height, length] of tones[tone]) {
    const voice = context.createOscillator()
    const volume = context.createGain()
    voice.type = tone === 'bad' ? 'square' : 'sine'
    voice.frequency.value = height
    volume.gain.value = 0.25
    voice.connect(volume).connect(context.destination)
    voice.start(at)
    voice.stop(at + length)
    at += length + 0.05
  }
}
