import { expect, test, type Browser } from '@playwright/test'
import { linkOf, mailTo, phoneOf, withBrowser, type DemoPerson } from './support/people.js'
import { faultsOf, lookAt } from './support/rules.js'

/*
 * Screens nobody finds by themselves, because a link of a mail, a ticket or a code leads there, and those of a round and a group at
 * the desk: they keep the rules of `support/rules.ts` as all others do.
 */
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const invited = 'gast.links@demo.example'

/** An announced event with somebody who is invited, an open round of points, and a group at its table. */
async function eventWithLinks(office: DemoPerson) {
  const bodies = await office.ask<{ id: string; ags: string }[]>('{ bodies { id ags } }')
  const fields = await office.ask<{ id: string; text: string }[]>('{ fieldsOfAction { id text } }')
  const title = 'Gipfel der Links'
  const { id: summitId } = await office.verb('planSummit', 'PlanSummitInput', {
    bodyId: bodies.find(({ ags }) => ags === '05162')?.id,
    ...{ kind: 'SUMMIT', title, about: 'Was kommt als Nächstes?', place: 'Zeughaus, Neuss' },
    ...{ startsAt: day(3), endsAt: day(3.3), capacity: 100, groups: [] },
  })
  const fieldId = fields.find(({ text }) => text === 'Sprache')?.id
  const items = [{ startsAt: day(3.05), endsAt: day(3.15), title: 'Workshop Sprache', fieldId }]
  const { programme } = await office.verb<{ programme: { id: string }[] }>(
    ...(['setProgramme', 'SetProgrammeInput', { id: summitId, items }, 'programme { id }'] as const),
  )
  await office.on('announceSummit', summitId)
  const round = await office.verb<{ id: string; key: string }>(
    ...(['planRound', 'PlanRoundInput'] as const),
    { summitId, pointsEach: 3, topics: [{ text: 'Sprache' }, { text: 'Arbeit' }] },
    'id key',
  )
  await office.ask('mutation ($id: ID!) { makePointCodes(id: $id, count: 12) { id } }', { id: round.id })
  await office.on('openRound', round.id)
  const codes = await office.ask<{ free: string[] }>(
    'query ($id: ID!) { pointCodes(roundId: $id) { free } }',
    {
      id: round.id,
    },
  )
  const group = await office.ask<{ id: string }>(
    'mutation ($id: ID!) { openGroup(programmeItemId: $id) { id } }',
    { id: programme[0]?.id },
  )
  const { token } = await office.on<{ token: string }>('makeGroupLink', group.id, 'token')
  return { summitId, title, round, code: codes.free[0] ?? '', group: group.id, table: token }
}

/** Invites somebody and waits for the mail: where its link leads, and the one that ends such mails. */
async function invitationOf(browser: Browser, office: DemoPerson, summitId: string, title: string) {
  const person = { summitId, givenName: 'Gerda', familyName: 'Link', email: invited, locale: 'de' }
  await office.verb('invitePerson', 'InvitePersonInput', person)
  await office.verb('startSending', 'StartSendingInput', { summitId, kind: 'INVITATION', perMinute: null })
  const mail = await mailTo((await phoneOf(browser)).request, invited, title)
  return {
    answer: linkOf(mail).replace(/^\/\w+/, ''),
    noMore: /\/keine-einladungen\/[\w-]+/.exec(mail.text)?.[0] ?? '',
  }
}

test('what a link, a ticket or a code opens keeps the rules', async ({ browser }) => {
  test.setTimeout(600_000)
  const office = await withBrowser(browser, 'Leyla')
  const { summitId, title, round, code, group, table } = await eventWithLinks(office)
  const { answer, noMore } = await invitationOf(browser, office, summitId, title)
  expect(answer).not.toBe('')
  expect(noMore).not.toBe('')
  const summits = await office.ask<{ nodes: { tickets: { nodes: { code: string | null }[] } | null }[] }>(
    '{ summits { nodes { tickets(first: 1) { nodes { code } } } } }',
  )
  const ticket = summits.nodes.flatMap(({ tickets }) => tickets?.nodes[0]?.code ?? [])[0] ?? ''
  const phone = await phoneOf(browser)
  const found = faultsOf(phone)
  for (const [path, name] of [
    [answer, '/einladung'],
    [`${answer}/angaben`, '/einladung/angaben'],
    [noMore, '/keine-einladungen'],
    [`/ticket/${ticket}`, '/ticket'],
    [`/punkte/${code}`, '/punkte'],
    [`/punkte/tafel/${round.key}`, '/punkte/tafel'],
    [`/gruppe/${table}`, '/gruppe'],
  ] as const)
    await lookAt(phone, path, name, found)
  const desk = await office.context.newPage()
  const atDesk = faultsOf(desk)
  for (const part of [`punkte/${round.key}`, `punkte/${round.key}/codes`, `gruppe/${group}`])
    await lookAt(desk, `/integrationsbuero/veranstaltungen/${summitId}/im-raum/${part}`, `/${part}`, atDesk)
  expect([...found, ...atDesk]).toEqual([])
})
