import { expect, type Locator, type Page } from '@playwright/test'
import { confirm, unfold } from './desk.js'
import { become, open, said, type DemoPerson } from './people.js'

/** A committee as its rules and meetings need it. */
export interface Council {
  id: string
  name: string
  body: { shortName: string }
}

const berlin = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
})

const inMinutes = (minutes: number) => berlin.format(new Date(Date.now() + minutes * 60_000)).split(' ')

/** A later minute of today in Germany, for a meeting that is begun today; an error says when today is over by then. */
export function laterToday(minutes: number): { day: Date; time: string } {
  const [[today], [day, time]] = [inMinutes(0), inMinutes(minutes)]
  if (!day || !time || day !== today) throw new Error(`today ends within ${minutes} minutes`)
  return { day: new Date(`${day}T12:00:00Z`), time }
}

/**
 * Waits for the next day where today has fewer minutes left: no meeting is planned into the past, each is begun on its day, and the
 * clock of a running installation cannot be moved.
 */
export async function untilTodayLasts(page: Page, minutes: number): Promise<void> {
  const early = () => inMinutes(0)[0] === inMinutes(minutes)[0]
  if (!early())
    console.log(`waiting for midnight: meetings of today are planned up to ${minutes} minutes ahead`)
  while (!early()) await page.waitForTimeout(5_000)
}

/** From today on the invitation of a committee goes out so many days before it meets. */
export async function setNotice(clerk: DemoPerson, committeeId: string, days: number): Promise<void> {
  const validFrom = berlin.format(new Date()).slice(0, 10)
  await clerk.verb('setProcedureRules', 'SetProcedureRulesInput', {
    ...{ committeeId, validFrom, confirmed: true, sourceNote: 'Geschäftsordnung der Vorführung, § 1' },
    ...{ noticeDays: days, noticeUnit: 'CALENDAR', urgentDays: days, urgentUnit: 'CALENDAR' },
    ...{ additionDays: 0, additionUnit: 'CALENDAR', cutOffDays: 0 },
    ...{ countsDispatchDay: false, countsMeetingDay: false, quorumBase: 'MEMBERS', secretShare: 5 },
    ...{ voteForms: ['OPEN', 'BY_NAME', 'SECRET'], tabletVotes: true, meetingForms: ['IN_PERSON'] },
    ...{
      publicByDefault: true,
      minutesDays: 30,
      objectionDays: 14,
      appealDays: 3,
      inquiryDays: 28,
      membersInquire: false,
    },
    ...{ usualMajority: 'SIMPLE', byLawMajority: 'SIMPLE', mainByLawMajority: 'ABSOLUTE' },
    ...{ rulesMajority: 'SIMPLE', agendaMajority: 'SIMPLE' },
    ...{ deselectionMajority: 'TWO_THIRDS_STATUTORY', digitalMajority: 'TWO_THIRDS' },
  })
}

async function fillDate(form: Locator, { day, time }: { day: Date; time: string }): Promise<void> {
  await form.getByLabel('Tag', { exact: true }).fill(String(day.getUTCDate()))
  await form.getByLabel('Monat', { exact: true }).fill(String(day.getUTCMonth() + 1))
  await form.getByLabel('Jahr', { exact: true }).fill(String(day.getUTCFullYear()))
  await form.getByLabel('Beginn').fill(time)
  await form.getByLabel('Ort').fill('Rathaus, großer Saal')
}

/** Plans a meeting on the page of the meetings, and goes to where its agenda is made. */
export async function plan(
  page: Page,
  { name, body }: Council,
  at: { day: Date; time: string },
): Promise<void> {
  await open(page, '/de/sitzungen')
  const form = await unfold(page.getByRole('main'), 'Sitzung planen')
  await form.getByLabel('Gremium', { exact: true }).selectOption({ label: `${body.shortName}: ${name}` })
  await fillDate(form, at)
  await form.getByRole('button', { name: 'Sitzung planen' }).click()
  await said(page, 'Die Sitzung ist geplant')
  await page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: at.time })
    .filter({ hasText: name })
    .getByRole('link')
    .first()
    .click()
  await page.getByRole('main').getByRole('link', { name: 'Tagesordnung bearbeiten' }).click()
  await expect(page).toHaveURL(/\/tagesordnung$/)
}

/** Takes one waiting paper on the agenda, and nothing else that waits. */
export async function pullOnly(page: Page, title: string): Promise<void> {
  const waiting = page.getByRole('main').getByRole('checkbox')
  await expect(page.getByRole('checkbox', { name: title })).toBeVisible()
  for (const one of await waiting.all()) await one.uncheck({ force: true })
  await page.getByRole('checkbox', { name: title }).check({ force: true })
  await page.getByRole('button', { name: 'Übernehmen' }).click()
  await said(page, 'Die Tagesordnung ist ergänzt')
}

/** Invites to the meeting and notes that it was made known to the public. */
export async function inviteAndAnnounce(page: Page): Promise<void> {
  const desk = page.getByRole('main')
  const letter = await unfold(desk, 'Einladen')
  await letter.getByRole('button', { name: 'Einladen' }).click()
  await confirm(page, 'Einladen')
  await said(page, 'Die Einladung ist auf dem Weg')
  const notice = await unfold(desk, 'Bekanntmachung eintragen')
  await notice.getByLabel('Wo', { exact: true }).fill('Bekanntmachungstafel am Rathaus')
  await notice.getByRole('button', { name: 'Bekanntmachung eintragen' }).click()
  await said(page, 'Die Bekanntmachung ist eingetragen')
}

/** Whoever runs it goes into the meeting, opens it, and calls the item of this paper. */
export async function begin(page: Page, title: string): Promise<void> {
  // the page of the agenda grows shorter once the announcement is in: a click may meet the place where the link was
  await expect(async () => {
    const room = page.getByRole('main').getByRole('link', { name: 'Zur Sitzung', exact: true })
    if (!page.url().endsWith('/live')) await room.click({ timeout: 2000 })
    await expect(page).toHaveURL(/\/live$/, { timeout: 3000 })
  }).toPass({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Sitzung eröffnen' }).click()
  await page.getByRole('button', { name: 'Alle übrigen sind anwesend' }).click()
  await expect(page.getByRole('button', { name: 'Alle übrigen sind anwesend' })).toHaveCount(0)
  await page.locator('.room-agenda .choose', { hasText: title }).click()
  await page.getByRole('button', { name: 'Diesen Punkt aufrufen' }).click()
  await expect(page.locator('.room-now .called')).toContainText(title)
}

/** Puts the text to the vote; gives the place of that vote. */
export async function putToVote(page: Page, { secret = '' } = {}): Promise<Locator> {
  await page.getByRole('button', { name: 'Beschlussvorschlag zur Abstimmung stellen' }).click()
  const ballot = page.locator('.room-ballot', { hasText: 'Beschlussvorschlag' })
  if (secret) {
    const more = await unfold(ballot, 'Andere Form oder Mehrheit')
    await more.getByLabel('Wie viele Mitglieder verlangen geheime Abstimmung?').fill(secret)
  }
  await ballot.getByRole('button', { name: 'Abstimmung eröffnen' }).click()
  return ballot
}

/** Counts hands or papers. */
export async function count(ballot: Locator, no: string, abstained = ''): Promise<void> {
  await ballot.getByLabel('Nein', { exact: true }).fill(no)
  if (abstained) await ballot.getByLabel('Enthaltung', { exact: true }).fill(abstained)
  await ballot.getByRole('button', { name: /Ergebnis (festhalten|der Stimmzettel festhalten)/ }).click()
  await expect(ballot.locator('.ballot-result')).toBeVisible()
}

/** Ends the item with what was voted, or otherwise; gives its form to fill before. */
export async function endItem(page: Page, fill?: (form: Locator) => Promise<void>): Promise<void> {
  const form = await unfold(page.locator('.room-item'), 'Punkt abschließen')
  await fill?.(form)
  await form.getByRole('button', { name: 'Abschließen' }).click()
  await said(page, 'Der Punkt ist abgeschlossen')
}

/** The meeting ends. */
export async function close(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sitzung schließen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sitzung schließen' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('main').getByText('Beendet', { exact: true })).toBeVisible()
}

/** Plans a meeting, takes the paper on its agenda, invites and begins. */
export async function meet(
  page: Page,
  clerk: string,
  council: Council,
  title: string,
  at: { day: Date; time: string },
): Promise<void> {
  await become(page, clerk)
  await plan(page, council, at)
  await pullOnly(page, title)
  await inviteAndAnnounce(page)
  await begin(page, title)
}
