import express, { type Express, type Request } from 'express'
import type { DataSource } from 'typeorm'
import { committeeNameOn } from '../committees/index.js'
import { Consultation } from '../consultations/index.js'
import { hashOf } from '../accounts/index.js'
import { calendarFile, pageAddress } from '../mail/index.js'
import { titleOf } from '../papers/index.js'
import {
  clock,
  DomainError,
  isUuid,
  refusals,
  rowOf,
  runSql,
  sql,
  tableOf,
  visibleSql,
  type FaultLog,
  type Viewer,
} from '../platform/index.js'
import { calendarEntry, type Dated } from './calendarEntry.js'
import { AgendaItem } from './Meeting.js'
import { meetingsFeed } from './meetingsFeed.js'

/** What the calendar route needs to know. */
export interface CalendarOptions {
  source: DataSource
  publicUrl: string
  log: FaultLog
  viewerOf(request: Request): Promise<Viewer>
}

/** The date of a station for those who see its item, and for whoever holds the link that answers it. */
async function dateOf(source: DataSource, viewer: Viewer, id: string, token: string): Promise<Dated> {
  if (!isUuid(id)) throw new DomainError('NOT_FOUND')
  const [station, item] = [rowOf(Consultation, 'c'), rowOf(AgendaItem, 'i')]
  const [found] = await runSql<Dated>(
    source.manager,
    viewer,
    sql`select ${titleOf(sql`p.proposal_id`, sql`${viewer.locale}`)} as title,
        ${committeeNameOn(sql`c.committee_id`, sql`m.starts_at::date`)} as committee,
        m.place, m.starts_at as "startsAt", c.dates_told as sequence, c.id as "consultationId", p.proposal_id as "proposalId"
      from ${tableOf(Consultation)} c join paper p on p.id = c.paper_id
      join agenda_item_consultation l on l.consultation_id = c.id join ${tableOf(AgendaItem)} i on i.id = l.item_id
      join meeting m on m.id = i.meeting_id
      where c.id = ${id}::uuid and ((${visibleSql(Consultation, station)} and ${visibleSql(AgendaItem, item)})
        or exists (select 1 from reply_token k where k.consultation_id = c.id and k.token_hash = ${hashOf(token)}))`,
  )
  if (!found) throw new DomainError('NOT_FOUND')
  return found
}

/** Mounts GET /api/calendar/meetings.ics, the feed of meetings, and /api/calendar/:consultationId.ics: the same entry the mail brought, with the same name, so calendars keep one. */
export function mountCalendar(app: Express, options: CalendarOptions): void {
  const router = express.Router()
  router.get('/meetings.ics', async (request, response) => {
    const { committee } = request.query
    const viewer = await options.viewerOf(request)
    response.set({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, max-age=300' })
    response.send(await meetingsFeed(options, viewer, typeof committee === 'string' ? committee : null))
  })
  router.get('/:id.ics', async (request, response) => {
    const id = String(request.params['id'])
    const token = typeof request.query['link'] === 'string' ? request.query['link'] : ''
    const viewer = await options.viewerOf(request)
    const date = await dateOf(options.source, viewer, id, token)
    const entry = calendarEntry(date)
    const link = entry.link && pageAddress(options.publicUrl, viewer.locale, entry.link)
    const file = calendarFile(entry, clock.now(), 'Mitsprache', link)
    response.attachment('mitsprache.ics')
    response.set({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-cache' })
    response.send(file)
  })
  router.use(refusals(options.log))
  app.use('/api/calendar', router)
}
