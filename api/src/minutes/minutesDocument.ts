import { isRtl, languageOf } from '../contract/index.js'
import { documentKind, documentOpenIf, requestDocument, type Sheet } from '../documents/index.js'
import { dayText, instantText, or, raw, runSql, sql, text, type Ctx, type Row } from '../platform/index.js'
import type { Minutes } from './Minutes.js'
import type { MinutesContent } from './MinutesContent.view.js'
import { attendanceOf, factsOf, itemLines, language, notesOf, objectionsOf, say } from './minutesLines.js'
import { ofMeeting } from './visibility.js'

/** Everybody's edition holds the public part only; the other is for those of the meeting. */
export type MinutesEdition = 'PUBLIC' | 'WHOLE'

/** Minutes are kept as long as the files of their meeting. */
const daysKept = 30 * 365

interface Head {
  number: string
  day: string
  signed: { duty: string; name: string; signedAt: string }[]
}

/** Has the minutes typeset as they were signed: for everybody the public part, whose id it gives, for those of the meeting the whole. */
export async function requestMinutes(ctx: Ctx, id: string): Promise<string> {
  const want = (edition: MinutesEdition) =>
    requestDocument(ctx, {
      kind: 'MINUTES',
      subject: { entity: 'Minutes', id },
      locale: language,
      items: [id],
      options: { edition },
    })
  const open = await want('PUBLIC')
  await want('WHOLE')
  return open
}

const partOf = async (ctx: Ctx, id: string, isPublic: boolean): Promise<MinutesContent> => {
  const [row] = await ctx.db.query<{ content: MinutesContent }[]>(
    'select minutes_content($1, $2) as content',
    [id, isPublic],
  )
  if (!row?.content) throw new TypeError(`no content of the minutes ${id}`)
  return row.content
}

async function headOf(ctx: Ctx, id: string): Promise<Head> {
  const [head] = await runSql<Head>(
    ctx.db,
    ctx.viewer,
    sql`select k.number, k.day::text as day, coalesce((select jsonb_agg(jsonb_build_object('duty', g.duty, 'name', g.name, 'signedAt', g.signed_at)
        order by g.duty) from minutes_signature g where g.minutes_id = k.id and g.round = k.round), '[]') as signed
      from minutes k where k.id = ${id}::uuid`,
  )
  if (!head) throw new TypeError(`no minutes ${id}`)
  return head
}

const editionOf = ({ edition }: Record<string, string>): MinutesEdition =>
  edition === 'WHOLE' ? 'WHOLE' : 'PUBLIC'

function partSheet(content: MinutesContent, isPublic: boolean) {
  const { items, notes, objections } = content
  return {
    name: say(isPublic ? 'agenda.publicPart' : 'agenda.otherPart'),
    lines: [...objectionsOf(objections), ...notesOf(notes)],
    items: items.map((item) => ({
      title: `${item.label} ${item.title ?? item.papers[0]?.title ?? say(`agenda.kinds.${item.kind}`)}`,
      lines: itemLines(item),
    })),
  }
}

function sheetOf(head: Head, open: MinutesContent, other: MinutesContent | null): Sheet {
  const facts = other ?? open
  const committees = facts.committees.join(', ')
  const heading = say('minutes.title', { day: dayText(language, head.day) })
  return {
    title: `${heading}: ${committees}`,
    author: facts.body ?? '',
    lang: languageOf(language),
    rtl: isRtl(language),
    heading,
    body: facts.body ?? '',
    committees,
    number: say('minutes.number', { number: head.number }),
    internal: other ? say('agenda.pdf.internal') : '',
    facts: factsOf(facts),
    attendanceTitle: say('voting.places.title'),
    attendanceColumns: [say('minutes.pdf.member'), say('voting.places.title'), say('minutes.when')],
    attendance: attendanceOf(facts),
    parts: [partSheet(open, true), ...(other ? [partSheet(other, false)] : [])],
    signaturesTitle: say('minutes.signatures'),
    signatures: head.signed.map(({ duty, name, signedAt }) => [
      say(`minutes.duties.${duty}`),
      say('minutes.signedBy', { name, when: instantText(language, signedAt) }),
    ]),
    page: text(language, 'documents.attendance.page', { n: '§' }),
  }
}

/** The columns of the minutes a document is about. */
const about = {
  id: raw('written.id'),
  committeeId: raw('written.committee_id'),
  day: raw('written.day'),
  meetingId: raw('written.meeting_id'),
  state: raw('written.state'),
} as unknown as Row<Minutes>

documentOpenIf(
  (d, v) =>
    // a subselect of one value, so that the minutes are looked up and not all of them read
    sql`(${d.subjectEntity} = 'Minutes' and ${d.kind} = 'MINUTES' and (select ${or(
      sql`(${d.options} ->> 'edition' = 'PUBLIC' and written.state = 'EFFECTIVE')`,
      ofMeeting(about, v),
    )} from minutes written where written.id = ${d.subjectId}))`,
)

/* Minutes as they were signed. */
documentKind('MINUTES', {
  template: 'minutes',
  slice: 1,
  days: daysKept,
  async fileName(ctx, { items, options }) {
    const { number, day } = await headOf(ctx, items[0] ?? '')
    const internal = editionOf(options) === 'WHOLE' ? ` ${say('agenda.pdf.internalFile')}` : ''
    return `${say('minutes.pdf.file')} ${number} ${day}${internal}`
  },
  async gather(ctx, { options }, [id = '']) {
    const other = editionOf(options) === 'WHOLE' ? await partOf(ctx, id, false) : null
    return sheetOf(await headOf(ctx, id), await partOf(ctx, id, true), other)
  },
})
