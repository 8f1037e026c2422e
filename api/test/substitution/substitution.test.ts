import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  endSubstitution,
  erasePeople,
  holdersOf,
  nameSubstitute,
  Person,
  RoleAssignment,
  Substitution,
  tellEndedSubstitutions,
  viewerOf,
} from '../../src/accounts/index.js'
import { AuditEntry } from '../../src/audit/index.js'
import { appointKeeper } from '../../src/committees/appointKeeper.js'
import type { Committee } from '../../src/committees/index.js'
import { Message } from '../../src/mail/index.js'
import { addDays, clock, dayOf, withOwnRoles, type Viewer } from '../../src/platform/index.js'
import { openTask } from '../../src/tasks/index.js'
import { buildPerson, buildRole } from '../factories/accounts.js'
import { buildCommittee, buildMembership } from '../factories/committees.js'
import { codeOf } from '../harness/rights.js'
import { testInstallation, type TestInstallation } from '../harness/index.js'

let t: TestInstallation
let committee: Committee
let absent: string
let other: string
const today = dayOf(clock.now())
beforeAll(async () => {
  t = await testInstallation()
})
afterEach(() => clock.stopAt(undefined))
afterAll(() => t.close())
beforeEach(async () => {
  committee = await buildCommittee(t)
  absent = (
    await buildRole(t, {
      role: 'CLERK',
      scopeKind: 'COMMITTEE',
      scopeId: committee.id,
      validFrom: new Date(0),
    })
  ).personId
  other = (await buildPerson(t, { givenName: 'Vera', familyName: 'Vertretung' })).id
})

const as = async (id: string): Promise<Viewer> => viewerOf(t.db, id)
const name = async (over: object = {}, by = absent) =>
  t.as(await as(by), (ctx) =>
    nameSubstitute(ctx, { substituteId: other, scopeId: null, validFrom: today, validTo: today, ...over }),
  )
const clerkHere = () => `CLERK@${committee.id}`
const at = (instant: string) => clock.stopAt(new Date(instant))

describe('the period', () => {
  test('counts days in Germany, the last one whole, in winter and through the change of the clock', async () => {
    at('2027-03-01T12:00:00Z')
    // the clocks go forward on 28 March: that day has 23 hours
    await name({ validFrom: '2027-03-27', validTo: '2027-03-28' })
    const holds = async (instant: string) => {
      at(instant)
      return (await as(other)).roles.includes(clerkHere())
    }
    expect(await holds('2027-03-26T22:59:59Z')).toBe(false)
    expect(await holds('2027-03-26T23:00:00Z')).toBe(true)
    expect(await holds('2027-03-28T21:59:59Z')).toBe(true)
    expect(await holds('2027-03-28T22:00:00Z')).toBe(false)
  })

  test('the absent person keeps the role; what is lent is known as such and goes at the end', async () => {
    const id = await name()
    expect((await as(absent)).roles).toEqual([clerkHere()])
    const lent = await as(other)
    expect(lent.roles.sort()).toEqual([clerkHere(), `DESK@${absent}`])
    expect(lent.lent?.toSorted()).toEqual([`${clerkHere()}=${absent}`, `DESK@${absent}=${absent}`])
    expect(withOwnRoles(lent).roles).toEqual([])
    await t.as(await as(absent), (ctx) => endSubstitution(ctx, id))
    expect((await as(other)).roles).toEqual([])
    expect(await codeOf(t.as(await as(absent), (ctx) => endSubstitution(ctx, id)))).toBe('NOT_FOUND')
  })

  test('two for the same scope do not overlap; the day after, or for something else, they may', async () => {
    await name({ validTo: addDays(today, 3) })
    expect(await codeOf(name({ validFrom: addDays(today, 3), validTo: addDays(today, 9) }))).toBe(
      'ALREADY_SUBSTITUTED',
    )
    await name({ validFrom: addDays(today, 4), validTo: addDays(today, 9) })
    await name({ scopeId: committee.id, validTo: addDays(today, 9) })
    await expect(
      t.db.insert(Substitution, { absentId: absent, substituteId: other, validFrom: today, validTo: today }),
    ).rejects.toThrow('ex_substitution__one_a_scope')
  })
})

describe('what is lent', () => {
  test('the roles of one committee, or of a Body with its committees; never a seat, an organisation or the administration', async () => {
    const second = await buildCommittee(t, { bodyId: committee.bodyId })
    const elsewhere = await buildCommittee(t)
    for (const scopeId of [second.id, elsewhere.id])
      await t.db.insert(RoleAssignment, {
        personId: absent,
        role: 'CLERK',
        scopeKind: 'COMMITTEE',
        scopeId,
        validFrom: new Date(0),
      })
    await buildRole(t, { personId: absent, role: 'ADMINISTRATOR' })
    const chair = await buildMembership(t, { committeeId: committee.id, duty: 'CHAIR', personId: absent })
    await name({ scopeId: committee.bodyId })
    const roles = (await as(other)).roles.sort()
    expect(roles).toEqual([`CHAIR@${committee.id}`, clerkHere(), `CLERK@${second.id}`].sort())
    expect((await as(other)).seatIds).toEqual([])
    expect((await as(absent)).seatIds).toEqual([chair.seatId])
    await name({ scopeId: elsewhere.id })
    expect((await as(other)).roles).toContain(`CLERK@${elsewhere.id}`)
  })

  test('is not lent on', async () => {
    await name()
    const third = (await buildPerson(t)).id
    expect(await codeOf(name({ substituteId: third }, other))).toBe('FORBIDDEN')
    // nor for somebody who is ill, by the clerk's right that is only lent
    const ill = (await buildMembership(t, { committeeId: committee.id, duty: 'CHAIR' })).personId
    expect(await codeOf(name({ absentId: ill, substituteId: third, scopeId: committee.id }, other))).toBe(
      'FORBIDDEN',
    )
    await buildRole(t, { personId: other, role: 'OFFICE', scopeKind: 'OFFICE', scopeId: crypto.randomUUID() })
    await name({ substituteId: third }, other)
    expect((await as(third)).roles).not.toContain(clerkHere())
  })

  test('who is refused: oneself, the past, an unknown person, other people’s roles, oneself for others', async () => {
    expect(await codeOf(name({ substituteId: absent }))).toBe('SUBSTITUTE_IS_ABSENT')
    expect(await codeOf(name({ validFrom: addDays(today, -1) }))).toBe('DATE_IN_PAST')
    expect(await codeOf(name({ validFrom: addDays(today, 1) }))).toBe('RANGE_REVERSED')
    expect(await codeOf(name({ substituteId: crypto.randomUUID() }))).toBe('NOT_FOUND')
    expect(await codeOf(name({ scopeId: crypto.randomUUID() }))).toBe('NOTHING_TO_LEND')
    expect(await codeOf(name({ absentId: absent, substituteId: (await buildPerson(t)).id }, other))).toBe(
      'FORBIDDEN',
    )
    const ill = (await buildMembership(t, { committeeId: committee.id, duty: 'CHAIR' })).personId
    const here = { absentId: ill, scopeId: committee.id }
    expect(await codeOf(name({ ...here, substituteId: absent }))).toBe('SUBSTITUTE_IS_ACTOR')
    expect(await codeOf(name({ ...here, scopeId: null }))).toBe('FORBIDDEN')
    const id = await name(here)
    expect((await as(other)).roles).toContain(`CHAIR@${committee.id}`)
    await t.as(await as(absent), (ctx) => endSubstitution(ctx, id))
    const administrator = (await buildRole(t, { role: 'ADMINISTRATOR' })).personId
    await name({ ...here, scopeId: null }, administrator)
    expect((await as(other)).roles).toContain(`CHAIR@${committee.id}`)
  })
})

describe('what is done', () => {
  const appoint = (validFrom: string) => async (by: string) =>
    t.as(await as(by), (ctx) =>
      appointKeeper(ctx, { committeeId: committee.id, personId: other, validFrom, validTo: validFrom }),
    )
  const entryOf = (entityId: string) => t.db.findOneByOrFail(AuditEntry, { entityId })

  test('carries both names where the right is only lent, and one where it is one’s own', async () => {
    await name()
    const own = await entryOf(await appoint('2027-01-01')(absent))
    expect([own.actorId, own.forId]).toEqual([absent, null])
    const lent = await entryOf(await appoint('2027-01-02')(other))
    expect([lent.actorId, lent.forId]).toEqual([other, absent])
    await buildRole(t, { personId: other, role: 'CLERK', scopeKind: 'COMMITTEE', scopeId: committee.id })
    const both = await entryOf(await appoint('2027-01-03')(other))
    expect([both.actorId, both.forId]).toEqual([other, null])
    // of two who are away it is the one whose right it was
    const another = await buildCommittee(t)
    const second = (
      await buildRole(t, {
        role: 'CLERK',
        scopeKind: 'COMMITTEE',
        scopeId: another.id,
        validFrom: new Date(0),
      })
    ).personId
    await name({}, second)
    const place = { committeeId: another.id, personId: other, validFrom: '2027-01-04' }
    const forSecond = await entryOf(await t.as(await as(other), (ctx) => appointKeeper(ctx, place)))
    expect(forSecond.forId).toBe(second)
  })

  test('what waits on the desk is seen and reminded of by both, and says for whom', async () => {
    const subject = { entity: 'Committee', id: committee.id }
    const task = (kind: string, assignee: string) =>
      t.as(undefined, (ctx) =>
        openTask(ctx, { kind, subject, assignee, params: { title: 'Sache', path: '/' } }),
      )
    await task('papers.admit', clerkHere())
    await task('summits.checklist', `DESK@${absent}`)
    await task('papers.answerQuestions', `PERSON@${absent}`)
    const desk = async (id: string) => {
      const answer = await t.query('{ myTasks { nodes { kind inPlaceOf } } }', {}, await as(id))
      return (
        answer.data as unknown as { myTasks: { nodes: { kind: string; inPlaceOf: string | null }[] } }
      ).myTasks.nodes
        .map(({ kind, inPlaceOf }) => `${kind} ${inPlaceOf ?? '-'}`)
        .sort()
    }
    const { givenName, familyName } = await t.db.findOneByOrFail(Person, { id: absent })
    expect(await desk(other)).toEqual([])
    await name()
    const away = `${givenName} ${familyName}`
    expect(await desk(other)).toEqual([`papers.admit ${away}`, `summits.checklist ${away}`])
    expect(await desk(absent)).toEqual(['papers.admit -', 'papers.answerQuestions -', 'summits.checklist -'])
    const holders = (assignee: string) => t.as(undefined, (ctx) => holdersOf(ctx, [assignee]))
    for (const assignee of [clerkHere(), `DESK@${absent}`])
      expect((await holders(assignee)).sort()).toEqual([absent, other].sort())
    expect(await holders(`PERSON@${absent}`)).toEqual([absent])
  })

  test('both are told when it is agreed and when it is over, each once', async () => {
    const told = (personId: string) =>
      t.db
        .find(Message, { where: { personId }, order: { createdAt: 'ASC' } })
        .then((all) => all.map((m) => m.template))
    await name({ validTo: addDays(today, 1) })
    const job = () => t.as(undefined, tellEndedSubstitutions)
    await job()
    for (const id of [absent, other]) expect(await told(id)).toEqual(['accounts.substituteNamed'])
    clock.stopAt(new Date(`${addDays(today, 2)}T04:00:00Z`))
    await job()
    await job()
    for (const id of [absent, other])
      expect(await told(id)).toEqual(['accounts.substituteNamed', 'accounts.substitutionEnded'])
  })

  test('erasing one of the two ends it and leaves no name', async () => {
    const id = await name({ validTo: addDays(today, 5) })
    await t.as(undefined, (ctx) => erasePeople(ctx, [absent]))
    expect((await as(other)).roles).toEqual([])
    const answer = await t.query('{ substitutions { absentName } }', {}, await as(other))
    expect(answer.data).toEqual({ substitutions: [] })
    expect((await t.db.findOneByOrFail(Substitution, { id })).endedAt).not.toBeNull()
  })
})
