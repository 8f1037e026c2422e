import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { alive, mailTo, open as goTo, withBrowser, type DemoPerson } from './support/people.js'
import { handIn } from './support/proposals.js'

test.describe.configure({ mode: 'serial' })

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
let elif: DemoPerson, kwame: DemoPerson, petra: DemoPerson, layla: DemoPerson
let proposalId: string, paperId: string
/** Its own in each run: the mailbox keeps the mails of earlier ones. */
const title = `Lesepaten für die Grundschule ${Date.now().toString(36)}`

test.beforeAll(async ({ browser }) => {
  elif = await withBrowser(browser, 'Elif')
  kwame = await withBrowser(browser, 'Kwame')
  petra = await withBrowser(browser, 'Petra')
  layla = await withBrowser(browser, 'Layla')
  const handedIn = await handIn(elif, '05162024', {
    title,
    what: 'Freiwillige lesen mit Kindern.',
    why: 'Viele Kinder haben zu Hause niemanden, der vorliest.',
    forWhom: 'Kinder der ersten beiden Klassen.',
  })
  proposalId = handedIn.id
  paperId = handedIn.paperId
})
test.afterAll(async () => {
  for (const person of [elif, kwame, petra, layla]) await person.context.close()
})

async function open(person: DemoPerson, path: string): Promise<Page> {
  const page = await person.context.newPage()
  await goTo(page, path)
  return page
}
const proposal = (locale = 'de') => `/${locale}/vorgaenge/${proposalId}`

test('before it is public a stranger and a visitor find nothing, the visitor may sign in', async ({
  page,
}) => {
  const answer = await page.goto(proposal())
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('main').getByRole('link', { name: 'Anmelden' })).toHaveAttribute(
    'href',
    `/de/anmelden?weiter=${encodeURIComponent(proposal())}`,
  )
  const stranger = await layla.context.newPage()
  expect((await stranger.goto(proposal()))?.status()).toBe(404)
  await expect(stranger.getByText('Lesepaten')).toHaveCount(0)
  await stranger.close()
})

test('an open page shows what somebody else does, says so, and moves nothing', async () => {
  const page = await open(elif, proposal())
  await expect(page.locator('.transit [aria-current="step"]')).toContainText('aufgreifen')
  const button = page.getByRole('button', { name: /zurückziehen/ })
  await button.focus()
  await kwame.on('takeUpPaper', paperId)
  await expect(page.locator('.ui-toasts')).toContainText('Auf dieser Seite hat sich etwas geändert')
  await expect(page.locator('.transit [aria-current="step"]')).toContainText('prüft den Eingang')
  // it has become the body's own motion: it can no longer be taken back
  await expect(button).toHaveCount(0)
  await page.close()
})

test('questions are answered with a new version whose changes can be seen', async () => {
  await petra.verb('returnPaper', 'ReturnPaperInput', {
    id: paperId,
    reason: 'Zwei Angaben fehlen.',
    questions: ['Wo wird gelesen?', 'Wer begleitet die Freiwilligen?'],
  })
  const { revision } = await elif.ask<{ revision: number }>(
    'query ($id: ID!) { proposal(id: $id) { revision } }',
    { id: proposalId },
  )
  await elif.verb('saveDraft', 'SaveDraftInput', {
    id: proposalId,
    revision,
    fields: { what: 'Freiwillige lesen jede Woche mit Kindern.' },
  })
  const page = await open(elif, proposal())
  const asked = page.getByRole('article').filter({ hasText: 'Es gibt Fragen an Sie' })
  await expect(asked.locator('ins')).toContainText('jede Woche')
  await asked.getByRole('button', { name: 'Antworten abschicken' }).click()
  await expect(asked.getByRole('alert').getByRole('link')).toHaveCount(2)
  await expect(asked.getByRole('alert')).toBeFocused()
  await asked.getByLabel('Wo wird gelesen?').fill('In der Schulbücherei.')
  await asked.getByLabel('Wer begleitet die Freiwilligen?').fill('Unser Verein.')
  await asked.getByRole('button', { name: 'Antworten abschicken' }).click()
  await expect(page.locator('.ui-toasts')).toContainText('Ihre Antworten sind angekommen')
  await expect(asked).toHaveCount(0)
  await expect(page.locator('.proposal-questions')).toContainText('In der Schulbücherei.')
  await expect(page.locator('main h1')).toBeFocused()
  const versions = page.locator('.paper-versions').first()
  await versions.getByText(/^Fassung 2/).click()
  await expect(versions.locator('ins').first()).toContainText('jede Woche')
  await page.close()
})

test('a date is answered by the link of the mail, and the answer can be changed', async ({
  page,
  request,
}) => {
  await petra.on('admitPaper', paperId)
  await petra.verb('skipStatement', 'WithReasonInput', { id: paperId, reason: 'Ohne Kosten.' })
  const templates = await petra.ask<{ id: string; key: string }[]>('{ routeTemplates { id key } }')
  const route = await petra.verb<{ consultations: { id: string }[] }>(
    'startRoute',
    'StartRouteInput',
    { id: paperId, templateId: templates.find(({ key }) => key === 'municipal')?.id },
    'consultations { id }',
  )
  await petra.verb('scheduleConsultation', 'ScheduleConsultationInput', {
    id: route.consultations[0]?.id,
    startsAt: inDays(14).toISOString(),
    place: 'Rathaus Neuss, Ratssaal',
    label: 'Ö 4',
    maySpeak: 'ON_REQUEST',
  })
  const { text } = await mailTo(request, 'elif.yildirim@demo.example', `Öneriniz için tarih: ${title}`)
  const link = /\/tr\/antwort\/[\w-]+/.exec(text)?.[0] ?? ''
  await goTo(page, `${link}?wahl=speak`)
  await expect(page.getByText('Rathaus Neuss, Ratssaal')).toBeVisible()
  await expect(page.getByLabel('Söz almak istiyoruz')).toBeChecked()
  expect(await answered()).toBeNull()
  await page.getByLabel('Toplantıda çeviriye ihtiyacınız var mı?').selectOption('tr')
  await page.getByRole('button', { name: 'Yanıtı gönder' }).click()
  await expect(page.getByRole('main').getByRole('status')).toContainText('Teşekkürler')
  expect(await answered()).toEqual({ comes: true, wantsToSpeak: true, interpreterLanguage: 'tr' })
  const calendar = await request.get(
    (await page.getByRole('link', { name: 'Kendi takvimime ekle' }).getAttribute('href')) ?? '',
  )
  expect(await calendar.text()).toContain('LOCATION:Rathaus Neuss\\, Ratssaal')
  await page.getByLabel('Gelmiyoruz').check()
  await page.getByRole('button', { name: 'Yanıtı değiştir' }).click()
  await expect.poll(answered).toEqual({ comes: false, wantsToSpeak: false, interpreterLanguage: null })
  await page.goto(`/de/antwort/${'x'.repeat(32)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dieser Link gilt nicht mehr')
})

async function answered(): Promise<unknown> {
  const { papers } = await elif.ask<{ papers: { consultations: { myReply: unknown }[] }[] }>(
    'query ($id: ID!) { proposal(id: $id) { papers { consultations { myReply { comes wantsToSpeak interpreterLanguage } } } } }',
    { id: proposalId },
  )
  return papers[0]?.consultations[0]?.myReply ?? null
}

/** A new date is told to everybody who follows; gives where the mail says that one ends such mails. */
async function mailedEnd(request: APIRequestContext, place: string): Promise<string> {
  const { papers } = await petra.ask<{ papers: { consultations: { id: string }[] }[] }>(
    'query ($id: ID!) { proposal(id: $id) { papers { consultations { id } } } }',
    { id: proposalId },
  )
  const before = new Date()
  await petra.verb('scheduleConsultation', 'ScheduleConsultationInput', {
    id: papers[0]?.consultations[0]?.id,
    startsAt: inDays(15).toISOString(),
    place,
    label: 'Ö 4',
    maySpeak: 'ON_REQUEST',
  })
  const { headers } = await mailTo(request, 'layla.haddad@demo.example', place, before)
  expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
  return /^<(https?:.+)>$/.exec(headers['list-unsubscribe'] ?? '')?.[1] ?? ''
}

test('whoever follows it ends the mails in the mail program with one click, or on the page of their link', async ({
  page,
  request,
}) => {
  const herPage = await open(layla, proposal())
  await herPage.getByRole('button', { name: 'Diesem Vorgang folgen' }).click()
  await expect(herPage.locator('.ui-toasts')).toContainText('Sie folgen diesem Vorgang jetzt.')
  await expect(herPage.getByText('1 Mensch folgt diesem Vorgang.')).toBeVisible()

  const link = await mailedEnd(request, 'Rathaus Neuss, Ratssaal 1')
  // as a mail program does: no cookie, no question
  const oneClick = { form: { 'List-Unsubscribe': 'One-Click' }, maxRedirects: 0 }
  expect((await request.post(link, oneClick)).status()).toBe(200)
  expect((await request.post(link, oneClick)).status()).toBe(200)
  await herPage.reload()
  await alive(herPage)
  await herPage.getByRole('button', { name: 'Diesem Vorgang folgen' }).click()
  await expect(herPage.getByText('1 Mensch folgt diesem Vorgang.')).toBeVisible()

  // by hand, without signing in: the link alone ends nothing, its button does
  expect(await mailedEnd(request, 'Rathaus Neuss, Ratssaal 2')).toBe(link)
  await goTo(page, link)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(page.getByRole('main')).toContainText(title)
  await page.getByRole('button', { name: 'إيقاف هذه الرسائل' }).click()
  await expect(page.getByRole('main')).toContainText('لن تصلكم رسائل أخرى عن هذا الملف.')
  await expect(page.getByRole('button', { name: 'إيقاف هذه الرسائل' })).toHaveCount(0)
  await herPage.reload()
  await expect(herPage.getByRole('button', { name: 'Diesem Vorgang folgen' })).toBeVisible()
  await herPage.close()

  await page.goto(`/de/abmelden/${'x'.repeat(32)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diesen Link kennen wir nicht')
})

test('the paper and the proposal lead to each other', async ({ page }) => {
  await page.goto(proposal())
  await page.getByRole('link', { name: /^Antrag M024/ }).click()
  await expect(page).toHaveURL(new RegExp(`/de/antraege/${paperId}$`))
  await page.getByRole('link', { name: 'Zum ganzen Vorgang' }).click()
  await expect(page).toHaveURL(new RegExp(`/de/vorgaenge/${proposalId}$`))
})

for (const width of [390, 1280])
  test(`nothing for axe to find in Arabic at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await goTo(page, proposal('ar'))
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([])
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(tooWide).toBeLessThanOrEqual(0)
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('everybody can read where it stands, what was asked and what comes next', async ({ page }) => {
    expect((await page.goto(proposal()))?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.locator('.transit')).toBeVisible()
    await expect(page.getByText('Rathaus Neuss, Ratssaal')).toBeVisible()
    await expect(page.locator('.proposal-questions')).toContainText('In der Schulbücherei.')
    await expect(page.getByText('Freiwillige lesen jede Woche mit Kindern.').first()).toBeVisible()
  })
})
