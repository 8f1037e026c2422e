import { addAgendaItem } from '../../src/meetings/addAgendaItem.js'
import { addToAgenda } from '../../src/meetings/addToAgenda.js'
import { inviteToMeeting } from '../../src/meetings/inviteToMeeting.js'
import { beginMinutes } from '../../src/minutes/beginMinutes.js'
import { noteInMinutes } from '../../src/minutes/noteInMinutes.js'
import { signMinutes } from '../../src/minutes/signMinutes.js'
import { planMeeting } from '../../src/meetings/planMeeting.js'
import { pullAgenda } from '../../src/meetings/pullAgenda.js'
import { removeItem } from '../../src/meetings/takeOffAgenda.js'
import { addDays, clock, type Ctx } from '../../src/platform/index.js'
import { discardBallot, recordShowOfHands } from '../../src/voting/closeBallot.js'
import { concludeItem } from '../../src/voting/concludeItem.js'
import { openBallot } from '../../src/voting/openBallot.js'
import { putMotion } from '../../src/voting/putMotion.js'
import { recordPresence } from '../../src/voting/recordPresence.js'
import { closeMeeting, openMeeting } from '../../src/voting/steerMeeting.js'
import { idOf, type World } from '../world/index.js'

/** The word nobody outside may meet; each place it stands at has an ending of its own. */
export const WORD = 'Quittengelee'
/** The word as it stands at a place. */
export const word = (place: string) => `${WORD} ${place}`

/** Where it stands for those who may read it. */
export const places = [
  ...['titel', 'nachtrag', 'dringlichkeit', 'absetzung', 'stellungnahme', 'deckblatt'],
  ...['entwurf', 'antrag', 'beschluss', 'grund', 'protokoll', 'erklaerung'],
] as const

/** What hides it. */
export interface Hidden {
  meetingId: string
  paperId: string
  proposalId: string
  consultationId: string
  draftId: string
  /** Everything one could ask for by its id. */
  ids: string[]
}

/** A meeting of the integration body of Neuss behind closed doors, and a proposal nobody has admitted yet: the word stands wherever there is room. */
export async function hide(w: World): Promise<Hidden> {
  const as = <T>(work: (ctx: Ctx) => Promise<T>) => w.t.as(w.cast.clerk, work)
  const { paperId, proposalId } = await w.j.bring('AWAITING_STATEMENT', { title: 'Ein Haus für alle' })
  await w.j.run(w.cast.office, 'deliverStatement', {
    ...{ id: await w.j.statementOf(paperId), effect: 'NONE', isPublic: false },
    ...{ text: word('stellungnahme'), cover: word('deckblatt'), draftResolution: 'Ein Haus wird gebaut.' },
  })
  await w.j.run(w.cast.clerk, 'startRoute', { id: paperId, templateId: w.places.standard })
  const consultationId = await w.j.openStation(paperId)
  const draftId = await w.j.draft({ title: word('entwurf'), fields: { what: word('entwurf') } })
  const startsAt = new Date(`${addDays(w.j.today, 30)}T16:00:00Z`)
  const committeeIds = [w.places.integrationBody]
  const id = await as((ctx) => planMeeting(ctx, { committeeIds, startsAt, place: 'Rathaus' }))
  await as((ctx) => pullAgenda(ctx, { id, consultationIds: [consultationId] }))
  const secret = (title: string) => as((ctx) => addAgendaItem(ctx, { id, title, isPublic: false }))
  await secret(word('titel'))
  await secret('Wird abgesetzt')
  const itemOf = (title: string) =>
    idOf(w.t, 'select id from agenda_item where meeting_id = $1 and title = $2', [id, title])
  const itemId = await idOf(
    w.t,
    'select item_id as id from agenda_item_consultation where consultation_id = $1',
    [consultationId],
  )
  // the paper itself is known; what is said of it stays in the room
  await w.t.db.query(`update agenda_item set is_public = false, label = 'N 9' where id = $1`, [itemId])
  await w.t.db.query('update consultation set is_public = false where id = $1', [consultationId])
  await as((ctx) => inviteToMeeting(ctx, { id }))
  const removed = await itemOf('Wird abgesetzt')
  await as((ctx) => removeItem(ctx, { id: removed, reason: word('absetzung') }))
  clock.stopAt(new Date(startsAt.getTime() - 3_600_000))
  await as((ctx) =>
    addToAgenda(ctx, { id, title: word('nachtrag'), isPublic: false, tableReason: word('dringlichkeit') }),
  )
  clock.stopAt(startsAt)
  await vote(w, id, { itemId, consultationId })
  await minutesOf(w, id, itemId)
  clock.stopAt(undefined)
  return {
    meetingId: id,
    paperId,
    proposalId,
    consultationId,
    draftId,
    ids: await everyId(w, id, paperId, proposalId, draftId),
  }
}

async function vote(w: World, meetingId: string, on: { itemId: string; consultationId: string }) {
  const as = <T>(work: (ctx: Ctx) => Promise<T>) => w.t.as(w.cast.clerk, work)
  await as((ctx) => openMeeting(ctx, meetingId))
  const held = await w.t.db.query<{ seatId: string }[]>(
    `select seat_id as "seatId" from membership where committee_id = $1 and role = 'HOLDER' and valid_to is null`,
    [w.places.integrationBody],
  )
  await as((ctx) =>
    recordPresence(ctx, { meetingId, seats: held.map(({ seatId }) => ({ seatId, presence: 'PRESENT' })) }),
  )
  const counted = async (motion: object, discard = '') => {
    const id = await as((ctx) => putMotion(ctx, { ...on, ...motion }))
    await as((ctx) => openBallot(ctx, { id }))
    if (discard) return as((ctx) => discardBallot(ctx, { id, reason: discard }))
    const votes = { votesFor: held.length, votesAgainst: 0, abstentions: 0 }
    return as((ctx) => recordShowOfHands(ctx, { id, ...votes }))
  }
  await counted({ subject: 'AMENDMENT', text: 'Noch einmal.' }, word('verworfen'))
  await counted({ subject: 'AMENDMENT', text: word('antrag') })
  await counted({ subject: 'MAIN_MOTION', text: word('antrag') })
  await as((ctx) => concludeItem(ctx, { ...on, text: word('beschluss'), reason: word('grund') }))
}

/** Its minutes, signed by both: what is behind closed doors stays in the other part. */
async function minutesOf(w: World, meetingId: string, itemId: string): Promise<void> {
  const { clerk, councillor, integrationChair } = w.cast
  await w.t.db.query(
    `insert into minutes_keeper (committee_id, person_id, valid_from) values ($1, $2, '2020-01-01')`,
    [w.places.integrationBody, councillor.personId],
  )
  await w.t.as(clerk, (ctx) => closeMeeting(ctx, meetingId))
  const id = await w.t.as(clerk, (ctx) => beginMinutes(ctx, meetingId))
  const note = (more: object) => w.t.as(clerk, (ctx) => noteInMinutes(ctx, { id, kind: 'NOTE', ...more }))
  await note({ itemId, text: word('protokoll') })
  await note({ isPublic: false, kind: 'STATEMENT', speaker: 'Frau X', text: word('erklaerung') })
  await w.t.as(councillor, (ctx) => signMinutes(ctx, id))
  await w.t.as(integrationChair, (ctx) => signMinutes(ctx, id))
}

/** The ids of all that hangs on them, in whatever table. */
async function everyId(w: World, ...of: string[]): Promise<string[]> {
  const found = new Set<string>([...of, w.places.integrationBody, w.places.neuss, w.places.koepru])
  for (let round = 0; round < 3; round += 1)
    for (const meta of w.t.source.entityMetadatas) {
      if (!meta.columns.some(({ databaseName }) => databaseName === 'id')) continue
      const links = meta.relations.flatMap(({ joinColumns }) =>
        joinColumns.map(({ databaseName }) => databaseName),
      )
      const subject = meta.columns.some(({ databaseName }) => databaseName === 'subject_id')
        ? ['subject_id']
        : []
      const own = links.filter((link) =>
        /(meeting|paper|proposal|consultation|item|ballot|statement|sitting)_id$/.test(link),
      )
      if ([...own, ...subject].length === 0) continue
      const rows = await w.t.db.query<{ id: string }[]>(
        `select id::text as id from "${meta.tableName}" where ${[...own, ...subject].map((link) => `"${link}"::text = any($1)`).join(' or ')} limit 4`,
        [[...found]],
      )
      for (const { id } of rows) found.add(id)
    }
  return [...found]
}
