// Runs the real launcher with stand-ins for the programs it starts; the working directory is the "repository".
import { fileURLToPath } from 'node:url'
import { main } from '../dist/src/launcher.js'

const script = (name) => fileURLToPath(new URL(name, import.meta.url))
const service = (name, readyUrl) => ({ name, args: [script('standInService.mjs'), name], readyUrl })

await main(
  [],
  {
    preparations: [{ name: 'migrate', args: [script('standInPreparation.mjs')] }],
    services: [
      service('api', ({ port }) => `http://127.0.0.1:${port}/readyz`),
      service('workers', ({ workersPort }) => `http://127.0.0.1:${workersPort}/readyz`),
    ],
  },
  process.cwd(),
)
