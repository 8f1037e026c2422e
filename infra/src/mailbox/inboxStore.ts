import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A mail that was written here and waits for the workers. */
export interface WaitingMail {
  id: string
  size: number
}

const isWaiting = (name: string): boolean => /^\d{13}-[0-9a-f]{8}\.eml$/.test(name)

/** What people write in the mailbox to try answers out, until the workers have taken it. */
export class InboxStore {
  readonly #directory: string

  constructor(directory: string) {
    this.#directory = directory
    mkdirSync(directory, { recursive: true })
  }

  async add(raw: string): Promise<void> {
    const file = join(this.#directory, `${Date.now()}-${randomUUID().slice(0, 8)}.eml`)
    await writeFile(`${file}.new`, raw)
    await rename(`${file}.new`, file)
  }

  /** Oldest first. */
  list(): WaitingMail[] {
    return readdirSync(this.#directory)
      .filter(isWaiting)
      .sort()
      .map((name) => ({
        id: name.slice(0, -'.eml'.length),
        size: statSync(join(this.#directory, name)).size,
      }))
  }

  async read(id: string): Promise<Buffer | undefined> {
    const file = this.#file(id)
    return file ? await readFile(file) : undefined
  }

  async remove(id: string): Promise<void> {
    const file = this.#file(id)
    if (file) await rm(file, { force: true })
  }

  /** Kept for somebody to look at, and not given to the workers again. */
  async leave(id: string): Promise<void> {
    const file = this.#file(id)
    if (file) await rename(file, `${file}.left`)
  }

  #file(id: string): string | undefined {
    return this.list().some((mail) => mail.id === id) ? join(this.#directory, `${id}.eml`) : undefined
  }
}
