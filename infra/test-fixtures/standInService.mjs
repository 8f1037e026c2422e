import './settingsGiven.mjs'
import { appendFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

const name = process.argv[2]
const note = (text) => appendFileSync(join(process.env.DATA_DIR, 'notes'), `${name} ${text}\n`)

const server = createServer((request, response) => {
  if (request.url === '/crash') process.exit(7)
  if (request.url === '/env') return response.end(JSON.stringify({ ...process.env, pid: process.pid }))
  response.end('ok')
})
server.listen(Number(name === 'api' ? process.env.PORT : process.env.WORKERS_PORT))
process.on('SIGTERM', () => {
  note('ended')
  process.exit(0)
})
