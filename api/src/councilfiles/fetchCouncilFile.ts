import type { DataSource } from 'typeorm'
import { viewerOf } from '../accounts/index.js'
import { advance, record } from '../audit/index.js'
import { Body } from '../committees/index.js'
import { fetchCouncilFileSchema } from '../contract/councilfiles.js'
import { idField } from '../contract/fields.js'
import { storeFile } from '../files/index.js'
import { enqueue } from '../jobs/index.js'
import { check, DomainError, may, signedIn, type Ctx, type FieldError } from '../platform/index.js'
import { CouncilFile } from './CouncilFile.js'
import { fetchOparl } from './fetchOparl.js'
import { mostOparlBytes } from './readCouncilFile.js'
import { councilFileMachine } from './states.js'

/**
 * A clerk names the address at which the council's own system speaks OParl. A job asks it; what it answers is read and looked at
 * like a file. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT (INVALID_URL).
 */
export async function fetchCouncilFile(ctx: Ctx, input: unknown): Promise<string> {
  const { bodyId, kind, url } = check(fetchCouncilFileSchema, input)
  await may(ctx, 'bringCouncilFile', Body, bodyId, { lock: false })
  const made = await ctx.db.insert(CouncilFile, {
    ...{ bodyId, kind, url, name: nameOf(url), state: 'FETCHING' },
    broughtById: signedIn(ctx),
  })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'councilfiles.file.fetch', entity: 'CouncilFile', entityId: id })
  await enqueue(ctx, 'councilfiles.fetch', { fileId: id })
  return id
}

/** A system that could not be asked is asked once more. Errors: NOT_FOUND, FORBIDDEN, CONFLICT. */
export async function fetchCouncilFileAgain(ctx: Ctx, input: unknown): Promise<string> {
  const id = check(idField, input)
  await advance(ctx, councilFileMachine, id, 'fetchCouncilFileAgain', { set: { problem: null } })
  await enqueue(ctx, 'councilfiles.fetch', { fileId: id })
  return id
}

const nameOf = (url: string): string => {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`.slice(0, 200)
}

/** Asks the system whose address was named and keeps what it says, to be read; `known` are the origins the operator named. */
export async function askCouncilSystem(
  source: DataSource,
  id: string,
  { known, signal }: { known: readonly string[]; signal?: AbortSignal },
): Promise<void> {
  const file = await source.manager.findOneBy(CouncilFile, { id, state: 'FETCHING' })
  if (!file?.url) return
  // no transaction waits for another system
  const asked = fetchOparl(file.url, file.kind, { known, signal, mostBytes: mostOparlBytes })
  const content = await contentOrProblem(asked)
  await source.transaction(async (db) => {
    const stands = await db.findOne(CouncilFile, {
      where: { id, state: 'FETCHING' },
      lock: { mode: 'pessimistic_write' },
    })
    if (!stands) return
    const ctx: Ctx = { viewer: await viewerOf(db, file.broughtById), db, requestId: 'councilfiles.fetch' }
    if (typeof content !== 'string')
      return void (await advance(ctx, councilFileMachine, id, 'giveUpReading', {
        consequence: true,
        set: { problem: content },
      }))
    const fileId = await keep(ctx, file, content)
    await advance(ctx, councilFileMachine, id, 'endFetching', { consequence: true, set: fileId })
    await enqueue(ctx, 'councilfiles.read', { fileId: id })
  })
}

async function contentOrProblem(asked: Promise<string>): Promise<string | FieldError> {
  try {
    return await asked
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return error.fields[0] ?? { field: 'url', code: error.code, params: error.params }
  }
}

async function keep(
  ctx: Ctx,
  { name, broughtById }: CouncilFile,
  content: string,
): Promise<Pick<CouncilFile, 'fileId' | 'sha256'>> {
  const fileId = await storeFile(ctx, {
    ...{ name: `${name.replaceAll('/', '-')}.json`, mediaType: 'application/json', ownerId: broughtById },
    bytes: pieces(content),
  })
  const [{ sha256 } = { sha256: '' }] = await ctx.db.query<{ sha256: string }[]>(
    'select sha256 from attachment where id = $1',
    [fileId],
  )
  return { fileId, sha256 }
}

async function* pieces(content: string): AsyncGenerator<Buffer> {
  yield await Promise.resolve(Buffer.from(content, 'utf8'))
}
