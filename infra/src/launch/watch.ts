import { spawn } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'

const FOLDERS = ['api/src', 'api/seed', 'api/migrations', 'workers/src', 'client/src']
const QUIET_MS = 300

/** Builds and calls `onBuilt` after each change of the sources; a change during a build leads to one more build. */
export function watchSources(root: string, say: (text: string) => void, onBuilt: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined
  let running = false
  let again = false
  const build = async (): Promise<void> => {
    if (running) {
      again = true
      return
    }
    running = true
    say('the sources changed; building')
    if (await runBuild(root)) {
      await onBuilt()
      say('the change is running')
    } else say('the build failed; the earlier code keeps running')
    running = false
    if (again) {
      again = false
      await build()
    }
  }
  for (const folder of FOLDERS.map((name) => join(root, name)).filter((path) => existsSync(path))) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(() => void build(), QUIET_MS)
    })
  }
}

function runBuild(root: string): Promise<boolean> {
  return new Promise((resolve) => {
    const turbo = join(root, 'node_modules/.bin/turbo')
    const child = spawn(turbo, ['run', 'build', '--output-logs=errors-only'], { cwd: root, stdio: 'inherit' })
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
}
