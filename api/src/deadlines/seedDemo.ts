import type { DataSource } from 'typeorm'
import type { CommitteeKind } from '../contract/committees.lists.js'
import { enterSeries } from '../meetings/index.js'
import { addDays, asImport, clock, dayOf, systemViewer } from '../platform/index.js'
import { BudgetSession } from './BudgetSession.js'

/** When invented committees meet: which weekday (1 Monday), which of the month, in which months. */
const rhythms: Partial<
  Record<CommitteeKind, readonly [weekday: number, week: number, months: readonly number[]]>
> = {
  INTEGRATION_BODY: [3, 1, [1, 2, 3, 4, 5, 6, 9, 10, 11, 12]],
  SOCIAL_COMMITTEE: [2, 3, [1, 2, 3, 4, 5, 6, 9, 10, 11, 12]],
  COUNCIL: [4, 2, [2, 3, 5, 6, 7, 9, 10, 12]],
  DISTRICT_COMMITTEE: [3, 2, [2, 3, 5, 6, 9, 11, 12]],
  DISTRICT_COUNCIL: [3, 3, [1, 3, 4, 6, 9, 10, 12]],
}

/**
 * Lets the demo's committees have a year of meetings, and the councils a budget session: their last December's. Once for each;
 * a committee whose meetings were planned is never touched again.
 */
export async function seedDemoDates(source: DataSource): Promise<void> {
  await source.transaction(async (db) => {
    const committees = await db.query<{ id: string; kind: CommitteeKind }[]>(
      `select c.id, c.kind from committee c where c.removed_at is null and (c.valid_to is null or c.valid_to >= $1::date)
         and c.kind = any($2) and not exists (select 1 from meeting_series s where s.committee_id = c.id) order by c.id`,
      [dayOf(clock.now()), Object.keys(rhythms)],
    )
    const from = dayOf(clock.now())
    for (const { id, kind } of committees) {
      const [weekday, week, months] = rhythms[kind] ?? [1, 1, []]
      await asImport(db, systemViewer(), (ctx) =>
        enterSeries(ctx, {
          committeeId: id,
          rhythm: 'MONTHLY',
          weekday,
          week,
          months: [...months],
          days: [],
          skipsSchoolHolidays: true,
          from,
          to: addDays(from, 400),
          time: '17:00',
          place: 'Sitzungssaal 1',
        }),
      )
    }
    const budgets = await db.query<{ meetingId: string }[]>(
      `select distinct on (t.committee_id) m.id as "meetingId" from meeting m join meeting_committee t on t.meeting_id = m.id
        join committee c on c.id = t.committee_id
        where c.id = any($1::uuid[]) and c.kind in ('COUNCIL', 'DISTRICT_COUNCIL') and m.starts_at > $2
          and extract(month from m.starts_at at time zone 'Europe/Berlin') = 12
        order by t.committee_id, m.starts_at desc`,
      [committees.map(({ id }) => id), clock.now()],
    )
    if (budgets.length > 0)
      await db.insert(
        BudgetSession,
        budgets.map((one) => ({ ...one, isMarked: true })),
      )
  })
}
