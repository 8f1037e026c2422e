import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import {
  clock,
  gather,
  publicViewer,
  runPreparedSql,
  sql,
  systemViewer,
  type Viewer,
} from '../../platform/index.js'
import { rightsSql, viewerWith, type Rights } from '../loadViewer.js'

/** What cookies are sealed with, made ready once. */
export const sealKey = (secret: string): KeyObject => createSecretKey(secret, 'utf8')

/** The session a cookie names, if this installation sealed it; undefined for one that was made up. */
export function sessionToken(cookie: string, key: KeyObject): string | undefined {
  const [token, seal] = splitAtLast(decoded(cookie), '.')
  if (!token || !seal) return undefined
  const own = createHmac('sha256', key).update(token).digest()
  const told = Buffer.from(seal, 'base64')
  return told.length === own.length && timingSafeEqual(told, own) ? token : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

function splitAtLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark)
  return at < 0 ? ['', ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** Who has a session, with the rights of this moment: sessions that are asked for at the same time are read in one statement. */
export const viewerOfSession: (at: { db: EntityManager }, token: string) => Promise<Viewer> = gather({
  of: () => 'sessions',
  most: 64,
  run: async ({ db }, _key, tokens: readonly string[]) => {
    const rows = await runPreparedSql<Found>(db, systemViewer(), sessionsSql(tokens, clock.now()))
    const found = new Map(rows.map((row) => [row.token, row]))
    return tokens.map((token) => {
      const row = found.get(token)
      return row ? viewerWith(row.person_id, row) : publicViewer('de')
    })
  },
})

interface Found extends Rights {
  token: string
  person_id: string
}

/** The sign-in library makes sessions and ends them; that one is valid is a row of its table that has not run out. */
const sessionsSql = (tokens: readonly string[], now: Date) => sql`
  select s.token, holder.id as person_id, rights.*
    from auth.session s
    join auth."user" u on u.id = s."userId"
    join person holder on holder.id = u."personId" and holder.erased_at is null
    cross join lateral (${rightsSql(sql`holder.id`, now)}) rights
   where s.token = any(${[...tokens]}::text[]) and s."expiresAt" > ${now}`
