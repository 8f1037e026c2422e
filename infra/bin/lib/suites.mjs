// One run of tests: what passed, what failed and what was left out, read from the runner's JSON report.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root } from './prepare.mjs'

/** Runs the vitest tests of one workspace. */
export async function runVitest(workspace, environment) {
  return withReport(async (report) => {
    const args = [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      '--passWithNoTests',
    ]
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    const code = await run([vitest, ...args], join(root, workspace), environment)
    const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = readReport(report)
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
    const skipped = tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName)
    const broken = [
      ...tests.filter(({ status }) => status === 'failed').map(whyItFailed),
      ...testResults.filter(didNotLoad).map(({ name, message }) => `${relative(root, name)}: ${message}`),
    ]
    return result(workspace, code, numPassedTests, numFailedTests, skipped, broken)
  })
}

/** The first lines of why a test failed: who sees only the end of a long run must be able to mend it. */
function whyItFailed({ fullName, failureMessages }) {
  return [fullName, ...failureMessages].join('\n').split('\n').slice(0, 12).join('\n    ')
}

function didNotLoad({ status, assertionResults }) {
  return status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
}

/** Plays the browser journeys against a whole installation started for them. */
export async function runJourneys(environment) {
  return withReport(async (report, directory) => {
    const { freePort } = await import('../../dist/src/ports.js')
    const port = await freePort()
    const installation = await startInstallation({ port, dataDir: join(directory, 'data') })
    if (!installation.ready) return result('journeys', 1, 0, 0, [])
    try {
      const cli = join(root, 'node_modules/@playwright/test/cli.js')
      const args = [cli, 'test', '--config', 'infra/playwright.config.ts', '--reporter=list,json']
      const env = {
        ...environment,
        JOURNEY_URL: `http://localhost:${port}`,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      }
      const code = await run(args, root, env)
      const { stats = {}, suites = [] } = readReport(report)
      const { expected = 0, unexpected = 0, flaky = 0 } = stats
      if (code !== 0) printPages()
      return result('journeys', code, expected, unexpected + flaky, skippedIn(suites))
    } finally {
      await installation.stop()
    }
  })
}

/** What the pages of failed journeys said: whoever sees only the output of a build machine has no picture to look at. */
function printPages() {
  const results = join(root, 'test-results')
  for (const name of existsSync(results) ? readdirSync(results) : []) {
    const file = join(results, name, 'error-context.md')
    if (!existsSync(file)) continue
    const page = readFileSync(file, 'utf8').match(/^```yaml\n([\s\S]*?)^```/m)?.[1] ?? ''
    console.log(`\nThe page of ${name}:\n${page.split('\n').slice(0, 150).join('\n')}`)
  }
}

/** A runner that ends with an error without a failed test (a file that does not load) counts as one failure. */
function result(name, code, passed, failed, skipped, broken = []) {
  return { name, passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped, broken }
}

function skippedIn(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'skipped'))
      .map(({ title }) => title),
    ...skippedIn(inner),
  ])
}

async function withReport(use) {
  const directory = mkdtempSync(join(tmpdir(), 'mitsprache-tests-'))
  try {
    return await use(join(directory, 'report.json'), directory)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

function run(args, cwd, environment) {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment }
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** `npm start` as a person types it, on a directory and a port of its own; settings of the machine do not leak in. */
async function startInstallation({ port, dataDir }) {
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir }
  for (const name of ['DATABASE_URL', 'QUEUE_URL', 'SMTP_URL', 'PUBLIC_URL', 'NODE_ENV', 'WORKERS_PORT'])
    delete env[name]
  const child = spawn(process.execPath, ['infra/bin/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const ready = new Promise((resolve) => {
    let output = ''
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk)
      output += chunk
      if (/^ready /m.test(output)) resolve(true)
    })
    void ended.then(() => resolve(false))
  })
  return {
    ready: await ready,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
