import { expect, test } from '@playwright/test'
import { open, withBrowser } from './support/people.js'

interface Held {
  id: string
  items: { id: string }[]
  sitting: { ballots: { id: string; state: string }[] }
}

test('a member reads on while the meeting goes on, follows when they like, votes and gets a receipt; the clerk records the hands', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const petra = await withBrowser(browser, 'Petra')
  const kwame = await withBrowser(browser, 'Kwame')
  const [held] = await petra.ask<Held[]>(
    '{ heldMeetings { id items { id } sitting { ballots { id state } } } }',
  )
  // as if nothing had been voted on yet, and the first item was called
  for (const { id, state } of held?.sitting.ballots ?? [])
    if (state !== 'MOVED') await petra.verb('discardBallot', 'WithReasonInput', { id, reason: 'Von vorn.' })
  await petra.verb('callItem', 'CallItemInput', { meetingId: held?.id, itemId: held?.items[0]?.id })
  const clerk = await petra.context.newPage()
  const member = await kwame.context.newPage()
  await member.setViewportSize({ width: 390, height: 844 })
  await open(clerk, `/de/sitzungen/${held?.id}/live`)
  await open(member, `/de/sitzungen/${held?.id}/live`)

  // the member stays at what is being read, and the bar says what was called
  const first = await member.locator('.room-item > h2').innerText()
  await clerk.locator('.room-agenda .choose').nth(2).click()
  await clerk.getByRole('button', { name: 'Diesen Punkt aufrufen' }).click()
  const follow = member.getByRole('button', { name: 'Dorthin gehen' })
  await expect(follow).toBeVisible()
  await expect(member.locator('.room-item > h2')).toHaveText(first)
  await follow.click()
  await expect(member.locator('.room-item > h2')).toContainText('Stadtteilen')

  await clerk.getByRole('button', { name: 'Beschlussvorschlag zur Abstimmung stellen' }).click()
  await expect(member.getByText('Die Abstimmung hat noch nicht begonnen.')).toBeVisible()
  await clerk.getByRole('button', { name: 'Abstimmung eröffnen' }).click()
  await member.getByRole('button', { name: 'Nein', exact: true }).click()
  await member.getByRole('button', { name: 'Stimme abgeben' }).click()
  await expect(member.getByText('Ihre Stimme ist angekommen:')).toBeVisible()
  await expect(clerk.getByText('1 Stimme ist am Gerät abgegeben.')).toBeVisible()

  // everybody for it but one
  await clerk.getByLabel('Nein', { exact: true }).fill('1')
  await clerk.getByLabel('Nein', { exact: true }).press('Enter')
  await expect(clerk.locator('.ballot-result .sentence')).toContainText('1 Nein')
  await expect(member.locator('.ballot-result .sentence')).toContainText('1 Nein')
  await petra.context.close()
  await kwame.context.close()
})
