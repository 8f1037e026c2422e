import { majorityFor, resolutionKinds, type RulesOfProcedure } from '@mitsprache/api/contract/procedure.lists'
import type { useFormats, useTexts } from '@/texts/index.js'

type Rules = Omit<RulesOfProcedure, 'sourceNote' | 'confirmed'>
type Unit = Rules['noticeUnit']

/** Which ends of a period count. */
function countedDays({
  countsDispatchDay,
  countsMeetingDay,
}: Rules): 'both' | 'dispatch' | 'meeting' | 'none' {
  if (countsDispatchDay) return countsMeetingDay ? 'both' : 'dispatch'
  return countsMeetingDay ? 'meeting' : 'none'
}

/** Rules of procedure in words: what each is about, and what holds. */
export function ruleFacts(
  rules: Rules,
  { t }: Pick<ReturnType<typeof useTexts>, 't'>,
  formats: ReturnType<typeof useFormats>,
): { key: string; label: string; texts: string[] }[] {
  const days = (count: number, unit: Unit) =>
    t(`committees.rules.days.${unit}`, { count: formats.number(count) }, count)
  const before = (count: number, unit: Unit) => [t('committees.rules.before', { days: days(count, unit) })]
  const noUrgent = [t('committees.rules.noUrgent')]
  const seats = rules.statutorySeats
  const facts: Record<string, string[]> = {
    notice: before(rules.noticeDays, rules.noticeUnit),
    urgent: rules.urgentDays === null ? noUrgent : before(rules.urgentDays, rules.urgentUnit),
    addition: before(rules.additionDays, rules.additionUnit),
    counting: [t(`committees.rules.counts.${countedDays(rules)}`)],
    cutOff: before(rules.cutOffDays, 'CALENDAR'),
    quorum: [
      t(`committees.rules.quorum.${rules.quorumBase}`),
      ...(seats ? [t('committees.rules.quorumSeats', { count: formats.number(seats) }, seats)] : []),
    ],
    votes: [
      ...rules.voteForms.map((form) => t(`committees.rules.voteForms.${form}`)),
      ...(rules.tabletVotes ? [t('committees.rules.tablet')] : []),
    ],
    majorities: resolutionKinds.map((kind) =>
      t('committees.rules.majority', {
        resolution: t(`voting.resolutions.${kind}`),
        majority: t(`voting.majorities.${majorityFor(kind, rules)}`),
      }),
    ),
    secret: [t('committees.rules.secretShare', { share: formats.number(rules.secretShare) })],
    meeting: rules.meetingForms.map((form) => t(`committees.rules.meetingForms.${form}`)),
    public: [t(`committees.rules.public.${rules.publicByDefault ? 'yes' : 'no'}`)],
    minutes: [
      t('committees.rules.after', { days: days(rules.minutesDays, 'CALENDAR') }),
      t('committees.rules.objections', { days: days(rules.objectionDays, 'CALENDAR') }),
    ],
    appeals: [t('committees.rules.appeal', { days: days(rules.appealDays, 'CALENDAR') })],
    inquiries: [
      t('committees.rules.answered', { days: days(rules.inquiryDays, 'CALENDAR') }),
      t(`committees.rules.asks.${rules.membersInquire ? 'members' : 'groups'}`),
    ],
  }
  return Object.entries(facts).map(([key, texts]) => ({
    key,
    texts,
    label: t(`committees.rules.labels.${key}`),
  }))
}
