import express, { type Express, type Request } from 'express'
import type { DataSource } from 'typeorm'
import { csvOf, type Lines } from '../files/index.js'
import { DomainError, refusals, text, type FaultLog, type Viewer } from '../platform/index.js'
import { processingRegister } from './processingRegister.js'
import type { ProcessingActivity } from './Register.view.js'

/** Mounts GET /api/privacy/register.csv: the register of processing in the reader's language, for those who may read it. */
export function mountRegister(
  app: Express,
  options: { source: DataSource; log: FaultLog; viewerOf(request: Request): Promise<Viewer> },
): void {
  const router = express.Router()
  router.get('/register.csv', async (request, response) => {
    const { roles, locale } = await options.viewerOf(request)
    if (!roles.some((role) => /^(ADMINISTRATOR|INTEGRATION_OFFICE)@/.test(role)))
      throw new DomainError('NOT_FOUND')
    const file = csvOf(registerLines(locale, await processingRegister(options.source.manager)))
    response.attachment(`${text(locale, 'privacy.title')}.csv`)
    response.set({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'private, no-store' })
    response.send(Buffer.from(file))
  })
  router.use(refusals(options.log))
  app.use('/api/privacy', router)
}

const columns = [
  'activity',
  'purpose',
  'basis',
  'subjects',
  'kinds',
  'special',
  'recipients',
  'limits',
  'where',
] as const

/** The register as lines of a table, headings first. */
function registerLines(locale: string, activities: readonly ProcessingActivity[]): Lines {
  const say = (key: string, values?: Record<string, number>) => text(locale, `privacy.${key}`, values)
  const each = (group: string, keys: readonly string[]) =>
    keys.map((key) => say(`${group}.${key}`)).join('; ')
  return [
    columns.map((column) => say(`columns.${column}`)),
    ...activities.map(({ key, basis, subjects, kinds, special, recipients, limits, columns: held }) => [
      ...[say(`activities.${key}.name`), say(`activities.${key}.purpose`), basis],
      ...[each('subjects', subjects), each('kinds', kinds), say(special ? 'yes' : 'no')],
      each('recipients', recipients),
      limits
        .map((limit) => {
          const rule = say(`kept.${limit.key}`)
          return limit.days === null
            ? rule
            : `${rule}: ${text(locale, 'followup.retention.after', { n: limit.days })}`
        })
        .join('; '),
      held.map(({ name }) => name).join(' '),
    ]),
  ]
}
