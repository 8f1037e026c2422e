import type { Consultation } from '../consultations/index.js'
import type { MayApplicantsSpeak } from '../contract/consultations.lists.js'
import { replyPath } from '../contract/paths.js'
import type { ActionBlock } from '../mail/index.js'
import { committeeName, inform, subjectOf, type Paper } from '../papers/index.js'
import { dayOf, type Ctx } from '../platform/index.js'
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

/** Tells applicants and followers of a station's date, or of another one; the applicants can answer by a link. */
export async function announceDate(
  ctx: Ctx,
  paper: Pick<Paper, 'id' | 'proposalId'>,
  station: Consultation,
  date: AnnouncedDate,
  sequence: number,
): Promise<void> {
  const committee = await committeeName(ctx, station.committeeId ?? '', dayOf(date.startsAt))
  const tokens = await makeReplyTokens(ctx, station.id, paper.proposalId, date.startsAt)
  const { title } = await subjectOf(ctx, paper.id)
  const attendable = date.isPublic || date.maySpeak === 'INVITED'
  await inform(ctx, paper.id, sequence === 0 ? 'meetings.scheduled' : 'meetings.rescheduled', {
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
