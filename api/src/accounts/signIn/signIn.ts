import type { KeyObject } from 'node:crypto'
import { signInPath } from '../../contract/paths.js'
import type { IncomingHttpHeaders } from 'node:http'
import type { DataSource } from 'typeorm'
import { record } from '../../audit/index.js'
import { negotiateLocale, type Locale } from '../../contract/index.js'
import { tell } from '../../mail/index.js'
import {
  asSystem,
  clock,
  DomainError,
  invalid,
  publicViewer,
  type Config,
  type Ctx,
  type Viewer,
} from '../../platform/index.js'
import { forgetViewer, viewerCache } from '../loadViewer.js'
import { nameOf } from '../names.js'
import { Person } from '../Person.js'
import { identityPool } from './identityDatabase.js'
import { openIdentity, SIGN_IN_MINUTES, type Identity } from './library.js'
import { signInCounter, type Count, type SignInLimits } from './limits.js'
import { linkPerson } from './linkPerson.js'
import { sessionSecret } from './secret.js'
import { sealKey, sessionToken, viewerOfSession } from './sessionViewer.js'

/** What signing in needs to know of the installation. */
export interface SignInOptions {
  source: DataSource
  config: Pick<Config, 'production' | 'databaseUrl' | 'publicUrl' | 'dataDir' | 'sessionSecret'>
  limits?: SignInLimits
}

/** Sessions of one api process: opened once, closed at its end. */
export class SignIn {
  readonly identity: Identity
  readonly count: Count
  readonly publicUrl: string
  /** Demo people may be become with a click; never in production. */
  readonly demo: boolean
  readonly #source: DataSource
  readonly #pool
  readonly #seal: KeyObject
  readonly #viewers = viewerCache()

  constructor({ source, config, limits }: SignInOptions) {
    const secret = sessionSecret(config)
    this.#source = source
    this.#seal = sealKey(secret)
    this.#pool = identityPool(config.databaseUrl)
    this.publicUrl = config.publicUrl
    this.demo = !config.production
    this.count = signInCounter(this.#pool, secret, limits)
    this.identity = openIdentity({
      pool: this.#pool,
      publicUrl: config.publicUrl,
      secret,
      demo: this.demo,
      mailChangeCode: (email, code, personId) => this.#mailChangeCode(email, code, personId),
    })
  }

  /** Who sends a request: its session's person with today's rights, or the public. A language that is given wins over the person's; `fresh` leaves out what was remembered. */
  async viewer(nodeHeaders: IncomingHttpHeaders, locale?: Locale, fresh = false): Promise<Viewer> {
    const cookie = cookieOf(nodeHeaders.cookie, this.identity.cookieName)
    const session = cookie && sessionToken(cookie, this.#seal)
    if (!session) return publicViewer(locale ?? negotiateLocale(nodeHeaders['accept-language']))
    const load = () => viewerOfSession({ db: this.#source.manager }, session)
    const viewer = await (fresh ? load() : this.#viewers.get(session, load))
    if (viewer.kind === 'public')
      return publicViewer(locale ?? negotiateLocale(nodeHeaders['accept-language']))
    return locale ? { ...viewer, locale } : viewer
  }

  /** Mails link and code to an address, whether or not anyone here has it: who has the mailbox may sign in, or register. */
  async sendMail(email: string, locale: Locale, headers: Headers): Promise<void> {
    const { token, code } = await this.identity.issue(email, headers)
    await asSystem(this.#source, (ctx) =>
      tell(ctx, {
        template: 'accounts.signIn',
        to: { email, name: '', locale },
        params: { values: { minutes: SIGN_IN_MINUTES }, link: signInPath(token), code },
        expiresAt: new Date(clock.now().getTime() + SIGN_IN_MINUTES * 60_000),
      }),
    )
  }

  /** Completes what the library allowed: joins the person, ends the session that was open on this device, voids link and code. */
  async begin(answer: Response, headers: Headers, locale: Locale): Promise<Response | undefined> {
    if (!answer.ok) return undefined
    const { user } = (await answer.clone().json()) as { user: { id: string; email: string } }
    await linkPerson(this.#source, user.id, locale)
    await this.end(headers)
    await this.#pool.query('delete from verification where identifier = $1 or value = $2', [
      `sign-in-otp-${user.email}`,
      JSON.stringify({ email: user.email }),
    ])
    return answer
  }

  /** Ends the session of these headers. */
  async end(headers: Headers): Promise<Response> {
    const session = await this.identity.session(headers)
    const answer = await this.identity.signOut(headers)
    if (session?.personId) forgetViewer(session.personId)
    return answer
  }

  /** Makes a proved address the one she signs in with. Errors: SIGN_IN_NEEDED, CODE_INVALID, ADDRESS_IN_USE. */
  async changeEmail(email: string, code: string, headers: Headers): Promise<Response> {
    const before = await this.identity.session(headers)
    if (!before?.personId) throw new DomainError('SIGN_IN_NEEDED')
    const { personId } = before
    const answer = await this.identity.confirmEmailChange(email, code, headers)
    if (!answer.ok) throw invalid('code', 'CODE_INVALID')
    await asSystem(this.#source, (ctx) => this.#addressChanged(ctx, personId, before.email, email))
    await this.identity.endOtherSessions(headers)
    forgetViewer(personId)
    return answer
  }

  async #addressChanged(ctx: Ctx, personId: string, old: string, email: string): Promise<void> {
    const person = await ctx.db.findOneByOrFail(Person, { id: personId })
    await ctx.db.update(Person, { id: personId }, { email })
    await record(
      { ...ctx, viewer: { ...ctx.viewer, personId } },
      { action: 'accounts.person.changeEmail', entity: 'Person', entityId: personId, fields: ['email'] },
    )
    await tell(ctx, {
      template: 'accounts.emailChanged',
      to: { email: old, name: nameOf(person), locale: person.locale, personId },
      params: { values: {} },
      about: { entity: 'Person', id: personId },
    })
  }

  /** Signs in as a demo person. Undefined when there is no such, or this is no place for it. */
  async become(personId: string, headers: Headers, locale: Locale): Promise<Response | undefined> {
    if (!this.demo) return undefined
    const person = await this.#source.manager.findOneBy(Person, { id: personId, isDemo: true })
    if (!person?.email) return undefined
    await this.#pool.query(
      `insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt", "personId")
       values ($1::text, '', $2, true, now(), now(), $1::text::uuid) on conflict do nothing`,
      [person.id, person.email.toLowerCase()],
    )
    const { rows } = await this.#pool.query<{ id: string }>('select id from "user" where "personId" = $1', [
      person.id,
    ])
    const userId = rows[0]?.id
    return userId ? this.begin(await this.identity.asDemoPerson(userId, headers), headers, locale) : undefined
  }

  async #mailChangeCode(email: string, code: string, personId: string): Promise<void> {
    const person = await this.#source.manager.findOneByOrFail(Person, { id: personId })
    await asSystem(this.#source, (ctx) =>
      tell(ctx, {
        template: 'accounts.confirmAddress',
        to: { email, name: nameOf(person), locale: person.locale, personId },
        params: { values: { minutes: SIGN_IN_MINUTES }, code },
        expiresAt: new Date(clock.now().getTime() + SIGN_IN_MINUTES * 60_000),
      }),
    )
  }

  /** Lets go of the connections. */
  async close(): Promise<void> {
    this.#viewers.close()
    await this.#pool.end()
  }
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  const start = `${name}=`
  const found = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(start))
  return found?.slice(start.length) || undefined
}
