import express, { type Express, type Request } from 'express'
import type { DataSource } from 'typeorm'
import { randomUUID } from 'node:crypto'
import { csvOf, xlsxOf, type Lines } from '../files/index.js'
import { DomainError, isUuid, refusals, text, type FaultLog, type Viewer } from '../platform/index.js'
import { figureDimensions, figureMeasures } from '../contract/followup.lists.js'
import { eventFigures } from './eventFigures.js'
import type { EventFigures } from './EventFigures.view.js'
import type { Locale } from '../contract/index.js'
import { questionFor } from '../contract/questions.js'
import type { EventQuestion } from '../questions/index.js'
import { guestList, type Guest } from './guestList.js'

/** What the lists of an event need to know. */
export interface ListOptions {
  source: DataSource
  log: FaultLog
  viewerOf(request: Request): Promise<Viewer>
}

const columns = ['name', 'organisation', 'actorGroup', 'state', 'workshop', 'arrived'] as const

/** The list in the reader's language. */
function linesOf(
  locale: Locale,
  guests: readonly Guest[],
  questions: readonly Pick<EventQuestion, 'id' | 'kind' | 'choices' | 'texts'>[],
): Lines {
  const asked = questions.map((one) => ({
    ...one,
    read: questionFor({ choices: one.choices, words: one.texts }, locale),
  }))
  const say = (key: string) => text(locale, `followup.guests.${key}`)
  return [
    [...columns.map((column) => say(`columns.${column}`)), ...asked.map(({ read }) => read.text)],
    ...guests.map(({ name, organisation, actorGroup, state, workshop, arrived, answers }) => [
      ...[name, organisation ?? '', actorGroup ?? ''],
      text(locale, `summits.states.registration.${state}`),
      ...[workshop ?? '', arrived === null ? '' : say(arrived ? 'yes' : 'no')],
      ...asked.map(({ id, kind, read }) =>
        (answers[id] ?? [])
          .map((value) =>
            kind === 'YES_NO'
              ? say(value === 'YES' ? 'yes' : 'no')
              : (read.choices.find((one) => one.value === value)?.label ?? value),
          )
          .join('; '),
      ),
    ]),
  ]
}

/** The figures in the reader's language. */
function figureLinesOf(locale: string, { rows }: EventFigures): Lines {
  const say = (key: string) => text(locale, `followup.figures.${key}`)
  const number = (value: number | null) => (value === null ? '' : String(value))
  const sorted = figureDimensions.flatMap((one) => rows.filter(({ dimension }) => dimension === one))
  return [
    [say('by'), say('who'), ...figureMeasures.map((measure) => say(`measures.${measure}`))],
    ...sorted.map((row) => [
      say(`dimensions.${row.dimension}`),
      row.label ?? row.key ?? (row.dimension === 'TOTAL' ? '' : say('unknown')),
      ...figureMeasures.map((measure) => number(row[measure])),
    ]),
  ]
}

const kinds = {
  csv: {
    type: 'text/csv; charset=utf-8',
    write: (lines: Lines) => Promise.resolve(Buffer.from(csvOf(lines))),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: xlsxOf,
  },
}

/** Mounts GET /api/events/:id/guests.csv and .xlsx: who comes to an event, for those who plan it. */
export function mountGuestLists(app: Express, { source, log, viewerOf }: ListOptions): void {
  const router = express.Router()
  router.get('/:id/guests.:kind', async (request, response) => {
    const { id, kind } = request.params
    const how = Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : undefined
    if (!how || !isUuid(id)) throw new DomainError('NOT_FOUND')
    const viewer = await viewerOf(request)
    const { title, guests, questions } = await source.transaction((db) =>
      guestList({ viewer, db, requestId: randomUUID() }, id),
    )
    const file = await how.write(linesOf(viewer.locale, guests, questions))
    response.attachment(`${title}.${kind}`)
    response.set({ 'content-type': how.type, 'cache-control': 'private, no-store' })
    response.send(file)
  })
  router.get('/:id/figures.:kind', async (request, response) => {
    const { id, kind } = request.params
    const how = Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : undefined
    if (!how || !isUuid(id)) throw new DomainError('NOT_FOUND')
    const viewer = await viewerOf(request)
    const figures = await source.transaction((db) =>
      eventFigures({ viewer, db, requestId: randomUUID() }, id),
    )
    if (!figures) throw new DomainError('NOT_FOUND')
    const file = await how.write(figureLinesOf(viewer.locale, figures))
    response.attachment(`${text(viewer.locale, 'followup.figures.title')}.${kind}`)
    response.set({ 'content-type': how.type, 'cache-control': 'private, no-store' })
    response.send(file)
  })
  router.use(refusals(log))
  app.use('/api/events', router)
}
