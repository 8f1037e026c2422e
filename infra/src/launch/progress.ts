/** Prints what happens, each line with the seconds since the start. */
export class Progress {
  readonly #begin: number
  readonly #write: (text: string) => void

  constructor(begin: number, write: (text: string) => void = (text) => process.stdout.write(text)) {
    this.#begin = begin
    this.#write = write
  }

  line(text: string): void {
    const seconds = ((Date.now() - this.#begin) / 1000).toFixed(1).padStart(6)
    this.#write(`${seconds} s  ${text}\n`)
  }

  plain(text: string): void {
    this.#write(`${text}\n`)
  }
}
