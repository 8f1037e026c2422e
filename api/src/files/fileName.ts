/** Invisible signs, among them those that turn the direction of writing and make `gpj.exe` look like `exe.jpg`. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu

/** The name a file is kept under: no folders, no invisible signs, not too long, its ending kept. Empty when nothing is left. */
export function safeFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).pop() ?? ''
  const clean = last
    .replace(invisible, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
  const dot = clean.lastIndexOf('.')
  const ending = dot > 0 ? clean.slice(dot).slice(0, 10) : ''
  const stem = dot > 0 ? clean.slice(0, dot) : clean
  return `${[...stem].slice(0, 120).join('')}${ending}`
}
