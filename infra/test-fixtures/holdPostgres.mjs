// Starts the embedded PostgreSQL in a directory, prints its address and waits to be ended by the test.
import { startPostgres } from '../dist/src/postgres.js'

const [dataDir, identity] = process.argv.slice(2)
const postgres = await startPostgres({ dataDir, ...(identity ? { identity } : {}) }).catch((error) => {
  console.log(JSON.stringify({ error: error.message }))
  process.exit(1)
})
console.log(JSON.stringify({ url: postgres.url, pid: postgres.pid }))
process.on('SIGTERM', () => void postgres.stop().then(() => process.exit(0)))
setInterval(() => undefined, 1000)
