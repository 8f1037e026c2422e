import { fileURLToPath } from 'node:url'
import { PLAN, readConfig, type LaunchConfig, type LaunchPlan } from './launch/config.js'
import { npmAbove } from './launch/processes.js'
import { Progress } from './launch/progress.js'
import { Installation } from './launch/run.js'
import { watchSources } from './launch/watch.js'
import { PlainError } from './plainError.js'
import { isAlive } from './postgres/leftovers.js'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const STOP_LIMIT_MS = 12_000

/** Starts Mitsprache and stays until it is asked to end; then the process exits. */
export async function main(args: string[], plan: LaunchPlan = PLAN, root = ROOT): Promise<void> {
  const progress = new Progress(performance.timeOrigin)
  let end: (code: number) => void = () => process.exit(1)
  try {
    const config = readConfig(process.env, root, plan)
    const installation = new Installation(config, progress, (error) => {
      progress.plain(describe(error))
      end(1)
    })
    end = endOnce(installation, progress)
    for (const signal of SIGNALS) process.on(signal, () => end(0))
    endWithNpm(() => end(0))
    if (!(await installation.start())) return
    tellReady(config, progress)
    if (args.includes('--watch')) {
      watchSources(
        root,
        (text) => progress.line(text),
        () => installation.restartServices(),
      )
    }
  } catch (error) {
    progress.plain(describe(error))
    end(1)
  }
}

/** The first call ends the installation in order, a second one (the person presses Ctrl-C again) at once. */
function endOnce(installation: Installation, progress: Progress): (code: number) => void {
  let ending = false
  return (code) => {
    if (ending) process.exit(1)
    ending = true
    if (code === 0) progress.line('ending')
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref()
    installation.stop().then(
      () => process.exit(code),
      () => process.exit(1),
    )
  }
}

/** npm that is killed passes nothing on: without this, the installation would keep running unseen. */
function endWithNpm(end: () => void): void {
  const npm = npmAbove()
  if (npm === undefined) return
  const timer = setInterval(() => {
    if (isAlive(npm)) return
    clearInterval(timer)
    end()
  }, 500)
  timer.unref()
}

function tellReady({ publicUrl, port, production, demo, smtpUrl }: LaunchConfig, progress: Progress): void {
  progress.line('everything is running')
  progress.plain(`ready http://localhost:${port}`)
  progress.plain(`  start page     ${publicUrl}/`)
  progress.plain(`  GraphQL        ${publicUrl}/graphql`)
  if (production) return
  if (demo) progress.plain(`  become someone ${publicUrl}/werden`)
  if (!smtpUrl) progress.plain(`  sent mails     ${publicUrl}/mailbox`)
  progress.plain('Ctrl-C ends it; the data stays.')
}

function describe(error: unknown): string {
  if (error instanceof PlainError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
