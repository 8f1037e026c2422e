import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

/** Whether the database is as the last installation left it, by the same build. */
export interface Installed {
  isCurrent: boolean
  /** Notes that the installation is done. */
  note: () => Promise<void>
}

/**
 * Looks whether there is anything to install: the build, the database (another cluster or a database that was made anew has other
 * marks), its migrations and the set of data are compared with what the last installation noted in the data directory. What is not
 * known for sure is installed.
 */
export async function readInstalled(
  { root, dataDir, demo }: { root: string; dataDir: string; demo: boolean },
  databaseUrl: string,
): Promise<Installed> {
  const file = join(dataDir, 'installed')
  const build = buildOf(root)
  const marks = async () => {
    const database = build && (await marksOf(databaseUrl))
    return database ? `${build} ${database} ${demo ? 'demo' : 'reference'}` : undefined
  }
  const noted = read(file)
  return {
    isCurrent: noted !== undefined && noted === (await marks()),
    async note() {
      const now = await marks()
      if (now) writeFileSync(file, now)
      else rmSync(file, { force: true })
    },
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** What the bundles of the api are: names say what is in most of them. */
function buildOf(root: string): string | undefined {
  const folder = join(root, 'api/dist/run')
  try {
    const hash = createHash('sha256')
    for (const name of readdirSync(folder).sort()) {
      // what V8 made of it
      if (name.endsWith('.cache')) continue
      const { size, mtimeMs } = statSync(join(folder, name))
      hash.update(`${name} ${size} ${mtimeMs}\n`)
    }
    return hash.digest('hex')
  } catch {
    return undefined
  }
}

async function marksOf(databaseUrl: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: databaseUrl })
  try {
    await client.connect()
    const { rows } = await client.query<{ marks: string }>(
      `select format('%s/%s/%s/%s', c.system_identifier, d.oid, m.done, m.latest) as marks
         from pg_control_system() c, pg_database d, (select count(*) as done, max("timestamp") as latest from migration) m
        where d.datname = current_database()`,
    )
    return rows[0]?.marks
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}
