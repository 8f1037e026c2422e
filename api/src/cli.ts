import 'reflect-metadata'
import { parseArgs } from 'node:util'
import { inviteAdministrator } from './accounts/index.js'
import { exportAudit, reportLines, verifyFile } from './audit/index.js'
import { entities } from './entities.js'
import { installData, openInstallation } from './installation.js'
import { checkMigrations, createMigration } from './migrations.js'
import { migrate } from './migrate.js'
import { importChains, printImport } from './opendata/index.js'
import { asImport, asSystem, DomainError, systemViewer, text } from './platform/index.js'
import { readConfig } from './platform/config.js'

const say = (line: string) => console.log(line)

/** A refusal as the operator reads it. */
function sentenceOf(error: DomainError): string {
  return error.fields.length > 0
    ? error.fields.map((field) => text('en', `errors.${field.code}`, field.params)).join(' ')
    : text('en', `errors.${error.code}`, error.params)
}

const auditUsage = 'Usage: audit export --out FILE, or audit verify FILE --key FILE [--heads FILE]'

/** `audit export` writes the chain to a file; `audit verify` checks a file without a database and fails when it finds a fault. */
async function audit(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, key: { type: 'string' }, heads: { type: 'string' } },
  })
  const [what, file] = positionals
  if (what === 'verify' && file && values.key) {
    const report = await verifyFile({ file, key: values.key, heads: values.heads })
    reportLines(report).forEach(say)
    if (report.faults.length > 0) process.exitCode = 1
  } else if (what === 'export' && values.out) {
    const source = await openInstallation(readConfig().databaseUrl, { statementTimeoutMs: 600_000 })
    try {
      say(`${await exportAudit(source, values.out)} entries written to ${values.out}`)
    } finally {
      await source.destroy()
    }
  } else throw new Error(auditUsage)
}

const importUsage =
  'Usage: import chains FILE… --body AGS [--add-committees] [--dry-run] [--json]: papers of a council whose way is over, from OParl 1.x JSON or lists of chains'

/** `import chains` loads what a council dealt with before; a dry run does the same and takes it back. */
async function importFiles(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      body: { type: 'string' },
      'add-committees': { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const [what, ...files] = positionals
  if (what !== 'chains' || files.length === 0 || !values.body) throw new Error(importUsage)
  const options = { files, ags: values.body, addCommittees: values['add-committees'], say: console.error }
  const source = await openInstallation(readConfig().databaseUrl, { statementTimeoutMs: 600_000 })
  const runner = source.createQueryRunner()
  try {
    await runner.startTransaction()
    const report = await asImport(runner.manager, systemViewer(), (ctx) => importChains(ctx, options))
    await (values['dry-run'] ? runner.rollbackTransaction() : runner.commitTransaction())
    if (values.json) say(JSON.stringify(report, null, 2))
    else printImport(report).forEach(say)
    if (values['dry-run']) say('dry run: nothing was kept')
  } catch (error) {
    await runner.rollbackTransaction().catch(() => {})
    throw error instanceof DomainError ? new Error(sentenceOf(error)) : error
  } finally {
    await source.destroy()
  }
}

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
  /** What a start needs, in one process: loading the program takes longer than either. */
  async install(args) {
    await commands.migrate?.([])
    await commands.seed?.(args)
  },
  async 'invite-administrator'([email, locale = 'de']) {
    const source = await openInstallation(readConfig().databaseUrl)
    try {
      await asSystem(source, (ctx) => inviteAdministrator(ctx, { email, locale }))
      say(`${email} is administrator; a mail with the way to sign in is on its way`)
    } catch (error) {
      throw error instanceof DomainError ? new Error(sentenceOf(error)) : error
    } finally {
      await source.destroy()
    }
  },
  audit,
  import: importFiles,
  async schema(args) {
    // the api's part: no other command needs it, and reading it takes time
    const { emitSchema } = await import('./schema.js')
    await emitSchema(args.includes('--check'))
  },
}

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) {
  console.error(`Unknown command "${name}". There is: ${Object.keys(commands).join(', ')}.`)
  process.exitCode = 1
} else {
  void command(args).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  })
}
