import { expect as soon, test, type Page } from '@playwright/test'
import { alive, become, mailTo, open } from './support/people.js'

// a busy machine is slow, not wrong
const expect = soon.configure({ timeout: 30_000 })

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'tr-TR' })

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const saved = (page: Page) => page.locator('.draft-saved [data-state="saved"]')
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const next = (page: Page) => page.getByRole('button', { name: 'Devam', exact: true }).click()

test('a delegate writes a proposal on her phone, in Turkish, through a lost connection, and hands it in', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000)
  const title = `Bakım çalışanları için akşam dil kursu ${Date.now()}`
  await become(page, 'Elif Yıldırım')
  await open(page, '/tr/vorschlag')
  await page.getByRole('button', { name: 'Elternverein Köprü için başla' }).click()

  await expect(heading(page)).toHaveText('Önerinizin adı ne?')
  await expect(page.getByLabel('Hangi dilde yazıyorsunuz?')).toHaveValue('tr')
  await next(page)
  await expect(page.getByRole('alert')).toContainText('Lütfen bir başlık yazın.')
  await page.getByLabel('Başlık').fill(title)
  await expect(saved(page)).toBeVisible()
  await next(page)

  await expect(heading(page)).toHaveText('Ne yapılsın?')
  await page.getByLabel('Ne öneriyorsunuz').fill('Akşamları Almanca kursu.')
  await next(page)
  await expect(heading(page)).toHaveText('Bu neden önemli?')

  // back, and forward again by the browser: nothing is lost
  await page.getByRole('link', { name: 'Geri' }).click()
  await expect(page.getByLabel('Ne öneriyorsunuz')).toHaveValue('Akşamları Almanca kursu.')
  await page.goBack()
  await expect(heading(page)).toHaveText('Bu neden önemli?')

  // a reload in the middle
  await page.getByLabel('Neden gerekli').fill('Gündüz çalışanlar kursa gidemiyor.')
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await alive(page)
  await expect(page.getByLabel('Neden gerekli')).toHaveValue('Gündüz çalışanlar kursa gidemiyor.')
  await next(page)

  // the connection goes in the middle of a sentence, and comes back
  await expect(heading(page)).toHaveText('Bu kimin için?')
  await context.setOffline(true)
  await page.getByLabel('Kimin için').fill('Neuss’ta bakımda çalışan yaklaşık 20 kişi.')
  await expect(page.getByText('Henüz kaydedilmedi: bağlantı yok')).toBeVisible()
  await context.setOffline(false)
  await expect(saved(page)).toBeVisible({ timeout: 40_000 })
  await next(page)

  await expect(heading(page)).toHaveText('Bu nerede yapılsın?')
  await page.getByLabel('Neuss', { exact: true }).check()
  await next(page)

  await expect(heading(page)).toHaveText('Hangi hedefe hizmet ediyor?')
  await page.getByLabel('Bir kelime ara').fill('dil')
  await page.getByRole('checkbox').first().check()
  await expect(page.getByRole('list', { name: 'Seçilenler' }).getByRole('listitem')).toHaveCount(1)
  await next(page)

  await expect(heading(page)).toHaveText('Ne kadar tutacak?')
  await page.locator('#f-headcountMin').fill('10')
  await page.locator('#f-headcountMax').fill('20')
  await page.getByRole('button', { name: /Olağan tutarı al/ }).click()
  await expect(page.locator('.cost-range .amount')).toContainText('24.000')
  await next(page)

  await expect(heading(page)).toHaveText('Dosya eklemek ister misiniz?')
  const files = page.locator('input[type=file]')
  await files.setInputFiles({
    name: 'plan.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<html><script>alert(1)</script></html>'),
  })
  await expect(page.getByText(/içeriği adına uymuyor|uymuyor/)).toBeVisible()
  await files.setInputFiles({ name: 'Kurs planı.pdf', mimeType: 'application/pdf', buffer: pdf })
  await expect(page.locator('.ui-files li.done')).toContainText('Kurs planı.pdf')
  await next(page)

  await expect(heading(page)).toHaveText('Kim katılıyor?')
  await page.getByLabel('Kuruluş ara').fill('Bayt')
  await page.getByRole('button', { name: 'Arabischer Kulturverein Bayt' }).click()
  await expect(page.getByRole('list', { name: 'Sorulan kuruluşlar' })).toContainText('Bayt')
  await next(page)

  await expect(heading(page)).toHaveText('Öneri nasıl sunulsun?')
  await next(page)

  await expect(heading(page)).toHaveText('Öneriniz böyle görünecek')
  const preview = page.locator('.draft-preview')
  for (const text of [
    title,
    'Akşamları Almanca kursu.',
    'Gündüz çalışanlar',
    '20 kişi',
    'Neuss',
    'Kurs planı.pdf',
  ])
    await expect(preview).toContainText(text)
  await page.getByRole('button', { name: 'Şimdi gönder', exact: true }).dblclick()

  await expect(heading(page)).toHaveText('Öneriniz gönderildi')
  const number = (await page.locator('.handed-in .number').innerText()).trim()
  expect(number).toMatch(/^\S*\d{4}\S*\d+$/)
  await expect(page.locator('.handed-in .number')).toHaveCount(1)

  // the letter is in her mailbox, in Turkish, with the number
  await mailTo(page.request, 'elif.yildirim@demo.example', `Öneriniz bize ulaştı: ${title}`)

  // it stands among her proposals, and the form leads to what became of it
  await page.goto('/tr/meine-vorgaenge')
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByText(number)).toBeVisible()
})

test('a draft is begun and discarded, and asks before it goes', async ({ page }) => {
  await become(page, 'Elif Yıldırım')
  await open(page, '/tr/meine-vorgaenge/neu')
  await page.getByRole('button', { name: 'Başla', exact: true }).click()
  const title = `Taslak ${Date.now()}`
  await page.getByLabel('Başlık').fill(title)
  await expect(saved(page)).toBeVisible()
  await open(page, '/tr/meine-vorgaenge')
  await page.getByRole('button', { name: new RegExp(`: ${title}$`) }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(title)
  await dialog.getByRole('button', { name: 'Taslağı' }).click()
  await expect(page.getByRole('heading', { name: title })).toHaveCount(0)
})

test('who is not signed in is led to sign in and comes back to the door', async ({ page }) => {
  await open(page, '/tr/vorschlag')
  await page.getByRole('main').getByRole('link', { name: 'Giriş yap' }).click()
  await expect(page).toHaveURL(/\/tr\/anmelden\?weiter=%2Ftr%2Fvorschlag$/)
})
