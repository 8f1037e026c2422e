import 'reflect-metadata'
import { entities } from './entities.js'
import { installData } from './installation.js'
import { checkMigrations, createMigration } from './migrations.js'
import { migrate } from './migrate.js'
import { readConfig } from './platform/config.js'
import { emitSchema } from './schema.js'

const say = (line: string) => console.log(line)

/** Every command of the operator: name → what it does with its arguments. */
const commands: Record<string, (args: string[]) => Promise<void>> = {
  async migrate(args) {
    const { databaseUrl } = readConfig()
    if (args.includes('--check')) return checkMigrations(databaseUrl, say)
    await migrate(databaseUrl, say)
    say(`the database has the newest schema (${entities.length} kinds of rows)`)
  },
  async 'create-migration'([name]) {
    if (!name) throw new Error('Usage: create-migration <verb-noun>')
    await createMigration(readConfig().databaseUrl, name, say)
  },
  async seed(args) {
    const config = readConfig()
    const demo = !config.production && !args.includes('--reference-only')
    await installData(config.databaseUrl, demo ? 'demo' : 'reference', say)
  },
  async schema(args) {
    await emitSchema(args.includes('--check'))
  },
}

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) {
  console.error(`Unknown command "${name}". There is: ${Object.keys(commands).join(', ')}.`)
  process.exitCode = 1
} else {
  await command(args).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  })
}
