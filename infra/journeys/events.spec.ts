import { expect, test, type Page } from '@playwright/test'
import { alive, become, mailTo, open, said } from './support/people.js'

/*
 * Places at an event: who comes late waits, a place that is given back goes at once to the first who waits and fits, and who
 * is passed over keeps the rank. On the demo's full workshop, on phones, in the languages its people read.
 */
const workshop = 'Workshop Sprache: Kurse neben der Arbeit'

async function eventOf(page: Page, locale: string): Promise<void> {
  await open(page, `/${locale}/veranstaltungen`)
  await page.getByRole('main').getByRole('link', { name: workshop }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(workshop)
  await alive(page)
}

async function givesBack(page: Page, name: string): Promise<void> {
  await become(page, name)
  await eventOf(page, 'de')
  await page.getByRole('main').getByRole('button', { name: 'Abmelden' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Abmelden' }).click()
  await said(page, 'Sie sind abgemeldet')
}

test('a full workshop: waiting, a place that comes free, and taking it', async ({ page, browser }) => {
  test.setTimeout(180_000)
  const phone = await (
    await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'tr-TR', hasTouch: true })
  ).newPage()

  await test.step('everybody reads what is planned, without JavaScript too', async () => {
    const anyone = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await anyone.goto('/de/veranstaltungen')
    await anyone.getByRole('link', { name: workshop }).click()
    await expect(anyone.getByRole('main')).toContainText('Voll, Warteliste offen')
    await expect(anyone.getByRole('main')).not.toContainText('Begleitung')
  })

  await test.step('a delegate brings somebody along and waits with them', async () => {
    await become(phone, 'Murat Aydın')
    await eventOf(phone, 'tr')
    await phone.getByRole('button', { name: 'Birini daha ekle' }).click()
    await phone.getByRole('button', { name: 'Kesin kayıt ol' }).click()
    // what is missing is named, what was typed stays
    await expect(phone.getByRole('alert').first()).toBeVisible()
    await phone.getByLabel('Ad', { exact: true }).last().fill('Deniz')
    await phone.getByLabel('Soyad', { exact: true }).last().fill('Örnek')
    await phone.getByRole('button', { name: 'Kesin kayıt ol' }).click()
    await said(phone, 'Bekleme listesindesiniz')
    await expect(phone.getByRole('main')).toContainText('Deniz Örnek')
    const mail = await mailTo(
      page.request,
      'murat.aydin@demo.example',
      `Bekleme listesindesiniz: ${workshop}`,
    )
    expect(mail.text).toContain('/tr/veranstaltungen/')
  })

  await test.step('two places come free: who waits alone and came earlier is offered one, the two keep their rank', async () => {
    await givesBack(page, 'Elif Yıldırım')
    await mailTo(page.request, 'oksana.kovalchuk@demo.example', workshop)
    await phone.reload()
    await expect(phone.getByRole('main')).toContainText('Bekleme listesindeki sıranız: 1')
  })

  await test.step('more come free: the two are offered places and take them', async () => {
    await givesBack(page, 'Layla Haddad')
    await mailTo(page.request, 'murat.aydin@demo.example', `Bir yer boşaldı: ${workshop}`)
    await phone.reload()
    await alive(phone)
    await phone.getByRole('button', { name: 'Yeri kabul et' }).click()
    await said(phone, 'Yer sizin')
    const mail = await mailTo(page.request, 'murat.aydin@demo.example', `Yeriniz hazır: ${workshop}`)
    expect(mail.text).toContain('Rathaus Neuss, Zimmer 5')
    expect(
      await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0)
  })

  await test.step('one of the two does not come: what becomes free is said first, the other keeps the place', async () => {
    await phone.getByRole('button', { name: 'Birlikte gelenleri değiştir' }).click()
    const dialog = phone.getByRole('dialog')
    await dialog.getByRole('button', { name: '2. kişiyi çıkar' }).click()
    await expect(dialog).toContainText('Bununla 1 yer boşalır')
    await dialog.getByRole('button', { name: 'Değişikliği kaydet' }).click()
    await said(phone, 'Kaydınız değiştirildi')
    await expect(phone.getByRole('main')).not.toContainText('Deniz Örnek')
    await expect(phone.getByRole('button', { name: 'Kaydı iptal et' })).toBeVisible()
  })
})
