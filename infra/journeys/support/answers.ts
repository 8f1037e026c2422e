import { expect, type Browser, type Page } from '@playwright/test'
import { codeIn, linkOf, main, mailTo, open, phoneOf } from './people.js'

/** What the mails and the pages of an invitation say in a language people answer in. */
export interface Tongue {
  /** As a file of guests names it. */
  name: string
  tag: string
  subject: (title: string) => string
  yes: string
  no: string
  has: string
  waits: string
  declined: string
  offer: string
}

/** The languages of the guests, one running from the right to the left. */
export const tongues = [
  {
    name: 'Deutsch',
    tag: 'de',
    subject: (title) => `Einladung: ${title}`,
    yes: 'Ja, ich komme',
    no: 'Nein, ich komme nicht',
    has: 'Ihr Platz ist bestätigt',
    waits: 'Warteliste',
    declined: 'Sie kommen nicht',
    offer: 'Platz annehmen',
  },
  {
    name: 'Türkisch',
    tag: 'tr',
    subject: (title) => `Davet: ${title}`,
    yes: 'Evet, geliyorum',
    no: 'Hayır, gelmiyorum',
    has: 'Yeriniz onaylandı',
    waits: 'Bekleme listesindesiniz',
    declined: 'Gelmiyorsunuz',
    offer: 'Yeri kabul et',
  },
  {
    name: 'Arabisch',
    tag: 'ar',
    subject: (title) => `دعوة: ${title}`,
    yes: 'نعم، سأحضر',
    no: 'لا، لن أحضر',
    has: 'مكانكم مؤكد',
    waits: 'قائمة الانتظار',
    declined: 'لن تحضروا',
    offer: 'قبول المكان',
  },
  {
    name: 'Ukrainisch',
    tag: 'uk',
    subject: (title) => `Запрошення: ${title}`,
    yes: 'Так, я прийду',
    no: 'Ні, я не прийду',
    has: 'Ваше місце підтверджено',
    waits: 'списку очікування',
    declined: 'Ви не прийдете',
    offer: 'Прийняти місце',
  },
] as const satisfies readonly Tongue[]

/** Several phones at a time, as in the evening after the mails came: each takes the next thing to do until none is left. */
export async function onPhones(
  browser: Browser,
  doings: readonly ((phone: Page) => Promise<void>)[],
): Promise<void> {
  const rest = [...doings]
  const work = async () => {
    const phone = await phoneOf(browser)
    for (let doing = rest.shift(); doing; doing = rest.shift()) await doing(phone)
    await phone.context().close()
  }
  await Promise.all(Array.from({ length: Math.min(4, rest.length) }, work))
}

/** Whose mail about what, and in which language it is. */
export interface Letter {
  address: string
  subject: string
  tag: string
}

/** Opens the personal link of the newest mail; the page is in the language of the mail and runs as that is written. */
async function follows(phone: Page, { address, subject, tag }: Letter): Promise<void> {
  await open(phone, linkOf(await mailTo(phone.request, address, subject)))
  await expect(phone.locator(`html[lang="${tag}"][dir="${tag === 'ar' ? 'rtl' : 'ltr'}"]`)).toBeAttached()
}

/** Opens the link, presses the button of an answer, and reads what the page says to it. */
export async function answers(phone: Page, letter: Letter, button: string, says: string): Promise<void> {
  await follows(phone, letter)
  await phone.getByRole('button', { name: button }).click()
  await expect(main(phone)).toContainText(says)
}

/** What needs more than a link: the code that came by a mail of its own is typed. */
async function proves(
  phone: Page,
  address: string,
  words: (typeof codeWords)['de' | 'uk' | 'ar'],
): Promise<void> {
  await phone.getByRole('button', { name: words.send }).click()
  const mail = await mailTo(phone.request, address, words.mail)
  await phone.getByLabel(words.code).fill(codeIn(mail))
  await phone.getByRole('button', { name: words.check }).click()
}
const codeWords = {
  de: { send: 'Code schicken', mail: 'Ihr Code für', code: 'Code aus der Mail', check: 'Bestätigen' },
  uk: { send: 'Надіслати код', mail: 'Ваш код для', code: 'Код із листа', check: 'Підтвердити' },
  ar: { send: 'إرسال الرمز', mail: 'رمزكم لـ', code: 'الرمز من الرسالة', check: 'تأكيد' },
} as const

const deputyWords = {
  de: {
    way: 'Meine Vertretung kommt für mich',
    familyName: 'Nachname',
    email: 'E-Mail-Adresse',
    locale: 'Sprache der Einladung',
    send: 'Einladung weitergeben',
    says: 'an Ihre Vertretung weitergegeben',
  },
  uk: {
    way: 'Замість мене прийде мій заступник',
    familyName: 'Прізвище',
    email: 'Електронна адреса',
    locale: 'Мова запрошення',
    send: 'Передати запрошення',
    says: 'Ви передали запрошення',
  },
} as const

/** Passes an invitation in German or Ukrainian on to a deputy. */
export async function passesOn(
  phone: Page,
  letter: Letter,
  deputy: { familyName: string; email: string; locale: string },
): Promise<void> {
  const tag = letter.tag === 'uk' ? 'uk' : 'de'
  const words = deputyWords[tag]
  await follows(phone, letter)
  await phone.getByRole('button', { name: words.way }).click()
  await proves(phone, letter.address, codeWords[tag])
  await phone.getByLabel(words.familyName).fill(deputy.familyName)
  await phone.getByLabel(words.email).fill(deputy.email)
  await phone.getByLabel(words.locale).selectOption({ label: deputy.locale })
  await phone.getByRole('button', { name: words.send }).click()
  await expect(main(phone)).toContainText(words.says)
}

/** Comes as a group of three, told on the page in Arabic. */
export async function bringsTwo(phone: Page, letter: Letter): Promise<void> {
  await follows(phone, letter)
  await phone.getByRole('button', { name: 'إحضار أشخاص آخرين' }).click()
  await proves(phone, letter.address, codeWords.ar)
  for (const at of [0, 1]) {
    if (at > 0) await phone.getByRole('button', { name: 'شخص آخر' }).click()
    await phone.getByLabel('الاسم الأول').nth(at).fill('ليلى')
    await phone.getByLabel('اسم العائلة').nth(at).fill(`مثال ${at}`)
  }
  await phone.getByRole('button', { name: 'التسجيل هكذا' }).click()
  await expect(main(phone)).toContainText('مكانكم مؤكد')
  await expect(main(phone)).toContainText('أشخاص، وأنتم منهم')
}

const pointWords: Record<string, { more: string; send: string; done: string }> = {
  de: {
    more: 'Ein Punkt mehr für Sprache',
    send: 'Punkte abgeben',
    done: 'Ihre Punkte sind abgegeben',
  },
  tr: { more: 'Dil için bir puan daha', send: 'Puanları ver', done: 'Puanlarınız verildi' },
  ar: { more: 'نقطة إضافية لموضوع اللغة', send: 'تسليم النقاط', done: 'تم تسليم نقاطكم' },
  uk: { more: 'На один бал більше: Мова', send: 'Віддати бали', done: 'Ваші бали враховано' },
  en: { more: 'One point more for Language', send: 'Hand in your points', done: 'Your points are in' },
}

/** Puts all three points of a slip on one topic, by its code. */
export async function putsPoints(phone: Page, code: string, tag: string): Promise<void> {
  const { more, send, done } = pointWords[tag] ?? { more: '', send: '', done: '' }
  await open(phone, `/${tag}/punkte/${code}`)
  const topic = phone.getByRole('button', { name: more }).first()
  for (let n = 0; n < 3; n++) await topic.click()
  await phone.getByRole('button', { name: send }).click()
  await phone.getByRole('dialog').getByRole('button', { name: send }).click()
  await expect(main(phone)).toContainText(done)
}
