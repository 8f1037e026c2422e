import { expect, test, type Page } from '@playwright/test'
import { become, linkOf, mailTo, open, said, withBrowser } from './support/people.js'

/*
 * Invitations to an event: the organiser makes the list, looks at the mail and sends it; the invited answer from the mailbox,
 * without an account, in the languages they read. A place that is given back goes to the one who waits.
 */
const title = 'Integrationsgipfel der Einladungen'
const invited = [
  { familyName: 'Çelik', email: 'gast.tr@demo.example', locale: 'Türkçe' },
  { familyName: 'Коваль', email: 'gast.uk@demo.example', locale: 'Українська' },
  { familyName: 'النجار', email: 'gast.ar@demo.example', locale: 'العربية' },
]
const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"] dd`)

async function answers(page: Page, email: string, subject: string, button: string): Promise<string> {
  const path = linkOf(await mailTo(page.request, email, subject))
  await open(page, path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await page.getByRole('button', { name: button }).click()
  return path
}

test('an organiser invites, and the invited answer by the link of their mail', async ({ page, browser }) => {
  test.setTimeout(180_000)
  const office = await withBrowser(browser, 'Leyla Brückner')
  const bodies = await office.ask<{ id: string; ags: string }[]>('{ bodies { id ags } }')
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  const facts = {
    kind: 'SUMMIT',
    title,
    about: 'Was wurde erreicht, was kommt als Nächstes?',
    place: 'Zeughaus, Neuss',
    startsAt: day(40),
    endsAt: day(40.3),
  }
  const bodyId = bodies.find(({ ags }) => ags === '05162')?.id
  const { id } = await office.verb('planSummit', 'PlanSummitInput', {
    ...facts,
    bodyId,
    capacity: 1,
    groups: [],
  })
  const closes = (registrationClosesAt: string | null) =>
    office.verb('changeSummit', 'ChangeSummitInput', { ...facts, id, registrationClosesAt })
  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await become(page, 'Leyla Brückner')
  await open(page, `/de/integrationsbuero/veranstaltungen/${id}/einladungen`)

  await test.step('reminders are planned by a day or by days before, and taken out again', async () => {
    const plan = async (how: () => Promise<void>) => {
      await page.getByRole('button', { name: 'Erinnerung planen' }).click()
      await how()
      await page.getByRole('dialog').getByRole('button', { name: 'Planen', exact: true }).click()
    }
    const list = page.getByRole('listitem').filter({ hasText: 'Tage vor der Veranstaltung' })
    await plan(async () => {
      await page.getByLabel('Einige Tage vor der Veranstaltung').check()
      await page.getByLabel('Wie viele Tage vorher?').fill('60')
    })
    await expect(page.getByRole('alert')).toContainText('schon vorbei')
    await page.getByLabel('Wie viele Tage vorher?').fill('12')
    await page.getByLabel('Uhrzeit').fill('18.30')
    await page.getByRole('dialog').getByRole('button', { name: 'Planen', exact: true }).click()
    await said(page, 'Die Erinnerung ist geplant')
    await expect(list).toContainText('12 Tage vor der Veranstaltung')
    await expect(list).toContainText('18:30')
    await list.getByRole('button', { name: 'Herausnehmen' }).click()
    await said(page, 'Die Erinnerung ist herausgenommen')
    await expect(list).toHaveCount(0)
  })

  await test.step('before the event is announced the list can be made, and nothing is sent', async () => {
    await expect(page.getByRole('main')).toContainText('sobald die Veranstaltung angekündigt ist')
    await page.getByText('Eine einzelne Person eintragen').click()
    for (const person of invited) {
      await page.getByLabel('Nachname').fill(person.familyName)
      await page.getByLabel('E-Mail-Adresse').fill(person.email)
      await page.getByLabel('Sprache der Einladung').selectOption({ label: person.locale })
      await page.getByRole('button', { name: 'Eintragen' }).click()
      await said(page, 'Die Person steht auf der Liste')
      await expect(page.getByRole('main')).toContainText(person.familyName)
    }
    await page.getByLabel('Nachname').fill('Doppelt')
    await page.getByLabel('E-Mail-Adresse').fill(invited[0]?.email ?? '')
    await page.getByRole('button', { name: 'Eintragen' }).click()
    await expect(page.getByRole('alert').first()).toContainText('steht schon auf der Liste')
    await expect(page.getByLabel('Nachname')).toHaveValue('Doppelt')
  })

  await test.step('many are put on the list at once, and it says before how many', async () => {
    await page.getByLabel('Alle, die für geprüfte Organisationen sprechen').check()
    await expect(page.getByRole('main')).toContainText('kommen neu auf die Liste')
    await page.getByRole('button', { name: 'Auf die Liste setzen' }).click()
    await said(page, 'jetzt auf der Liste')
  })

  await test.step('a file is looked at row by row; what is wrong is named, the rest is put on the list', async () => {
    await page.getByText('Aus einer Datei', { exact: true }).click()
    const desk = page.locator('.invitation-file')
    const file = (text: string) => ({
      name: 'gaeste.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text, 'latin1'),
    })
    await desk.locator('input[type=file]').setInputFiles(file('Vorname;Telefon\r\nMaria;02131'))
    await expect(desk).toContainText('Diese Spalten fehlen: Name und E-Mail')
    await desk
      .locator('input[type=file]')
      .setInputFiles(
        file(
          'Vorname;Nachname;E-Mail;Verein;Sprache\r\nJörg;Grünwald;gast.datei@demo.example;Köln-Haus;Deutsch\r\nOhne;Adresse;;;',
        ),
      )
    await expect(desk).toContainText('1 Person kommt neu auf die Liste')
    await expect(desk).toContainText('1 Zeile hat einen Fehler')
    await expect(desk.getByRole('row', { name: /Ohne Adresse/ })).toContainText('Es fehlt eine Adresse')
    await desk.getByRole('button', { name: 'Auf die Liste setzen' }).click()
    await said(page, '1 Person steht jetzt auf der Liste')
    await expect(page.getByRole('main')).toContainText('Jörg Grünwald')
    // the same person with another address: nobody is invited twice, and the organiser says so
    await desk
      .locator('input[type=file]')
      .setInputFiles(file('Vorname;Nachname;E-Mail\r\nJoerg;GRÜNWALD;gast.neu@demo.example'))
    await expect(desk).toContainText('Jörg Grünwald steht auf der Liste der Eingeladenen')
    await desk.getByRole('button', { name: 'Auf die Liste setzen' }).click()
    await expect(desk).toContainText('Bei einigen Zeilen fehlt noch Ihre Entscheidung')
    await desk
      .getByLabel(/Ist das dieselbe Person/)
      .selectOption({ label: 'Dieselbe Person: diese Adresse übernehmen' })
    await desk.getByRole('button', { name: 'Auf die Liste setzen' }).click()
    await said(page, '1 Adresse ist übernommen')
    await page.getByLabel('Vorname').fill('Jörg')
    await page.getByLabel('Nachname').fill('Grünwald')
    await expect(page.locator('.person-form')).toContainText('gast.neu@demo.example')
  })

  await test.step('the mail is looked at in another language, and sent to oneself', async () => {
    await page.getByLabel('Sprache der Vorschau').selectOption({ label: 'Українська' })
    await expect(page.getByRole('article')).toContainText('Запрошення')
    await page.getByRole('button', { name: 'Zur Probe an mich schicken' }).click()
    await said(page, 'Die Probe ist unterwegs')
    await mailTo(page.request, 'leyla.brueckner@demo.example', `Запрошення: ${title}`)
  })

  await test.step('sent once it is announced; the figures follow', async () => {
    await office.on('announceSummit', id)
    await open(page, `/de/integrationsbuero/veranstaltungen/${id}/einladungen`)
    await page.getByRole('button', { name: /^\d+ Personen einladen/ }).click()
    // who is written to by which way is said before
    await expect(page.getByRole('dialog').getByRole('cell', { name: 'Deutsch' })).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: 'Verschicken', exact: true }).click()
    await said(page, 'Der Versand läuft')
    await expect(page.getByRole('main')).toContainText('Fertig', { timeout: 30_000 })
    await expect(figure(page, 'drafted')).toHaveText('0', { timeout: 30_000 })
  })

  await test.step('three answer in their languages: the first has the place, the second waits, the third cannot come', async () => {
    await answers(phone, 'gast.tr@demo.example', `Davet: ${title}`, 'Evet, geliyorum')
    await expect(phone.getByRole('main')).toContainText('Yeriniz onaylandı')
    await answers(phone, 'gast.uk@demo.example', `Запрошення: ${title}`, 'Так, я прийду')
    await expect(phone.getByRole('main')).toContainText('списку очікування')
    await answers(phone, 'gast.ar@demo.example', `دعوة: ${title}`, 'لا، لن أحضر')
    await expect(phone.getByRole('main')).toContainText('شكرًا لجوابكم')
    await expect(figure(page, 'accepted')).toHaveText('2', { timeout: 30_000 })
    await expect(figure(page, 'declined')).toHaveText('1')
  })

  await test.step('after the closing date the first gives it back, the second takes it by the link of the mail that offers it', async () => {
    await closes(day(-0.1))
    await answers(phone, 'gast.tr@demo.example', `Davet: ${title}`, 'Hayır, gelmiyorum')
    await expect(phone.getByRole('main')).toContainText('Gelmiyorsunuz')
    await answers(phone, 'gast.uk@demo.example', `Звільнилося місце: ${title}`, 'Прийняти місце')
    await expect(phone.getByRole('main')).toContainText('Ваше місце підтверджено')
    await closes(null)
  })

  await test.step('who cannot come passes it on to the deputy: with a code from the mailbox', async () => {
    const path = linkOf(await mailTo(phone.request, 'gast.ar@demo.example', `دعوة: ${title}`))
    await open(phone, path)
    await phone.getByRole('button', { name: 'سيحضر نائبي بدلًا مني' }).click()
    await phone.getByRole('button', { name: 'إرسال الرمز' }).click()
    const mail = await mailTo(phone.request, 'gast.ar@demo.example', `رمزكم لـ«${title}»`)
    const code = /\b\d{6}\b/.exec(mail.text)?.[0] ?? ''
    await phone.getByLabel('الرمز من الرسالة').fill(code === '000000' ? '111111' : '000000')
    await phone.getByRole('button', { name: 'تأكيد' }).click()
    await expect(phone.getByRole('main')).toContainText('الرمز غير صحيح')
    await phone.getByLabel('الرمز من الرسالة').fill(code)
    await phone.getByRole('button', { name: 'تأكيد' }).click()
    await phone.getByLabel('اسم العائلة').fill('Wiegand')
    await phone.getByLabel('عنوان البريد الإلكتروني').fill('gast.vertretung@demo.example')
    await phone.getByLabel('لغة الدعوة').selectOption({ label: 'English' })
    await phone.getByRole('button', { name: 'إحالة الدعوة' }).click()
    await expect(phone.getByRole('main')).toContainText('أحلتم الدعوة')
    await answers(phone, 'gast.vertretung@demo.example', `Invitation as deputy: ${title}`, 'Yes, I will come')
  })

  await test.step('an answer told on the telephone is entered on the list, found by the name', async () => {
    await open(page, `/de/integrationsbuero/veranstaltungen/${id}/einladungen`)
    await page.getByLabel('Name, Adresse oder Organisation').fill('Grünwald')
    await page.getByRole('button', { name: 'Suchen' }).click()
    await page.getByRole('button', { name: /Antwort eintragen.*Grünwald/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Nein, sie kommt nicht').check()
    await dialog.getByRole('button', { name: 'Eintragen' }).click()
    await said(page, 'Die Antwort ist eingetragen')
    await expect(page.locator('.invitation-list')).toContainText('Am Telefon gesagt')
  })

  await test.step('only who has not answered is reminded; a link nobody was sent says so', async () => {
    await open(page, `/de/integrationsbuero/veranstaltungen/${id}/einladungen`)
    await page.getByRole('button', { name: 'An die Antwort erinnern' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Verschicken', exact: true }).click()
    await said(page, 'Der Versand läuft')
    await expect(figure(page, 'reminded')).toHaveText(/^[1-9]/, { timeout: 30_000 })
    const mails = (await (await page.request.get('/mailbox/messages')).json()) as {
      to: string[]
      subject: string
    }[]
    expect(
      mails.filter(({ to, subject }) => /gast\.(tr|uk|ar)/.test(String(to)) && /\?/.test(subject)),
    ).toEqual([])
    await open(phone, '/de/einladung/gibt-es-nicht-gibt-es-nicht')
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Diese Einladung gibt es nicht mehr')
  })

  await test.step('to a meeting nobody registers for: who has a seat answers signed in, the office notes the rest', async () => {
    const { nodes } = await office.ask<{ nodes: { id: string; title: string }[] }>(
      '{ summits(first: 50) { nodes { id title } } }',
    )
    const meeting = nodes.find(({ title: name }) => name.endsWith('Themen des Jahres'))?.id ?? ''
    const seat = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
    await become(seat, 'Ruth Wiesengrund')
    await open(seat, `/de/veranstaltungen/${meeting}`)
    await expect(seat.getByRole('main')).toContainText('Sie sind eingeladen')
    await seat.getByRole('button', { name: 'Nein, ich komme nicht' }).click()
    await expect(seat.getByRole('main')).toContainText('Sie kommen nicht')
    await seat.getByRole('button', { name: 'Meine Vertretung kommt für mich' }).click()
    await seat.getByLabel('Nachname').fill('Vertretung')
    await seat.getByLabel('E-Mail-Adresse').fill('sitz.vertretung@demo.example')
    await seat.getByRole('button', { name: 'Einladung weitergeben' }).click()
    await expect(seat.getByRole('main')).toContainText('an Ihre Vertretung weitergegeben')
    await seat.context().close()

    await open(page, `/de/integrationsbuero/veranstaltungen/${meeting}/einladungen?suche=sitz.vertretung`)
    await expect(page.locator('.invitation-list')).toContainText('Vertretung von')
    await page.getByRole('button', { name: /Antwort eintragen.*Vertretung/ }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel('Nein, ihre Vertretung kommt')).toHaveCount(0)
    await dialog.getByLabel('Ja, sie kommt').check()
    await dialog.getByRole('button', { name: 'Eintragen' }).click()
    await said(page, 'Die Antwort ist eingetragen')
    await open(page, `/de/integrationsbuero/veranstaltungen/${meeting}/anwesenheit`)
    await expect(page.getByRole('main')).toContainText(/Vertretung von \S*Ruth Wiesengrund\S* · Kommt/)
  })
})
