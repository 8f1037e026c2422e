import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ChildCommand } from './config.js'

const GUARD = new URL('../childGuard.js', import.meta.url).href
const CALM_MS = 60_000
const LONGEST_WAIT_MS = 10_000

/** Where a child runs and where its lines go. */
export interface ChildSurroundings {
  root: string
  environment: NodeJS.ProcessEnv
  onLine: (line: string) => void
  /** The node that runs it; the one that runs this unless told. */
  node?: string
}

/** Says to a program that its settings follow: until then it reads its code. */
const SETTINGS_FOLLOW = { SETTINGS_FOLLOW: '1' }

/** Starts a node program that ends with the launcher. */
export function spawnChild(
  command: ChildCommand,
  { root, environment, onLine, node = process.execPath }: ChildSurroundings,
): ChildProcess {
  const child = spawn(node, ['--enable-source-maps', '--import', GUARD, ...command.args], {
    cwd: root,
    // what newer Nodes have read once they need not read again: the api starts a fifth sooner; the next build clears it away
    env: {
      NODE_COMPILE_CACHE: resolve(root, 'node_modules/.cache/compiled'),
      ...environment,
    },
    // A process group of its own: Ctrl-C reaches the launcher alone, which ends its children in order.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream?.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) onLine(line)
    })
    stream?.on('end', () => rest && onLine(rest))
  }
  return child
}

/** Waits for a child's end, which may lie behind: its exit code, or the signal that ended it. */
export function endOf(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve, reject) => {
    const end = child.exitCode ?? child.signalCode
    if (end !== null) return resolve(end)
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'))
  })
}

/** A program that is started again when it crashes, after a wait that grows. */
export class Service {
  readonly command: ChildCommand
  readonly #surroundings: ChildSurroundings
  readonly #say: (text: string) => void
  #child: ChildProcess | undefined
  #isReading = false
  #ended: Promise<unknown> = Promise.resolve()
  #stopping = false
  #failures = 0

  constructor(command: ChildCommand, surroundings: ChildSurroundings, say: (text: string) => void) {
    this.command = command
    this.#surroundings = surroundings
    this.#say = say
  }

  get failures(): number {
    return this.#failures
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** Starts the program before its settings are known: it reads its code and waits for them. Resolves when it has, or ended. */
  async read(): Promise<void> {
    if (this.#stopping || this.#child) return
    this.#isReading = true
    const environment = { ...this.#surroundings.environment, ...SETTINGS_FOLLOW }
    const child = spawnChild(this.command, { ...this.#surroundings, environment })
    this.#watch(child)
    await Promise.race([once(child, 'message'), this.#ended]).catch(() => undefined)
  }

  /** Starts the program, or gives the one that has read its code what it waits for. */
  start(environment = this.#surroundings.environment): void {
    this.#surroundings.environment = environment
    if (this.#isReading && this.#child?.connected) this.#child.send(environment)
    else this.#watch(spawnChild(this.command, this.#surroundings))
    this.#isReading = false
  }

  #watch(child: ChildProcess): void {
    const begin = Date.now()
    this.#child = child
    this.#ended = endOf(child).then((end) => {
      // one that ended before its settings were known is started with them
      if (this.#stopping || this.#isReading) return
      this.#failures = Date.now() - begin > CALM_MS ? 1 : this.#failures + 1
      const wait = Math.min(LONGEST_WAIT_MS, 250 * 2 ** (this.#failures - 1))
      const how = typeof end === 'number' ? `ended with code ${end}` : `was ended by ${end}`
      this.#say(`${this.command.name} ${how}; it is started again in ${wait / 1000} s`)
      setTimeout(() => this.#stopping || this.start(), wait).unref()
    })
  }

  /** Asks the program to end and insists after `patience` milliseconds. */
  async stop(patience: number): Promise<void> {
    this.#stopping = true
    this.#child?.kill('SIGTERM')
    const insist = setTimeout(() => this.#child?.kill('SIGKILL'), patience)
    await this.#ended
    clearTimeout(insist)
  }

  /** Ends the program and starts it anew, after a change of the code. */
  async restart(patience: number): Promise<void> {
    await this.stop(patience)
    this.#stopping = false
    this.#failures = 0
    this.start()
  }
}

/** Waits until an address answers 200; `stillHoping` may throw to give up. */
export async function waitUntilReady(url: string, stillHoping: () => void): Promise<void> {
  for (;;) {
    stillHoping()
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.status === 200) return
    await sleep(25)
  }
}
