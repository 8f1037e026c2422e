import type { Consultation } from '../consultations/index.js'
import type { MayApplicantsSpeak } from '../contract/consultations.lists.js'
import { replyPath } from '../contract/paths.js'
import type { ActionBlock } from '../mail/index.js'
import { committeeName, inform, subjectOf, type Paper } from '../papers/index.js'
import { dayOf, runPrepared, type Ctx } from '../platform/index.js'
import { calendarEntry } from './calendarEntry.js'
import { makeReplyTokens } from './replyTokens.js'

/** The date of a station as its applicants are told of it. */
export interface AnnouncedDate {
  startsAt: Date
  place: string
  label: string
  isPublic: boolean
  maySpeak: MayApplicantsSpeak
}

const speaking = { NONE: 'none', ON_REQUEST: 'onRequest', INVITED: 'invited' } as const

/**
 * Counts a notice about a station's date; gives its number, from 1. Calendars go by it: it grows whatever agenda the station is
 * put on, taken off and put on again.
 */
export async function countNotice(ctx: Ctx, consultationId: string): Promise<number> {
  const [told] = await runPrepared<{ number: number }>(
    ctx.db,
    'update consultation set dates_told = dates_told + 1 where id = $1 returning dates_told as number',
    [consultationId],
  )
  return told?.number ?? 1
}

/** Tells applicants and followers of a station's date, or of another one; the applicants can answer by a link. */
export async function announceDate(
  ctx: Ctx,
  paper: Pick<Paper, 'id' | 'proposalId'>,
  station: Consultation,
  date: AnnouncedDate,
): Promise<void> {
  const sequence = await countNotice(ctx, station.id)
  const committee = await committeeName(ctx, station.committeeId ?? '', dayOf(date.startsAt))
  const tokens = await makeReplyTokens(ctx, station.id, paper.proposalId, date.startsAt)
  const { title } = await subjectOf(ctx, paper.id)
  const attendable = date.isPublic || date.maySpeak === 'INVITED'
  await inform(ctx, paper.id, sequence === 1 ? 'meetings.scheduled' : 'meetings.rescheduled', {
    key: `meetings.scheduled/${station.id}/${sequence}`,
    values: { committee, item: date.label },
    applicantsOnly: !date.isPublic,
    date: {
      starts: date.startsAt.toISOString(),
      place: date.place,
      public: date.isPublic,
      speaking: speaking[date.maySpeak],
    },
    ...(attendable ? { actions: (person: string) => actionsOf(tokens.get(person), date.maySpeak) } : {}),
    calendar: calendarEntry({
      ...date,
      committee,
      title,
      sequence,
      consultationId: station.id,
      proposalId: paper.proposalId,
    }),
  })
}

function actionsOf(token: string | undefined, maySpeak: MayApplicantsSpeak): ActionBlock[] {
  if (!token) return []
  const action = (kind: 'come' | 'speak' | 'interpreter'): ActionBlock => ({
    kind,
    link: replyPath(token, kind),
  })
  return maySpeak === 'NONE'
    ? [action('come'), action('interpreter')]
    : [action('come'), action('speak'), action('interpreter')]
}
