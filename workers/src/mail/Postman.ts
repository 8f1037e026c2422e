import {
  claimMessages,
  handBack,
  render,
  settleMessages,
  type Delivery,
  type Message,
  type openInstallation,
  type Postbox,
  type RenderedMail,
} from '@mitsprache/api/domain'
import type { Logger } from 'pino'
import type { WorkersConfig } from '../config.js'
import { connectionsFor, deliveryOf, type Transport } from './send.js'

/** What sending needs. */
export interface PostmanParts {
  source: Awaited<ReturnType<typeof openInstallation>>
  transport: Pick<Transport, 'send'>
  config: Pick<WorkersConfig, 'publicUrl' | 'mailLeaseMs' | 'patience' | 'mailsAtOnce'>
  /** Where answers go, where there is a mailbox for them. */
  postbox?: Postbox | undefined
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  count: (result: string) => void
}

interface Waiting {
  id: string
  done: () => void
}
interface Claimed {
  message: Message
  since: number
  done: () => void
}
interface Ended extends Claimed {
  delivery: Delivery
}

/** How long an outcome waits for others to be written with it, while mails are under way. */
const togetherMs = 8
const againMs = 250

/**
 * Sends messages: claim, render, hand to the mail server, write the outcome. Claims are conditional updates with a lease on the
 * database's clock; an outcome counts only while its claim is the newest. Both are written for several mails at once: claimed is
 * what there is room for, written what has ended. Never are more than `mailsAtOnce` claimed and not written: so many can be
 * undecided when the process dies.
 */
export class Postman {
  readonly #waiting: Waiting[] = []
  readonly #ready: Claimed[] = []
  readonly #ended: Ended[] = []
  #held = 0
  #sending = 0
  #claiming = false
  #stopping = false
  #timer: NodeJS.Timeout | undefined
  #rest = () => {}

  constructor(readonly parts: PostmanParts) {}

  /** Sends what can be claimed of these; resolves when each has come to rest or is somebody else's. */
  async take(ids: readonly string[]): Promise<void> {
    if (this.#stopping) return this.#giveBack(ids)
    const resting = ids.map((id) => new Promise<void>((done) => this.#waiting.push({ id, done })))
    this.#go()
    await Promise.all(resting)
  }

  /** Begins nothing more; resolves when what was claimed is sent and written. */
  async stop(): Promise<void> {
    this.#stopping = true
    const waiting = this.#waiting.splice(0)
    await this.#giveBack(waiting.map(({ id }) => id))
    for (const { done } of waiting) done()
    if (this.#held > 0) await new Promise<void>((rest) => (this.#rest = rest))
  }

  /** Whatever can go on does. */
  #go(): void {
    const { mailsAtOnce } = this.parts.config
    while (this.#sending < connectionsFor(mailsAtOnce)) {
      const next = this.#ready.shift()
      if (!next) break
      void this.#send(next)
    }
    if (!this.#claiming && this.#waiting.length > 0 && this.#held < mailsAtOnce)
      void this.#claim(this.#waiting.splice(0, mailsAtOnce - this.#held))
    const underWay = this.#sending > 0 || this.#ready.length > 0
    if (this.#ended.length > 0 && (!underWay || this.#ended.length >= mailsAtOnce / 2)) this.#write()
    else if (this.#ended.length > 0) this.#timer ??= setTimeout(() => this.#write(), togetherMs)
    if (this.#held === 0) this.#rest()
  }

  async #claim(asked: Waiting[]): Promise<void> {
    const { source, config, log } = this.parts
    this.#claiming = true
    this.#held += asked.length
    const since = performance.now()
    const ids = [...new Set(asked.map(({ id }) => id))]
    const claims = await claimMessages(source, ids, config.mailLeaseMs).catch((error: unknown) => {
      // nothing is lost: the relay hands over again what nobody claimed
      log.warn({ err: wordsOf(error) }, 'mails cannot be claimed')
      return []
    })
    const byId = new Map(claims.map((message) => [message.id, message]))
    for (const { id, done } of asked) {
      const message = byId.get(id)
      // the same id may have been handed over twice
      byId.delete(id)
      if (message) this.#ready.push({ message, since, done })
      else this.#release(done)
    }
    this.#claiming = false
    this.#go()
  }

  async #send(one: Claimed): Promise<void> {
    this.#sending += 1
    const delivery = await this.#attempt(one)
    this.#sending -= 1
    this.#ended.push({ ...one, delivery })
    this.#go()
  }

  async #attempt({ message, since }: Claimed): Promise<Delivery> {
    const { transport, config, postbox, log } = this.parts
    let mail: RenderedMail
    try {
      mail = render(message, config.publicUrl, postbox)
    } catch (error) {
      log.error({ message: message.id, err: wordsOf(error) }, 'a mail cannot be rendered')
      return { result: 'failed', code: 'RENDER' }
    }
    // a process that slept since its claim must not send: another may have taken over
    if (performance.now() - since > config.mailLeaseMs / 2) return { result: 'retry', code: 'LATE' }
    return transport.send(mail).then(
      (): Delivery => ({ result: 'sent' }),
      (error: unknown) => deliveryOf(error),
    )
  }

  /** Writes what has ended. */
  #write(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const ended = this.#ended.splice(0)
    void this.#settle(ended).then(() => {
      for (const { done } of ended) this.#release(done)
      this.#go()
    })
  }

  /** A database that is away for a moment is asked again: an outcome that is known should not become one that is not. */
  async #settle(ended: readonly Ended[]): Promise<void> {
    const { source, config, log } = this.parts
    try {
      const counted = await settleMessages(source, ended, config.patience)
      for (const one of ended) this.#note(one, counted.includes(one))
    } catch (error) {
      const [first] = ended
      if (!first) return
      // one that cannot be written must not keep the others
      if (ended.length > 1) return void (await Promise.all(ended.map((one) => this.#settle([one]))))
      if (performance.now() - first.since > config.mailLeaseMs)
        return log.warn({ message: first.message.id, err: wordsOf(error) }, 'an outcome cannot be written')
      await new Promise((resolve) => setTimeout(resolve, againMs))
      await this.#settle(ended)
    }
  }

  #note({ message, delivery }: Ended, counted: boolean): void {
    const { log, count } = this.parts
    const { id, attempt } = message
    count(counted ? delivery.result : 'fenced')
    const detail = { message: id, attempt, result: delivery.result, fenced: !counted }
    if (delivery.result === 'sent') log.info(detail, 'mail')
    else log.warn({ ...detail, code: delivery.code }, 'mail')
  }

  #release(done: () => void): void {
    this.#held -= 1
    done()
  }

  async #giveBack(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    // what cannot be given back now is handed over again later
    await handBack(this.parts.source, ids).catch(() => undefined)
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
