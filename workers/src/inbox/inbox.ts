/** A mail in the mailbox that nobody has looked at yet. */
export interface Waiting {
  /** Names it in logs; nothing of its content. */
  id: string
  /** Bytes, as the mailbox tells it before anything is read. */
  size: number
  read(): Promise<Buffer>
  /** It is done with. */
  done(): Promise<void>
  /** It stays for somebody to look at, and is not read again. */
  leave(): Promise<void>
}

/** The mailbox answers come to. */
export interface Mailbox {
  /** Whether it is worth looking now, where that is cheap to know. */
  hasMail(): Promise<boolean>
  /** Goes through what waits, oldest first. */
  each(handle: (mail: Waiting) => Promise<void>, signal: AbortSignal): Promise<void>
}
