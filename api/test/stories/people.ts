import { viewerOf } from '../../src/accounts/loadViewer.js'
import type { Viewer } from '../../src/platform/index.js'
import type { TestInstallation } from '../harness/index.js'

/** A demo person as a viewer, by the address. */
export async function demoViewer(t: TestInstallation, email: string): Promise<Viewer> {
  const [person] = await t.db.query<{ id: string }[]>('select id from person where email = $1', [email])
  if (!person) throw new Error(`no demo person ${email}`)
  return viewerOf(t.db, person.id)
}

type Json = Record<string, unknown>

/** One operation; the first field of its answer, or the refusal as an error a test can read. */
export async function call<T = Json>(
  t: TestInstallation,
  viewer: Viewer | undefined,
  document: string,
  variables: Json = {},
): Promise<T> {
  const answer = await t.query(document, variables, viewer)
  const refused = answer.errors?.[0]
  if (refused) throw new Refused(refused.extensions.code, refused.extensions)
  return Object.values(answer.data ?? {})[0] as T
}

/** A refusal as the API answered it. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly extensions: Json,
  ) {
    super(`${code} ${JSON.stringify(extensions)}`)
  }
}

/** The code a call was refused with. */
export async function refusal(called: Promise<unknown>): Promise<string> {
  try {
    await called
  } catch (error) {
    if (error instanceof Refused) return error.code
    throw error
  }
  return 'not refused'
}
