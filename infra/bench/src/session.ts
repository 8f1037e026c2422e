import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What a server is told by who starts it. */
export const place = {
  databaseUrl: process.env.DATABASE_URL ?? '',
  secret: process.env.SESSION_SECRET ?? '',
  port: Number(process.env.PORT),
}

const sessionOf = `select p.id, array(select d.organisation_id from delegate d where d.person_id = p.id and d.valid_from <= now() and (d.valid_to is null or d.valid_to > now())) as organisations
  from auth.session s join auth."user" u on u.id = s."userId" join person p on p.id = u."personId" and p.erased_at is null
  where s.token = $1 and s."expiresAt" > now()`

/** Who asks. */
export interface Who {
  id: string
  organisations: string[]
}
/** Runs a statement that is prepared under its name. */
export type Ask = (name: string, text: string, values: unknown[]) => Promise<unknown[]>

/** How long Mitsprache remembers who a session is; everybody here does. */
const rememberedFor = 5_000
const remembered = new Map<string, { until: number; who: Promise<Who | null> }>()

/** Resolves the signed session of a request as Mitsprache does: its seal first, then its row, once in five seconds. Null for the public. */
export async function whoAsks(request: Pick<IncomingMessage, 'headers'>, ask: Ask): Promise<Who | null> {
  const sealed = /(?:^|; )mitsprache\.session_token=([^;]+)/.exec(request.headers.cookie ?? '')?.[1]
  if (!sealed) return null
  const [token = '', seal = ''] = decodeURIComponent(sealed).split(/\.(?=[^.]+$)/)
  const right = createHmac('sha256', place.secret).update(token).digest()
  const told = Buffer.from(seal, 'base64')
  if (told.length !== right.length || !timingSafeEqual(told, right)) return null
  const known = remembered.get(token)
  if (known && known.until > Date.now()) return known.who
  const who = ask('session', sessionOf, [token]).then(([row]) => (row as Who | undefined) ?? null)
  remembered.set(token, { until: Date.now() + rememberedFor, who })
  return who
}
