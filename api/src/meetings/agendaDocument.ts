import { bodyNameOn, committeeNameOn } from '../committees/index.js'
import { isRtl, languageOf } from '../contract/index.js'
import { documentKind, documentOpenIf, requestDocument, type Sheet } from '../documents/index.js'
import { titleOf } from '../papers/index.js'
import { dayOf, dayText, instantText, runPrepared, runSql, sql, text, type Ctx } from '../platform/index.js'
import { seesAgendaItem } from './visibility.js'

/** Everybody's edition of an agenda holds its public part only; the other is for who may see the whole. */
export type AgendaEdition = 'PUBLIC' | 'WHOLE'

/** An agenda is kept as long as the files of its meeting: for the time a council keeps papers by hand. */
const daysKept = 30 * 365
/** The language councils work in; an agenda that is sent out has one wording. */
const language = 'de'

interface Line {
  label: string
  title: string | null
  kind: string
  isPublic: boolean
  isTablePaper: boolean
  papers: string | null
}
interface Head {
  startsAt: Date
  place: string
  title: string | null
  meetingNumber: number | null
  number: number
  frozenAt: Date
  reason: string | null
  notice: string
  committees: string
  body: string
}

/**
 * Has the agenda typeset as a version kept it: for everybody, and where it has a non-public part once more for those who may see
 * that. Gives the id of everybody's edition.
 */
export async function requestAgenda(ctx: Ctx, meetingId: string, versionId: string): Promise<string> {
  const want = (edition: AgendaEdition) => requestEdition(ctx, meetingId, versionId, edition)
  const [other] = await runSql(
    ctx.db,
    ctx.viewer,
    sql`select 1 from agenda_version_item i where i.version_id = ${versionId}::uuid and not i.is_public limit 1`,
  )
  if (other) await want('WHOLE')
  return want('PUBLIC')
}

/**
 * Takes everybody's edition of older versions back where an item of it is non-public by now, and has it made anew without that
 * item; members and clerks keep the old one.
 */
export async function withholdEditions(ctx: Ctx, meetingId: string): Promise<void> {
  const held = await runPrepared<{ versionId: string }>(
    ctx.db,
    `update document d set options = d.options || '{"edition": "WITHHELD"}'
     where d.subject_entity = 'Meeting' and d.subject_id = $1 and d.kind = 'AGENDA' and d.options ->> 'edition' = 'PUBLIC'
       and exists (select 1 from agenda_version_item i join agenda_item k on k.id = i.item_id
         where i.version_id = any(d.items) and i.is_public and not k.is_public)
     returning d.items[1] as "versionId"`,
    [meetingId],
  )
  // a meeting is rarely moved, and then has a few versions
  for (const versionId of new Set(held.map((one) => one.versionId)))
    await requestEdition(ctx, meetingId, versionId, 'PUBLIC')
}

/** Has one edition of a version typeset. */
export const requestEdition = (
  ctx: Ctx,
  meetingId: string,
  versionId: string,
  edition: AgendaEdition,
): Promise<string> =>
  requestDocument(ctx, {
    kind: 'AGENDA',
    subject: { entity: 'Meeting', id: meetingId },
    locale: language,
    items: [versionId],
    options: { edition },
  })

/** The items of a version; of everybody's edition nothing else is even read. */
const linesOf = (ctx: Ctx, versionId: string, edition: AgendaEdition): Promise<Line[]> =>
  runSql<Line>(
    ctx.db,
    ctx.viewer,
    sql`select i.label, coalesce(i.title, dealt.title) as title, i.kind, i.is_public as "isPublic", i.is_table_paper as "isTablePaper",
        dealt.papers
      from agenda_version_item i
        left join lateral (
          select string_agg(p.number, ', ' order by p.number) as papers, min(${titleOf(sql`p.proposal_id`, sql`${language}`)}) as title
          from agenda_item_consultation l join consultation c on c.id = l.consultation_id join paper p on p.id = c.paper_id
          where l.item_id = i.item_id) dealt on true
      where i.version_id = ${versionId}::uuid ${edition === 'PUBLIC' ? sql`and i.is_public and (select k.is_public from agenda_item k where k.id = i.item_id)` : sql``}
      order by i.is_public desc, i.position`,
  )

async function headOf(ctx: Ctx, versionId: string): Promise<Head> {
  const day = sql`(v.starts_at at time zone 'Europe/Berlin')::date`
  const [head] = await runSql<Head>(
    ctx.db,
    ctx.viewer,
    sql`select v.starts_at as "startsAt", m.place, m.title, m.number as "meetingNumber", v.number, v.frozen_at as "frozenAt", v.reason,
        v.notice, ${bodyNameOn(sql`m.body_id`, day)} as body,
        (select string_agg(${committeeNameOn(sql`c.committee_id`, day)}, ', ' order by c.is_lead desc, c.id)
           from meeting_committee c where c.meeting_id = m.id) as committees
      from agenda_version v join meeting m on m.id = v.meeting_id where v.id = ${versionId}::uuid`,
  )
  if (!head) throw new TypeError(`no version ${versionId}`)
  return head
}

const say = (key: string, values = {}): string => text(language, `agenda.${key}`, values)
const editionOf = ({ edition }: Record<string, string>): AgendaEdition =>
  edition === 'WHOLE' ? 'WHOLE' : 'PUBLIC'

function sheetOf(head: Head, lines: readonly Line[], edition: AgendaEdition): Sheet {
  const partOf = (isPublic: boolean) => ({
    name: say(isPublic ? 'publicPart' : 'otherPart'),
    items: lines
      .filter((line) => line.isPublic === isPublic)
      .map(({ label, title, kind, papers, isTablePaper }) => ({
        label,
        title: title ?? say(`kinds.${kind}`),
        more: [papers, isTablePaper ? say('tablePaper') : null].filter(Boolean).join(' · '),
      })),
  })
  return {
    title: `${say('title')}: ${head.committees}, ${dayText(language, dayOf(head.startsAt))}`,
    author: head.body,
    lang: languageOf(language),
    rtl: isRtl(language),
    heading: say('title'),
    body: head.body,
    committees: head.committees,
    which: head.title ?? (head.meetingNumber === null ? '' : say('numbered', { number: head.meetingNumber })),
    when: instantText(language, head.startsAt),
    place: head.place,
    version: [
      say('version', { number: head.number, when: instantText(language, head.frozenAt) }),
      `${say(`notices.${head.notice}`)}${head.reason ? `: ${head.reason}` : ''}`,
    ].join(' · '),
    internal: edition === 'WHOLE' ? say('pdf.internal') : '',
    columns: [say('pdf.label'), say('pdf.item')],
    page: text(language, 'documents.attendance.page', { n: '§' }),
    parts: [partOf(true), partOf(false)].filter(({ items }) => items.length > 0),
  }
}

documentOpenIf(
  (d, v) =>
    sql`(${d.subjectEntity} = 'Meeting' and ${d.kind} = 'AGENDA' and ${seesAgendaItem(
      { meetingId: d.subjectId, isPublic: sql`(${d.options} ->> 'edition' = 'PUBLIC')` },
      v,
    )})`,
)

/* The agenda of a meeting, as a version kept it. */
documentKind('AGENDA', {
  template: 'agenda',
  slice: 1,
  days: daysKept,
  async fileName(ctx, { items, options }) {
    const { committees, startsAt } = await headOf(ctx, items[0] ?? '')
    const internal = editionOf(options) === 'WHOLE' ? ` ${say('pdf.internalFile')}` : ''
    return `${say('title')} ${committees.slice(0, 60)} ${dayOf(startsAt)}${internal}`
  },
  async gather(ctx, { options }, [versionId = '']) {
    const edition = editionOf(options)
    return sheetOf(await headOf(ctx, versionId), await linesOf(ctx, versionId, edition), edition)
  },
})
