import type { DataSource } from 'typeorm'
import { demoHeld, type DemoHeld } from '../../seed/demo/minutes.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { advance } from '../audit/index.js'
import { chairAndKeepersOn, MinutesKeeper } from '../committees/index.js'
import {
  AgendaItem,
  Meeting,
  MeetingAnnouncement,
  MeetingCommittee,
  meetingMachine,
} from '../meetings/index.js'
import { addDays, asImport, clock, dayOf, systemViewer, type Ctx } from '../platform/index.js'
import { Ballot, roomVerbs } from '../voting/index.js'
import { beginMinutes } from './beginMinutes.js'
import { noteInMinutes } from './noteInMinutes.js'
import { signMinutes } from './signMinutes.js'

/** What the demo's minutes are called among the records of the seeds. */
const RECORD = 'DemoMinutes'

interface Of {
  id: string
  bodyId: string
  clerkId: string
}

/** Meetings of the demo that are over: the minutes of one are effective, those of another are being written, those of the last are to be begun. Made once. */
export async function seedDemoMinutes(source: DataSource): Promise<void> {
  if (await source.manager.existsBy(SeedRecord, { entity: RECORD })) return
  try {
    await source.transaction(async (db) => {
      const [committee] = await db.query<Of[]>(
        `select c.id, c.body_id as "bodyId", r.person_id as "clerkId" from committee c join body b on b.id = c.body_id
           join role_assignment r on r.role = 'CLERK' and r.scope_id = b.id and r.valid_to is null
         where b.ags = '05162024' and c.kind = 'INTEGRATION_BODY' and c.removed_at is null order by r.id limit 1`,
      )
      if (!committee) return
      await db.insert(MinutesKeeper, {
        ...{ committeeId: committee.id, personId: committee.clerkId },
        validFrom: addDays(dayOf(clock.now()), -365),
      })
      for (const held of demoHeld) await asImport(db, systemViewer('de'), (ctx) => hold(ctx, committee, held))
    })
  } finally {
    clock.stopAt(undefined)
  }
}

async function hold(ctx: Ctx, committee: Of, held: DemoHeld): Promise<void> {
  clock.stopAt(undefined)
  const day = addDays(dayOf(clock.now()), -held.daysAgo)
  const at = (time: string) => clock.stopAt(new Date(`${day}T${time}:00Z`))
  at('15:00')
  const meetingId = await plan(ctx, committee, held)
  await roomVerbs.openMeeting(ctx, meetingId)
  const seats = await ctx.db.query<{ seatId: string }[]>(
    `select seat_id as "seatId" from membership where committee_id = $1 and role = 'HOLDER'
       and valid_from <= $2::date and (valid_to is null or valid_to >= $2::date)`,
    [committee.id, day],
  )
  await roomVerbs.recordPresence(ctx, {
    meetingId,
    seats: seats.map(({ seatId }) => ({ seatId, presence: 'PRESENT' })),
  })
  at('15:40')
  await roomVerbs.interruptMeeting(ctx, meetingId)
  at('15:50')
  await roomVerbs.resumeMeeting(ctx, meetingId)
  const items = await ctx.db.find(AgendaItem, { where: { meetingId }, order: { position: 'ASC' } })
  for (const { id, position } of items) {
    const motion = held.items[position - 1]?.motion
    if (motion) await vote(ctx, id, motion)
  }
  at('16:45')
  await roomVerbs.closeMeeting(ctx, meetingId)
  at('17:30')
  await write(ctx, { committee, held, meetingId, items, day })
  await ctx.db.insert(SeedRecord, { entity: RECORD, key: held.key, rowId: meetingId, values: {} })
}

async function plan(ctx: Ctx, { id: committeeId, bodyId }: Of, { items }: DemoHeld): Promise<string> {
  const now = clock.now()
  const place = 'Rathaus Neuss, Ratssaal'
  const made = await ctx.db.insert(Meeting, {
    ...{ bodyId, startsAt: now, place, agendaPublicSince: now },
  })
  const meetingId = String(made.identifiers[0]?.id)
  await ctx.db.insert(MeetingCommittee, { meetingId, committeeId, isLead: true })
  await ctx.db.insert(MeetingAnnouncement, {
    ...{ meetingId, startsAt: now, place, announcedOn: addDays(dayOf(now), -7), createdAt: now },
    medium: 'Aushang am Rathaus und Amtsblatt',
  })
  const counts = { Ö: 0, N: 0 }
  await ctx.db.insert(
    AgendaItem,
    items.map(({ kind, title, isPublic }, index) => {
      const part = isPublic ? 'Ö' : 'N'
      counts[part] += 1
      return { kind, title, isPublic, meetingId, position: index + 1, label: `${part} ${counts[part]}` }
    }),
  )
  await advance(ctx, meetingMachine, meetingId, 'inviteToMeeting', { consequence: true })
  return meetingId
}

/** All for it but one, where there are several. */
async function vote(ctx: Ctx, itemId: string, text: string): Promise<void> {
  const id = await roomVerbs.putMotion(ctx, { itemId, subject: 'MAIN_MOTION', text })
  await roomVerbs.openBallot(ctx, { id })
  const { present } = await ctx.db.findOneByOrFail(Ballot, { id })
  const against = present > 2 ? 1 : 0
  await roomVerbs.recordShowOfHands(ctx, {
    id,
    ...{ votesFor: present - against, votesAgainst: against, abstentions: 0 },
  })
}

async function write(
  ctx: Ctx,
  {
    committee,
    held,
    meetingId,
    items,
    day,
  }: {
    committee: Of
    held: DemoHeld
    meetingId: string
    items: readonly AgendaItem[]
    day: string
  },
): Promise<void> {
  if (held.minutes === 'NONE') return
  const id = await beginMinutes(ctx, meetingId)
  for (const item of items)
    for (const note of held.items[item.position - 1]?.notes ?? [])
      await noteInMinutes(ctx, { id, itemId: item.id, ...note })
  if (held.minutes === 'DRAFT') return
  const signers = await chairAndKeepersOn(ctx, committee.id, day)
  for (const duty of ['KEEPER', 'CHAIR']) {
    const signer = signers.find((one) => one.duty === duty)
    if (!signer) return
    const viewer = await viewerOf(ctx.db, signer.personId)
    await asImport(ctx.db, viewer, (as) => signMinutes(as, id))
  }
}
