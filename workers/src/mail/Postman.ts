import {
  filesOfDocument,
  handBack,
  render,
  settleMessages,
  turn,
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
 * database's clock; an outcome counts only while its claim is the newest. Both go in turns: one statement writes what has ended and
 * claims as many as there is room for. Not more than `mailsAtOnce` are claimed and not written: so many can be undecided when
 * the process dies.
 */
export class Postman {
  readonly #waiting: Waiting[] = []
  readonly #ready: Claimed[] = []
  readonly #ended: Ended[] = []
  #held = 0
  #sending = 0
  #turning = false
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
    const [ended, room] = [this.#ended.length, mailsAtOnce - this.#held]
    const underWay = this.#sending > 0 || this.#ready.length > 0
    const due = ended > 0 && (!underWay || ended >= mailsAtOnce / 2)
    if (!this.#turning && (due || (this.#waiting.length > 0 && room > 0))) void this.#turn()
    else if (ended > 0) this.#timer ??= setTimeout(() => this.#onTime(), togetherMs)
    if (this.#held === 0) this.#rest()
  }

  #onTime(): void {
    this.#timer = undefined
    if (!this.#turning && this.#ended.length > 0) void this.#turn()
  }

  /** Writes what has ended and claims what there is room for then. */
  async #turn(): Promise<void> {
    const { source, config, log } = this.parts
    this.#turning = true
    clearTimeout(this.#timer)
    this.#timer = undefined
    const ended = this.#ended.splice(0)
    const asked = this.#waiting.splice(0, config.mailsAtOnce - this.#held + ended.length)
    this.#held += asked.length
    const since = performance.now()
    const ids = [...new Set(asked.map(({ id }) => id))]
    const { written, claimed } = await turn(source, ended, config.patience, ids, config.mailLeaseMs).catch(
      (error: unknown) => {
        // nothing is lost: the relay hands over again what nobody claimed
        log.warn({ err: wordsOf(error) }, 'the ledger does not answer')
        return { written: new Set<Ended>(), claimed: [] }
      },
    )
    for (const one of ended) {
      if (written.has(one)) this.#close(one, true)
      else void this.#settle(one)
    }
    this.#begin(asked, claimed, since)
    this.#turning = false
    this.#go()
  }

  #begin(asked: readonly Waiting[], claimed: readonly Message[], since: number): void {
    const byId = new Map(claimed.map((message) => [message.id, message]))
    for (const { id, done } of asked) {
      const message = byId.get(id)
      // the same id may have been handed over twice
      byId.delete(id)
      if (message) this.#ready.push({ message, since, done })
      else this.#release(done)
    }
  }

  async #send(one: Claimed): Promise<void> {
    this.#sending += 1
    const delivery = await this.#attempt(one)
    this.#sending -= 1
    this.#ended.push({ ...one, delivery })
    this.#go()
  }

  async #attempt({ message, since }: Claimed): Promise<Delivery> {
    const { source, transport, config, postbox, log } = this.parts
    let mail: RenderedMail
    try {
      mail = render(message, config.publicUrl, postbox)
    } catch (error) {
      log.error({ message: message.id, err: wordsOf(error) }, 'a mail cannot be rendered')
      return { result: 'failed', code: 'RENDER' }
    }
    if (message.documentId)
      try {
        mail.attachments.push(...(await filesOfDocument(source, message.documentId)))
      } catch (error) {
        log.warn({ message: message.id, err: wordsOf(error) }, 'a document cannot be read')
        return { result: 'retry', code: 'DOCUMENT' }
      }
    // a process that slept since its claim must not send: another may have taken over
    if (performance.now() - since > config.mailLeaseMs / 2) return { result: 'retry', code: 'LATE' }
    return transport.send(mail).then(
      (): Delivery => ({ result: 'sent' }),
      (error: unknown) => deliveryOf(error),
    )
  }

  /**
   * Writes one outcome by itself, when another transaction holds the row or the database did not answer. One that is away for a
   * moment is asked again: an outcome that is known should not become one that is not.
   */
  async #settle(one: Ended): Promise<void> {
    const { source, config, log } = this.parts
    for (;;)
      try {
        const counted = await settleMessages(source, [one], config.patience)
        this.#close(one, counted.length > 0)
        break
      } catch (error) {
        if (performance.now() - one.since > config.mailLeaseMs) {
          log.warn({ message: one.message.id, err: wordsOf(error) }, 'an outcome cannot be written')
          this.#release(one.done)
          break
        }
        await new Promise((resolve) => setTimeout(resolve, againMs))
      }
    this.#go()
  }

  #close({ message: { id, attempt }, delivery, done }: Ended, counted: boolean): void {
    const { log, count } = this.parts
    count(counted ? delivery.result : 'fenced')
    const detail = { message: id, attempt, result: delivery.result, fenced: !counted }
    if (delivery.result === 'sent') log.info(detail, 'mail')
    else log.warn({ ...detail, code: delivery.code }, 'mail')
    this.#release(done)
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
