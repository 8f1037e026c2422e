import { expect } from 'vitest'
import { machines } from '../../src/platform/states.js'
import type { TestInstallation } from '../harness/index.js'

/** A thing with a state. */
export interface Row {
  id: string
  state: string
  [column: string]: unknown
}
interface Move {
  entity_id: string
  verb: string
  from: string
  to: string
  reason_id: string | null
}

/** What has to hold of a proposal and everything that hangs on it, whatever was done. */
export async function holds(t: TestInstallation, proposalId: string): Promise<void> {
  const of = async <T = Row>(query: string) => (await t.db.query(query, [proposalId])) as T[]
  const papers = await of('select * from paper where proposal_id = $1')
  const ids = 'select id from paper where proposal_id = $1'
  const things: Record<string, Row[]> = {
    Proposal: await of('select * from proposal where id = $1'),
    Paper: papers,
    CoApplicant: await of('select * from co_applicant where proposal_id = $1'),
    Statement: await of(`select * from statement where paper_id in (${ids})`),
    Consultation: await of(`select * from consultation where paper_id in (${ids})`),
    Suspension: await of(
      `select s.* from suspension s join consultation c on c.id = s.review_id where c.paper_id in (${ids})`,
    ),
    Transfer: await of(`select * from transfer where paper_id in (${ids})`),
  }
  for (const [entity, rows] of Object.entries(things)) await replays(t, entity, rows)
  for (const paper of papers) standsWell(paper, things.Consultation ?? [])
  const drafted = new Set((await of(onDrafts)).map(({ id }) => id))
  const sent = { ...tasks['consultations.record'], unless: ({ id }) => drafted.has(id) } as TaskRule
  await tasksFit(t, { Resolution: await of(resolutions(ids)) })
  await tasksFit(t, things, { ...tasks, 'consultations.record': sent })
}

/** Stations on an agenda that is kept here and was not sent: until it is, nobody owes their results. */
const onDrafts = `select c.id from consultation c join agenda_item_consultation l on l.consultation_id = c.id
  join agenda_item i on i.id = l.item_id join meeting m on m.id = i.meeting_id
  where c.paper_id in (select id from paper where proposal_id = $1) and m.state = 'SCHEDULED' and m.number is not null`

/** The history of each thing leads from a first state, by moves the table knows, to the state it has. */
export async function replays(t: TestInstallation, entity: string, rows: readonly Row[]): Promise<void> {
  const machine = machines().find((one) => one.entity.name === entity)
  if (!machine) throw new Error(`${entity} has no states`)
  const moves = await t.db.query<Move[]>(
    'select entity_id, verb, "from", "to", reason_id from transition where machine = $1 and entity_id = any($2) order by position',
    [machine.name, rows.map(({ id }) => id)],
  )
  for (const { id, state } of rows) {
    const own = moves.filter((move) => move.entity_id === id)
    let now = own[0]?.from ?? state
    expect(machine.initial, `${entity} begins as ${now}`).toContain(now)
    for (const { verb, from, to, reason_id: reason } of own) {
      expect(from, `${entity} ${verb}`).toBe(now)
      expect(machine.moves[verb]?.from, `${entity} ${verb}`).toContain(from)
      expect(to, `${entity} ${verb}`).toBe(machine.moves[verb]?.to)
      if (machine.moves[verb]?.reason) expect(reason, `${entity} ${verb} says why`).not.toBeNull()
      now = to
    }
    expect(state, `${entity} ${own.map((move) => move.verb).join(' ')}`).toBe(now)
  }
}

/** Resolutions, and whether somebody has still to be named who carries them out; what came in as history waits for nobody. */
const resolutions = (ids: string) => `select r.id, case when c.role = 'DECISION'
    and r.outcome in ('ADOPTED', 'ADOPTED_AMENDED', 'PARTLY_ADOPTED')
    and not exists (select from implementation i where i.resolution_id = r.id)
    and not exists (select from suspension h where h.resolution_id = r.id
      or (h.decided_anew_id = r.id and h.state in ('WITH_SUPERVISION', 'LIFTED'))) then case r.source when 'IMPORT' then 'IMPORTED' else 'NOBODYS' end else 'ELSE' end as state
  from resolution r join consultation c on c.id = r.consultation_id where c.paper_id in (${ids})`

const ended = [
  'ADOPTED',
  'ADOPTED_AMENDED',
  'PARTLY_ADOPTED',
  'REJECTED',
  'NOTED',
  'SETTLED',
  'WITHDRAWN',
  'REFUSED',
]

/** Somebody is waited for until the end, and the stations' order was kept. */
function standsWell(paper: Row, all: readonly Row[]): void {
  const stations = all.filter((station) => station.paper_id === paper.id)
  const working = stations.filter(({ state }) => state === 'OPEN' || state === 'SCHEDULED')
  const planned = stations.filter(({ state }) => state === 'PLANNED')
  const told = `${paper.state}: ${stations.map((s) => `${String(s.position)} ${s.state}`).join(', ')}`
  expect(paper.waits_for === null, told).toBe(ended.includes(paper.state))
  if (paper.state === 'IN_CONSULTATION') expect(working.length, told).toBeGreaterThan(0)
  else if (paper.state !== 'RETURNED') expect([...working, ...planned], told).toEqual([])
  for (const one of working) {
    for (const other of working) expect(other.position, told).toBe(one.position)
    for (const other of planned) expect(Number(other.position), told).toBeGreaterThan(Number(one.position))
  }
  for (const one of stations.filter(({ state }) => state === 'CONCLUDED')) expect(one.outcome).not.toBeNull()
}

/** Of which thing a task is, and in which of its states it may, and must, lie on a desk. */
interface TaskRule {
  entity: string
  while: readonly string[]
  always: readonly string[]
  /** Of which of these things it is alone; else of all. */
  of?: (thing: Row) => boolean
  /** Which of these things need none. */
  unless?: (thing: Row) => boolean
}
/** Each kind of task. */
const tasks: Record<string, TaskRule> = {
  'papers.takeUp': { entity: 'Paper', while: ['OFFERED'], always: ['OFFERED'] },
  'papers.formalCheck': { entity: 'Paper', while: ['SUBMITTED'], always: ['SUBMITTED'] },
  'papers.requestStatement': {
    ...{ entity: 'Paper', while: ['ADMITTED'], always: ['ADMITTED'] },
    of: ({ kind }) => kind !== 'INQUIRY',
  },
  // what asks is answered
  'inquiries.answer': {
    ...{ entity: 'Paper', while: ['ADMITTED'], always: ['ADMITTED'] },
    of: ({ kind }) => kind === 'INQUIRY',
  },
  // a route may start without it once it is late
  'papers.writeStatement': {
    entity: 'Paper',
    while: ['AWAITING_STATEMENT', 'IN_CONSULTATION', 'RETURNED'],
    always: [],
  },
  'papers.startRoute': { entity: 'Paper', while: ['READY'], always: ['READY'] },
  'papers.answerQuestions': { entity: 'Paper', while: ['RETURNED'], always: ['RETURNED'] },
  'papers.coSign': { entity: 'Statement', while: ['CO_SIGNING'], always: [] },
  'papers.answerCoApplication': { entity: 'CoApplicant', while: ['INVITED'], always: [] },
  'papers.translate': { entity: 'Proposal', while: ['SUBMITTED', 'WITHDRAWN'], always: [] },
  'consultations.schedule': { entity: 'Consultation', while: ['OPEN'], always: ['OPEN'] },
  'consultations.decide': {
    entity: 'Consultation',
    while: ['OPEN', 'SCHEDULED'],
    always: ['OPEN', 'SCHEDULED'],
  },
  // of what was sent to another committee
  'consultations.watchReferral': {
    entity: 'Consultation',
    while: ['PLANNED', 'OPEN', 'SCHEDULED'],
    always: [],
  },
  'consultations.watchAnswer': { entity: 'Paper', while: ['RETURNED'], always: [] },
  'consultations.record': { entity: 'Consultation', while: ['SCHEDULED'], always: ['SCHEDULED'] },
  'consultations.supervision': {
    entity: 'Suspension',
    while: ['WITH_SUPERVISION'],
    always: ['WITH_SUPERVISION'],
  },
  'consultations.approveUrgent': { entity: 'UrgentDecision', while: ['AWAITING'], always: ['AWAITING'] },
  'implementation.follow': { entity: 'Resolution', while: ['NOBODYS', 'IMPORTED'], always: ['NOBODYS'] },
  'minutes.write': { entity: 'Minutes', while: ['DRAFT'], always: ['DRAFT'] },
  // one signed, the other is waited for
  'minutes.sign': { entity: 'Minutes', while: ['SIGNED'], always: ['SIGNED'] },
  'consultations.transfer': { entity: 'Transfer', while: ['ARRIVED'], always: ['ARRIVED'] },
}

/** Nothing done lies on a desk, nothing to do is missing there. */
export async function tasksFit(
  t: TestInstallation,
  things: Record<string, Row[]>,
  rules: Record<string, TaskRule> = tasks,
): Promise<void> {
  const all = Object.values(things).flat()
  const open = await t.db.query<{ kind: string; subject_entity: string; subject_id: string }[]>(
    'select kind, subject_entity, subject_id from task where closed_at is null and subject_id = any($1)',
    [all.map(({ id }) => id)],
  )
  for (const { kind, subject_entity, subject_id } of open) {
    const rule = rules[kind]
    const subject = things[subject_entity]?.find(({ id }) => id === subject_id)
    expect(rule?.entity, kind).toBe(subject_entity)
    expect(rule?.while, `${kind} lies on a desk`).toContain(subject?.state)
    if (subject) expect(rule?.of?.(subject) ?? true, `${kind} lies on a desk`).toBe(true)
  }
  for (const [kind, { entity, always, of = () => true, unless = () => false }] of Object.entries(rules))
    for (const { id, state } of (things[entity] ?? []).filter(
      (thing) => always.includes(thing.state) && of(thing) && !unless(thing),
    ))
      expect(
        open.filter((task) => task.kind === kind && task.subject_id === id).length,
        `${kind} of a ${entity} that is ${state}`,
      ).toBe(1)
}

/** Stations that ended stay word for word as they are; none disappears. */
export class Stations {
  #known = new Map<string, string>()

  async onlyGrow(t: TestInstallation, proposalId: string): Promise<void> {
    const rows = await t.db.query<Row[]>(
      'select c.* from consultation c join paper p on p.id = c.paper_id where p.proposal_id = $1',
      [proposalId],
    )
    const now = new Map(
      rows.map(({ external_number: _n, external_url: _u, modified_at: _m, ...row }) => [row.id, row]),
    )
    for (const [id, was] of this.#known) {
      expect(now.has(id), 'a station is gone').toBe(true)
      if (was) expect(JSON.stringify(now.get(id))).toBe(was)
    }
    for (const [id, row] of now)
      this.#known.set(id, ['CONCLUDED', 'DROPPED'].includes(row.state) ? JSON.stringify(row) : '')
  }
}
