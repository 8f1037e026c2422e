import type { MinutesBallot } from './MinutesBallot.view.js'
import type { MinutesContent, MinutesItem, MinutesNoteView } from './MinutesContent.view.js'
import { dayText, text, timeText } from '../platform/index.js'

/** The language councils work in: minutes have one wording. */
export const language = 'de'
/** A text of the catalogues in it. */
export const say = (key: string, values: Record<string, string | number> = {}): string =>
  text(language, key, values)

/** A paragraph of the document; what was said or decided stands apart. */
export interface Line {
  style: 'plain' | 'strong' | 'quote' | 'small'
  text: string
}
const line = (style: Line['style'], words: string | null | undefined): Line[] =>
  words ? [{ style, text: words }] : []

const spanOf = (from: Date | string, until: Date | string | null) =>
  until
    ? say('minutes.span', { from: timeText(language, from), until: timeText(language, until) })
    : say('minutes.since', { from: timeText(language, from) })

/** When the meeting was, its pauses, and the agendas it had. */
export function factsOf({ beganAt, endedAt, interruptions, agendas, place }: MinutesContent): string[][] {
  return [
    [say('minutes.when'), beganAt ? spanOf(beganAt, endedAt) : ''],
    [say('minutes.place'), place],
    [say('minutes.pauses'), interruptions.map(({ fromAt, untilAt }) => spanOf(fromAt, untilAt)).join(', ')],
    [
      say('minutes.agendas'),
      agendas
        .map(({ notice, reason }) => `${say(`agenda.notices.${notice}`)}${reason ? `: ${reason}` : ''}`)
        .join('; '),
    ],
  ].filter(([, words]) => words)
}

/** Who took which seat, from when until when. */
export function attendanceOf({ attendance }: MinutesContent): string[][] {
  return attendance.map(({ holder, seat, votes, presence, name, fromAt, untilAt }) => [
    [holder ?? seat, holder ? seat : null, votes ? null : say('voting.places.advisory')]
      .filter(Boolean)
      .join(', '),
    presence === 'DEPUTY'
      ? say('minutes.deputy', { name: name ?? say('minutes.unnamed') })
      : say(`voting.presences.${presence}`),
    presence === 'PRESENT' || presence === 'DEPUTY' ? spanOf(fromAt, untilAt) : '',
  ])
}

/** Notes with their kind and who spoke. */
export const notesOf = (notes: readonly MinutesNoteView[]): Line[] =>
  notes.flatMap(({ kind, speaker, text: words }) => [
    ...line('small', [say(`minutes.noteKinds.${kind}`), speaker].filter(Boolean).join(': ')),
    ...line('plain', words),
  ])

/** Objections to earlier minutes, with what was found. */
export const objectionsOf = (objections: MinutesContent['objections']): Line[] =>
  objections.flatMap(({ number, day, name, text: words, finding }) => [
    ...line(
      'strong',
      `${say('minutes.objections.against', { number, day: dayText(language, day) })}${name ? `: ${name}` : ''}`,
    ),
    ...line('quote', words),
    ...line('small', say(finding ? 'minutes.objections.finding' : 'minutes.objections.noFinding')),
    ...line('plain', finding),
  ])

const countsOf = (
  votesFor: number | null,
  votesAgainst: number | null,
  abstentions: number | null,
): string =>
  votesFor === null
    ? ''
    : [
        say('consultations.sentence.yes', { n: votesFor }),
        say('consultations.sentence.no', { n: votesAgainst ?? 0 }),
        say('consultations.sentence.abstentions', { n: abstentions ?? 0 }),
      ].join(', ')

function ballotLines(b: MinutesBallot): Line[] {
  const what = b.motion ? say(`voting.motions.${b.motion}`) : say(`voting.subjects.${b.subject}`)
  const result =
    b.state === 'CLOSED'
      ? `${say(`consultations.outcomes.${b.carried ? 'ADOPTED' : 'REJECTED'}`)}: ${countsOf(b.votesFor, b.votesAgainst, b.abstentions)}`
      : say(b.state === 'DISCARDED' ? 'minutes.withdrawn' : 'minutes.notVoted')
  const terms = [
    b.form === 'OPEN' ? '' : say(`voting.forms.${b.form}`),
    !b.resolutionKind || b.resolutionKind === 'USUAL' ? '' : say(`voting.resolutions.${b.resolutionKind}`),
    b.majority === 'SIMPLE' && !b.majorityReason ? '' : say(`voting.majorities.${b.majority}`),
    b.majorityReason ?? '',
    b.state === 'CLOSED' && b.quorumNeeded !== null
      ? say('voting.quorum.count', { present: b.present, needed: b.quorumNeeded })
      : '',
    b.invalid ? `${say('voting.record.invalid')}: ${b.invalid}` : '',
    ...b.groups.map((g) => {
      const counts = countsOf(g.votesFor, g.votesAgainst, g.abstentions)
      return `${g.name}: ${counts || say(`consultations.stances.${g.stance}`)}`
    }),
    ...b.votes.map(({ name, seat, choice }) => `${name ?? seat}: ${say(`voting.choices.${choice}`)}`),
  ]
  return [
    ...line('strong', [what, b.committee].filter(Boolean).join(', ')),
    ...line('quote', b.text),
    ...line('plain', result),
    ...line('small', terms.filter(Boolean).join('; ')),
  ]
}

/** An item: what it dealt with, motions and votes, what was decided, what was added. */
export function itemLines(item: MinutesItem): Line[] {
  const moved = (came: boolean) =>
    (item.moves ?? [])
      .filter((one) => one.came === came)
      .map(({ name, seat, at }) => `${name ?? seat} (${timeText(language, at)})`)
      .join(', ')
  const [came, left] = [moved(true), moved(false)]
  const recused = item.recusals.map(({ name, seat }) => name ?? seat).join(', ')
  return [
    ...line('small', item.calledAt && say('minutes.calledAt', { when: timeText(language, item.calledAt) })),
    ...line('plain', came && `${say('minutes.moves.came')}: ${came}`),
    ...line('plain', left && `${say('minutes.moves.left')}: ${left}`),
    ...line('small', item.papers.map(({ number }) => number).join(', ')),
    ...line(
      'plain',
      item.state === 'ON_AGENDA'
        ? ''
        : `${say(`meetings.states.item.${item.state}`)}: ${item.stateReason ?? ''}`,
    ),
    ...line(
      'plain',
      item.isTablePaper ? [say('agenda.tablePaper'), item.tableReason].filter(Boolean).join(': ') : '',
    ),
    ...line('plain', item.isSecondCall ? say('agenda.secondCall') : ''),
    ...line('plain', item.lacksQuorum ? say('voting.quorum.lacks') : ''),
    ...line('plain', recused && `${say('minutes.recused')}: ${recused}`),
    ...item.ballots.flatMap(ballotLines),
    ...item.outcomes.flatMap(({ outcome, committee, paper, text: words, reason }) => [
      ...line('strong', `${say(`consultations.outcomes.${outcome}`)} (${committee}, ${paper})`),
      ...line('quote', words),
      ...line('plain', reason),
    ]),
    ...notesOf(item.notes),
  ]
}
