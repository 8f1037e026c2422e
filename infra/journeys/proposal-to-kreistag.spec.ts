import { expect, test, type Page } from '@playwright/test'
import { deliverStatement, deskOf, record, requestStatement, unfold } from './support/desk.js'
import { alive, become, mailsTo, mailTo, open, said } from './support/people.js'

/*
 * The main job of the house, as its people do it: a delegate brings a proposal in from her phone in Turkish, and it travels
 * Integrationsrat → Sozialausschuss → Stadtrat → Kreistag. Every step is done on a page and told by mail.
 */
test.setTimeout(600_000)

const elif = 'elif.yildirim@demo.example'
const began = Date.now()
const title = `Bakım için dil kursu ${began}`
const german = `Sprachkurs für die Pflege ${began}`

/** Her phone; she signs in by the link of the mail. */
async function signInByMail(page: Page): Promise<void> {
  await open(page, '/tr/vorschlag')
  await page.getByRole('main').getByRole('link', { name: 'Giriş yap' }).click()
  await alive(page)
  const asked = new Date()
  await page.getByLabel('E-posta adresiniz').fill(elif)
  await page.getByRole('button', { name: 'E-posta gönder' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Posta kutunuza bakın')
  const mail = await mailTo(page.request, elif, 'Oturum açma bağlantınız', asked)
  const link = /\/tr\/anmelden\/[\w-]+/.exec(mail.text)?.[0]
  expect(link).toBeDefined()
  await open(page, link ?? '')
  await page.getByRole('main').getByRole('button', { name: 'Giriş yap' }).click()
  await expect(page).toHaveURL(/\/tr\/vorschlag$/)
}

const question = (page: Page, text: string) =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(text)
const onward = (page: Page) => page.getByRole('button', { name: 'Devam' }).click()

/** One question a page, on 390 pixels. Returns the path of the proposal. */
async function handIn(page: Page): Promise<string> {
  await alive(page)
  await page.getByRole('button', { name: /Köprü/ }).click()
  await question(page, 'Önerinizin adı ne?')
  await page.getByLabel('Başlık').fill(title)
  await onward(page)
  await question(page, 'Ne yapılsın?')
  await page.getByLabel('Ne öneriyorsunuz').fill('Bakımda çalışmak isteyenler için Almanca kursu.')
  await onward(page)
  await question(page, 'Bu neden önemli?')
  await page.getByLabel('Neden gerekli').fill('Dil bilmeyen iş bulamıyor.')
  await onward(page)
  await question(page, 'Bu kimin için?')
  await page.getByLabel('Kimin için').fill('Neuss’ta yaşayan 20 kişi')
  await onward(page)
  await question(page, 'Bu nerede yapılsın?')
  await page.getByLabel('Neuss', { exact: true }).check()
  await onward(page)
  await question(page, 'Hangi hedefe hizmet ediyor?')
  await onward(page)
  await question(page, 'Ne kadar tutacak?')
  await page.getByLabel('en az').first().fill('10')
  await page.getByLabel('en çok').first().fill('20')
  await page.getByRole('button', { name: /Olağan tutarı al/ }).click()
  await onward(page)
  await question(page, 'Dosya eklemek ister misiniz?')
  await onward(page)
  await question(page, 'Kim katılıyor?')
  await onward(page)
  await question(page, 'Öneri nasıl sunulsun?')
  await onward(page)
  await question(page, 'Öneriniz böyle görünecek')
  await expect(page.getByRole('main')).toContainText('Neuss’ta yaşayan 20 kişi')
  await page.getByRole('button', { name: 'Şimdi gönder', exact: true }).click()
  await question(page, 'Öneriniz gönderildi')
  await expect(page.getByRole('main')).toContainText(/M024-\d{4}-\d{4}/)
  const path = await page.getByRole('link', { name: 'Öneriyi gör' }).getAttribute('href')
  return (path ?? '').replace(/^\/tr/, '')
}

test('a proposal travels from a phone to the Kreistag', async ({ page, browser }) => {
  const phone = await (
    await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'tr-TR', hasTouch: true })
  ).newPage()
  let path = ''
  const told = (words: string) => mailTo(page.request, elif, words)

  await test.step('a delegate hands it in from her phone, in Turkish', async () => {
    await signInByMail(phone)
    path = await handIn(phone)
    expect((await told(`Öneriniz bize ulaştı: ${title}`)).text).toContain('M024-')
  })

  await test.step('nobody else can read it yet', async () => {
    const answer = await (await browser.newContext()).request.get(`/de${path}`)
    expect(answer.status()).toBe(404)
    expect(await answer.text()).not.toContain(title)
  })

  await test.step('a member of the Integrationsrat takes it up with one click', async () => {
    const desk = await deskOf(page, 'Kwame Mensah', path)
    await desk.getByRole('button', { name: 'Als eigenen Antrag aufgreifen' }).click()
    await said(page, 'Aufgegriffen')
    await told(`Öneriniz üstlenildi: ${title}`)
  })

  await test.step('the clerk admits it, and everybody can read it', async () => {
    const desk = await deskOf(page, 'Petra Aktenberg', path)
    await desk.getByRole('button', { name: 'Zulassen', exact: true }).click()
    await said(page, 'Zugelassen')
    await told(`Kabul edildi: ${title}`)
    const anyone = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await anyone.goto(`/de${path}`)
    await expect(anyone.getByRole('heading', { level: 1 })).toContainText(title)
  })

  await test.step('the Integrationsbuero writes the German text beside hers', async () => {
    await become(page, 'Leyla Brückner')
    await open(page, `/de${path}`)
    await page.getByText('Ins Deutsche übersetzen').first().click()
    await page.getByLabel('Titel auf Deutsch').fill(german)
    await page
      .getByLabel('Was, auf Deutsch')
      .fill('Ein Deutschkurs für alle, die in der Pflege arbeiten wollen.')
    await page.getByLabel('Warum, auf Deutsch').fill('Ohne Sprache keine Stelle.')
    await page.getByLabel('Für wen, auf Deutsch').fill('20 Menschen in Neuss')
    await page.getByRole('button', { name: 'Übersetzung speichern' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(german)
  })

  await test.step('the administration speaks, the clerk starts the route', async () => {
    await requestStatement(page, await deskOf(page, 'Petra Aktenberg', path), 'Amt für Soziales')
    await told(`İdareden görüş isteniyor: ${title}`)
    await deliverStatement(
      page,
      await deskOf(page, 'Jürgen Stadtfeld', path),
      'Die Verwaltung befürwortet den Kurs.',
      'Die Stadt richtet einen Sprachkurs ein und bittet den Kreis, ihn kreisweit anzubieten.',
    )
    const desk = await deskOf(page, 'Petra Aktenberg', path)
    await desk.getByRole('radio').filter({ visible: true }).first().waitFor()
    await desk.locator('.ui-choice', { hasText: 'an den Kreis' }).first().getByRole('radio').check()
    await desk.getByRole('button', { name: 'Beratung beginnen' }).click()
    await said(page, 'Die Beratung hat begonnen')
    await told(`Görüşme başlıyor: ${title}`)
  })

  await test.step('the Integrationsrat gets a date, and she answers by the link of the mail', async () => {
    const desk = await deskOf(page, 'Petra Aktenberg', path)
    const part = await unfold(desk, 'Termin eintragen')
    // the next draft is chosen to begin with; this date is kept in the council's own system
    await part.getByRole('combobox').first().selectOption('')
    const day = new Date(Date.now() + 14 * 86_400_000)
    await part.getByLabel('Tag', { exact: true }).fill(String(day.getDate()))
    await part.getByLabel('Monat', { exact: true }).fill(String(day.getMonth() + 1))
    await part.getByLabel('Jahr', { exact: true }).fill(String(day.getFullYear()))
    await part.getByLabel('Beginn').fill('18:00')
    await part.getByLabel('Ort').fill('Rathaus Neuss, Ratssaal')
    await part.getByLabel('Nummer des Punktes auf der Tagesordnung').fill('3')
    await part.getByRole('button', { name: 'Termin eintragen' }).click()
    await said(page, 'Termin eingetragen')
    const mail = await told(`Öneriniz için tarih: ${title}`)
    const link = /(\/tr)?\/antwort\/[\w-]+(\?wahl=\w+)?/.exec(mail.text)?.[0]
    expect(link).toBeDefined()
    await open(phone, link ?? '')
    await phone.getByRole('button', { name: 'Yanıtı gönder' }).click()
    await expect(phone.getByRole('main')).toContainText('Şunları kaydettik')
  })

  await test.step('Integrationsrat, Sozialausschuss and Stadtrat decide in their order', async () => {
    await record(page, await deskOf(page, 'Petra Aktenberg', path), {
      outcome: 'Beschlossen',
      votes: ['12', '0', '1'],
    })
    await record(page, await deskOf(page, 'Bernd Lichtenau', path), {
      outcome: 'Mit Änderungen empfohlen',
      text: 'Die Stadt richtet zwei Sprachkurse ein und bittet den Kreis, sie kreisweit anzubieten.',
      reason: 'Der Bedarf ist größer.',
      votes: ['10', '3', '0'],
    })
    expect((await told(`Değişiklikle önerildi: ${title}`)).text).toContain('Der Bedarf ist größer.')
    await record(page, await deskOf(page, 'Petra Aktenberg', path), {
      outcome: 'Beschlossen',
      votes: ['40', '10', '4'],
    })
    await told(`Kreis yönetimine iletildi: ${title}`)
  })

  await test.step("the Kreis's clerk admits the town's request as a paper of the Kreis", async () => {
    const desk = await deskOf(page, 'Martin Kreisakten', path)
    const part = await unfold(desk, 'Bitte der Kommune zulassen')
    await part.getByRole('radio').first().check()
    await part.getByRole('button', { name: 'Zulassen', exact: true }).click()
    await said(page, 'Zugelassen')
    await told(`Kreis konuyu ele alıyor: ${title}`)
  })

  await test.step('Sozialausschuss, Kreisausschuss and Kreistag of the Kreis decide', async () => {
    await requestStatement(page, await deskOf(page, 'Martin Kreisakten', path), 'Amt 50')
    await deliverStatement(
      page,
      await deskOf(page, 'Birgit Sozialstein', path),
      'Das Kreissozialamt befürwortet.',
      'Der Kreis bietet die Kurse kreisweit an.',
    )
    const clerk = await deskOf(page, 'Martin Kreisakten', path)
    await clerk.getByRole('button', { name: 'Beratung beginnen' }).click()
    await said(page, 'Die Beratung hat begonnen')
    await record(page, await deskOf(page, 'Wolfgang Kreisler', path), { outcome: 'Empfohlen' })
    await record(page, await deskOf(page, 'Martin Kreisakten', path), { outcome: 'Empfohlen' })
    await record(page, await deskOf(page, 'Katharina Landgraf', path), {
      outcome: 'Beschlossen',
      votes: ['60', '0', '2'],
    })
  })

  await test.step('she sees one chain, everybody sees how it ended, her name stays hers', async () => {
    await expect
      .poll(async () => (await mailsTo(page.request, elif, title)).length)
      .toBeGreaterThanOrEqual(18)
    await open(phone, `/tr${path}`)
    await expect(phone.getByRole('main')).toContainText('Kreistag')
    await expect(phone.getByRole('main')).toContainText('Der Kreis bietet die Kurse kreisweit an.')
    expect(
      await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0)
    const anyone = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await anyone.goto(`/de${path}`)
    await expect(anyone.getByRole('main')).toContainText('Elternverein Köprü')
    await expect(anyone.getByRole('main')).not.toContainText('Elif')
    await anyone.goto(`/de/antraege?suche=${encodeURIComponent(german)}`)
    await expect(anyone.getByRole('link', { name: german }).first()).toBeVisible()
  })
})
