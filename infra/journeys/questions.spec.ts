import { expect, test, type Page } from '@playwright/test'
import { become, mailTo, open, said, withBrowser } from './support/people.js'

/*
 * An event asks: the organiser writes a question and one that depends on it, a guest answers by the link of her mail on a phone
 * in Turkish, the organiser reads figures and takes out the list with a column for each question.
 */
const title = 'Gipfel mit Fragen'
const guest = 'gast.fragen@demo.example'

async function writes(
  page: Page,
  question: { text: string; turkish: string; kind: string; onlyIf?: { question: string; answer: string } },
): Promise<void> {
  // a click on a page that is not awake yet is nobody's
  await expect(page.locator('html[data-ready]')).toBeAttached()
  await page.getByRole('button', { name: 'Frage hinzufügen' }).click()
  const form = page.locator('form.question-form')
  await form.getByLabel('Art der Antwort').selectOption({ label: question.kind })
  await form.getByLabel('Frage', { exact: true }).fill(question.text)
  const turkish = form.locator('details').filter({ hasText: 'Türkçe' })
  await turkish.locator('summary').click()
  await turkish.getByLabel(/^Frage/).fill(question.turkish)
  await form.getByLabel('Muss beantwortet werden').check()
  if (question.onlyIf) {
    await form.getByLabel(/^Nur fragen, wenn/).selectOption({ label: question.onlyIf.question })
    await form.getByLabel(question.onlyIf.answer, { exact: true }).check()
  }
  await form.getByRole('button', { name: 'Frage speichern' }).click()
  await said(page, 'Die Frage ist gespeichert')
}

test('an event asks what depends on an answer; a guest answers by link, the organiser reads it', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const office = await withBrowser(browser, 'Leyla Brückner')
  const bodies = await office.ask<{ id: string; ags: string }[]>('{ bodies { id ags } }')
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  const { id } = await office.verb('planSummit', 'PlanSummitInput', {
    bodyId: bodies.find(({ ags }) => ags === '05162')?.id,
    kind: 'SUMMIT',
    title,
    about: 'Was wurde erreicht, was kommt als Nächstes?',
    place: 'Zeughaus, Neuss',
    startsAt: day(40),
    endsAt: day(40.3),
    capacity: 20,
    groups: [],
  })
  await become(page, 'Leyla Brückner')
  const desk = `/de/integrationsbuero/veranstaltungen/${id}`

  await test.step('the organiser writes two questions; the second is asked of who answers the first with yes', async () => {
    await open(page, desk)
    await page.getByRole('link', { name: 'Fragen bei der Anmeldung' }).click()
    await expect(page.getByRole('main')).toContainText('Noch keine Fragen')
    await writes(page, {
      ...{ text: 'Kommen Sie mit dem Auto?', turkish: 'Arabayla mı geliyorsunuz?', kind: 'Ja oder nein' },
    })
    await writes(page, {
      ...{ text: 'Wie viele Plätze sind frei?', turkish: 'Kaç boş yer var?', kind: 'Zahl' },
      onlyIf: { question: 'Kommen Sie mit dem Auto?', answer: 'Ja' },
    })
    await expect(page.getByRole('main')).toContainText(
      'Nur wenn „Kommen Sie mit dem Auto?“ so beantwortet ist: Ja',
    )
    // what depends on another question stays behind it
    await page.getByRole('button', { name: /Nach oben.*Wie viele Plätze/ }).click()
    await expect(page.getByRole('alert').first()).toContainText('weiter oben steht')
    const preview = page.locator('.questions-preview')
    await preview.locator('summary').click()
    await expect(preview.getByLabel('Wie viele Plätze sind frei?')).toHaveCount(0)
    await preview.getByLabel('Ja', { exact: true }).check()
    await expect(preview.getByLabel('Wie viele Plätze sind frei?')).toBeVisible()
  })

  await test.step('a guest says yes by the link, on a phone and in Turkish, one step at a time', async () => {
    await office.on('announceSummit', id)
    await office.verb('invitePerson', 'InvitePersonInput', {
      ...{ summitId: id, givenName: 'Ayşe', familyName: 'Yıldız', email: guest, locale: 'tr' },
    })
    await office.verb('startSending', 'StartSendingInput', { summitId: id, kind: 'INVITATION' })
    const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
    const mail = await mailTo(page.request, guest, `Davet: ${title}`)
    await open(phone, /https?:\/\/\S+(\/\w+\/einladung\/[\w-]+)/.exec(mail.text)?.[1] ?? '')
    await phone.getByRole('link', { name: 'Evet, geliyorum' }).click()
    const next = phone.getByRole('button', { name: 'Devam' })
    // what stands on the badge, if she likes
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Kim geliyor?')
    await expect(phone.locator('html[data-ready]')).toBeAttached()
    await next.click()
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Birkaç soru')
    await next.click()
    await expect(phone.getByRole('alert').first()).toContainText('Arabayla mı geliyorsunuz?')
    await phone.getByLabel('Evet', { exact: true }).check()
    await phone.getByLabel('Kaç boş yer var?').fill('çok')
    await next.click()
    await expect(phone.getByRole('alert').first()).toContainText('Kaç boş yer var?')
    await phone.getByLabel('Kaç boş yer var?').fill('3')
    await next.click()
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Neye ihtiyacınız var?')
    await phone.goBack()
    await expect(phone.getByLabel('Kaç boş yer var?')).toHaveValue('3')
    await phone.goForward()
    await phone.getByLabel('Vejetaryen', { exact: true }).check()
    await next.click()
    await expect(phone.getByRole('alert').first()).toBeVisible()
    await phone.locator('[name=consent]').check()
    await next.click()
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Her şey doğru mu?')
    // the line is gone for a moment: nothing is lost, and the second try does it
    await phone.context().setOffline(true)
    await phone.getByRole('button', { name: 'Daveti kabul et' }).click()
    await expect(phone.getByRole('alert').first()).toContainText('Girdikleriniz duruyor')
    await phone.context().setOffline(false)
    await phone.getByRole('button', { name: 'Daveti kabul et' }).click()
    await expect(phone.getByRole('main')).toContainText('Yeriniz onaylandı')

    await phone.getByRole('link', { name: 'Bilgi ver veya değiştir' }).click()
    await expect(phone.locator('html[data-ready]')).toBeAttached()
    await next.click()
    await expect(phone.getByLabel('Kaç boş yer var?')).toHaveValue('3')
    await phone.getByLabel('Kaç boş yer var?').fill('2')
    await next.click()
    await expect(phone.getByLabel('Olduğu gibi kalsın')).toBeChecked()
    await expect(phone.getByLabel('Vejetaryen', { exact: true })).toHaveCount(0)
    await next.click()
    await phone.getByRole('button', { name: 'Değişiklikleri kaydet' }).click()
    await said(phone, 'bilgilerinizi kaydettik')
  })

  await test.step('the organiser reads the figures and takes out the list with a column for each question', async () => {
    await open(page, `${desk}/fragen`)
    await expect(
      page.getByRole('listitem').filter({ hasText: 'Wie viele Plätze sind frei?' }).first(),
    ).toContainText('zusammen 2')
    const csv = await (await page.request.get(`/api/events/${id}/guests.csv`)).text()
    expect(csv).toContain('Kommen Sie mit dem Auto?;Wie viele Plätze sind frei?')
    expect(csv).toMatch(/Ayşe Yıldız;.*;ja;2/)
    const needs = await office.ask<{ needTotals: unknown[] }>(
      'query ($id: ID!) { summit(id: $id) { needTotals { detail count } } }',
      { id },
    )
    expect(needs.needTotals).toEqual([{ detail: 'VEGETARIAN', count: 1 }])
  })
})
