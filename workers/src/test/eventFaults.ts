import { retentionKeys } from '@mitsprache/api/contract'
import type { TestInstallation } from '@mitsprache/api/testing'
import { contactAddress, type EventWorld } from './eventWorld.js'
import { readPdf } from './readPdf.js'

/**
 * What is wrong in such a world, a line each, however often and wherever workers died: a place sold twice or lost, somebody told twice
 * or not at all, a document with pages too many or missing, an answer by mail lost or taken twice, an event half erased. Nothing when all is done, once.
 */
export async function eventFaults(t: TestInstallation, world: EventWorld): Promise<string[]> {
  const found = await Promise.all([
    offers(t, world),
    reminders(t, world),
    invitations(t, world),
    tickets(t, world),
    documents(t, world),
    answers(t, world),
    erasure(t, world),
    halves(t, world),
  ])
  return found.flat()
}

const lines = async (rows: Promise<unknown>) => ((await rows) as { line: string }[]).map(({ line }) => line)

/** Places and the mails about them. */
const offers = ({ source }: TestInstallation, { offering }: EventWorld) =>
  lines(
    source.query(
      `with held as (select p.summit_id, p.capacity, p.taken,
           (select coalesce(sum(size), 0) from registration r where r.summit_id = p.summit_id and r.state in ('CONFIRMED', 'OFFERED')) as sold,
           next_waiting(p.summit_id) as next from summit_places p where p.summit_id = any($1)),
       told as (select r.id, r.state, r.rank,
           exists (select 1 from transition t where t.entity_id = r.id and t.verb = 'offerPlace') as waited,
           (select count(*) from message m where m.about_id = r.id and m.template = 'summits.placeOffered') as offered,
           (select count(*) from message m where m.about_id = r.id and m.template = 'summits.placeLapsed') as lapsed
         from registration r where r.summit_id = any($1))
       select 'places: ' || sold || ' of ' || capacity || ' are sold, ' || taken || ' are counted' as line from held where sold > capacity or sold <> taken
       union all select 'places: somebody waits while one is free' from held where next is not null
       union all select 'offers: ' || rank || ' is ' || state || ' and was told of ' || offered || ' offers' from told where offered <> waited::int
       union all select 'offers: ' || rank || ' is ' || state || ' and was told ' || lapsed || ' times that it lapsed' from told where lapsed <> (state = 'LAPSED')::int`,
      [offering],
    ),
  )

/** Each who has not answered is reminded once. */
const reminders = ({ source }: TestInstallation, { reminding }: EventWorld) =>
  lines(
    source.query(
      `with told as (select i.id, (select count(*) from message m where m.about_id = i.id and m.template = 'invitations.reminder') as n
         from invitation i where i.summit_id = any($1)),
       begun as (select r.id, r.state, count(s.id) as sendings, coalesce(sum(s.written), 0) as written, bool_and(s.state = 'DONE') as done,
           (select count(*) from invitation i where i.summit_id = r.summit_id) as people
         from reminder r left join sending s on s.reminder_id = r.id where r.summit_id = any($1) group by r.id)
       select 'reminders: somebody has ' || n as line from told where n <> 1
       union all select 'reminders: begun ' || sendings || ' times' from begun where sendings <> 1 or state = 'PLANNED'
       union all select 'reminders: ' || written || ' of ' || people || ' are counted' from begun where written <> people or done is not true`,
      [reminding],
    ),
  )

/** Each on the list is invited once, and the sending ends. */
const invitations = ({ source }: TestInstallation, { inviting }: EventWorld) =>
  lines(
    source.query(
      `with told as (select i.state, (select count(*) from message m where m.about_id = i.id and m.template = 'invitations.invited') as n
         from invitation i where i.summit_id = $1)
       select 'invitations: somebody is ' || state || ' and has ' || n as line from told where n <> 1 or state <> 'ISSUED'
       union all select 'invitations: the sending is ' || s.state || ', ' || s.written || ' are counted' from sending s
         where s.summit_id = $1 and (s.state <> 'DONE' or s.written <> (select count(*) from told))`,
      [inviting],
    ),
  )

/** Each who has a place has one ticket, and is mailed it once. */
const tickets = ({ source }: TestInstallation, { ticketing }: EventWorld) =>
  lines(
    source.query(
      `with told as (select (select count(*) from ticket t where t.registration_id = r.id) as tickets,
           (select count(*) from message m where m.about_id = r.id and m.template = 'admission.tickets') as mails
         from registration r where r.summit_id = $1)
       select 'tickets: somebody has ' || tickets || ' and ' || mails || ' mails' as line from told where tickets <> 1 or mails <> 1`,
      [ticketing],
    ),
  )

/** Pages of a document of so many people: ten badges a sheet, a certificate or a letter each. */
const pagesOf = (kind: string, people: number) => (kind === 'BADGES' ? Math.ceil(people / 10) : people)
/** How many people lie in one file. */
const slice = 200

/** Each document that was asked for is there, with each of its pages once. */
async function documents({ source }: TestInstallation, { guested, lettered }: EventWorld): Promise<string[]> {
  const rows = await source.query<
    { kind: string; state: string; done: number; total: number; files: Buffer[] }[]
  >(
    `select d.kind, d.state, d.done, d.total, array(select (select string_agg(c.bytes, null order by c.position) from attachment_chunk c
         where c.attachment_id = a.id) from attachment a where a.subject_entity = 'Document' and a.subject_id = d.id) as files
     from document d where d.subject_id = any($1)`,
    [[guested, lettered]],
  )
  return rows.flatMap(({ kind, state, done, total, files }) => {
    const pages = files.reduce((sum, bytes) => sum + readPdf(bytes).pages, 0)
    return [
      state !== 'READY' && `documents: ${kind} is ${state}, ${done} of ${total}`,
      files.length !== Math.ceil(total / slice) && `documents: ${kind} has ${files.length} files`,
      pages !== pagesOf(kind, total) && `documents: ${kind} has ${pages} pages`,
    ].filter((line) => line !== false)
  })
}

/** Each answer of a calendar is written once, and each mail of somebody is handed on once. */
const answers = ({ source }: TestInstallation, { answered }: EventWorld) =>
  lines(
    source.query(
      `with those as (select i.id, i.state, row_number() over (order by p.id) as nth
           from invitation i join person p on p.id = i.person_id where i.summit_id = $1),
       told as (select nth, state, case when nth % 2 = 1 then 'ACCEPTED' else 'DECLINED' end as meant,
           (select count(*) from transition t where t.entity_id = those.id) as moves
         from those),
       handed as (select count(*) as people, (select count(*) from message m where m.template = 'inbox.forwarded' and m.address = $2) as mails from those)
       select 'answers: ' || nth || ' is ' || state || ' after ' || moves || ' moves' as line from told where state <> meant or moves <> 1
       union all select 'answers: ' || mails || ' of ' || people || ' mails were handed on' from handed where mails <> people`,
      [answered, contactAddress],
    ),
  )

/** Each step of each event is noted once, and nothing of people is left. */
const erasure = ({ source }: TestInstallation, { over }: EventWorld) =>
  lines(
    source.query(
      `select 'erasure: ' || n || ' notes, ' || entries || ' entries' as line from (select
           (select count(*) from erasure e where e.summit_id = s.id) as n,
           (select count(*) from audit_entry a where a.entity_id = s.id and a.action = 'followup.erase') as entries
         from unnest($1::uuid[]) s(id)) found where n <> ${retentionKeys.length} or entries <> ${retentionKeys.length}`,
      [over],
    ),
  )

/** An event whose guests are erased and noted as such, or neither: at every moment. */
export const halves = ({ source }: TestInstallation, { over }: EventWorld): Promise<string[]> =>
  lines(
    source.query(
      `select 'erasure: noted ' || noted || ', ' || left_over || ' of ' || people || ' names are left' as line from (select
           exists (select 1 from erasure e where e.summit_id = s.id and e.key = 'registrations') as noted,
           count(*) filter (where p.family_name <> '') as left_over, count(*) as people
         from unnest($1::uuid[]) s(id) join registration r on r.summit_id = s.id join participant p on p.registration_id = r.id group by s.id) found
       where left_over <> case when noted then 0 else people end`,
      [over],
    ),
  )
