// `npm test [-- names]`: every test this machine can run, what was left out and why, and one last line with the sum.
import { findChromium, findDovecot, testDatabase, testRedis } from './lib/machine.mjs'
import { checkNode, ensureBuilt, ensureInstalled } from './lib/prepare.mjs'
import { runJourneys, runVitest } from './lib/suites.mjs'

const WORKSPACES = ['infra', 'api', 'workers', 'client']

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const wanted = names.length > 0 ? names : [...WORKSPACES, 'journeys']
const nothingMayMiss = process.env.MITSPRACHE_TEST_ALL === '1'
if (process.argv.includes('--long')) process.env.MITSPRACHE_LONG = '1'

checkNode()
await ensureInstalled(console.log)
await ensureBuilt(console.log)

const leftOut = []
const results = []
const stops = []
const stopAll = async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
}
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void stopAll().then(() => process.exit(1)))

try {
  const environment = await prepareMachine()
  for (const workspace of WORKSPACES.filter((name) => wanted.includes(name))) {
    console.log(`\n== ${workspace}`)
    results.push(await runVitest(workspace, environment))
  }
  if (wanted.includes('journeys')) await journeys(environment)
} finally {
  await stopAll()
}
report()

async function prepareMachine() {
  const database = await testDatabase()
  stops.push(database.stop)
  const redis = await testRedis()
  if (redis) stops.push(redis.stop)
  else leftOut.push('the queue on Redis: no redis-server was found')
  if (!findDovecot()) leftOut.push('the mailbox on a real IMAP server: no dovecot was found')
  const chromium = findChromium()
  return {
    TEST_DATABASE_URL: database.url,
    ...(redis ? { TEST_REDIS_URL: redis.url } : {}),
    ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  }
}

async function journeys(environment) {
  console.log('\n== journeys')
  if (environment.CHROMIUM_PATH) results.push(await runJourneys(environment))
  else leftOut.push('the browser journeys: no Chromium was found (set CHROMIUM_PATH to one)')
}

function report() {
  console.log('\nRan:')
  for (const { name, passed, failed, skipped } of results) {
    console.log(`  ${name}: ${passed} passed, ${failed} failed`)
    for (const title of skipped) leftOut.push(`${name}: ${title}`)
  }
  for (const { name, broken } of results) for (const why of broken) console.log(`Failed in ${name}: ${why}`)
  console.log(leftOut.length > 0 ? 'Left out:' : 'Nothing was left out.')
  for (const line of leftOut) console.log(`  ${line}`)
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  let failed = results.reduce((sum, result) => sum + result.failed, 0)
  if (nothingMayMiss && leftOut.length > 0) {
    console.log('MITSPRACHE_TEST_ALL=1: what was left out counts as failed.')
    failed += leftOut.length
  }
  if (passed + failed === 0) console.log('No test ran.')
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}
