import type { Locale } from '../../src/contract/locales.js'

/** A fictional event's words in another language; points of its programme by their German name. */
export interface DemoEventText {
  readonly language: Exclude<Locale, 'de'>
  readonly title: string
  readonly about: string
  readonly items: Readonly<Record<string, string>>
}

/** The demo's large event in the other languages; Leichte Sprache names its workshops as they are printed. */
export const demoSummitTexts: readonly DemoEventText[] = [
  {
    language: 'de-x-leicht',
    title: 'Das große Treffen im Rhein-Kreis Neuss',
    about:
      'Das Treffen ist einmal im Jahr. Wir fragen: Was haben wir geschafft? Was wollen wir im nächsten Jahr tun? Viele Gruppen kommen. Alle arbeiten zusammen.',
    items: { 'Was wurde aus den Zielen?': 'Was haben wir geschafft?' },
  },
  {
    language: 'en',
    title: 'Integration Summit of the Rhein-Kreis Neuss',
    about:
      'Once a year: What has become of the goals? What do we set out to do? All groups that take part come together, work in workshops and carry new goals.',
    items: {
      Begrüßung: 'Welcome',
      'Was wurde aus den Zielen?': 'What has become of the goals?',
      'Workshop: Übergang in den Beruf': 'Workshop: The way into work',
      'Workshop: Sprache im Alltag': 'Workshop: Language in everyday life',
      'Workshop: Ämter für alle': 'Workshop: Offices for everybody',
      'Ziele mittragen: Abstimmung im Plenum': 'Carrying the goals: vote of the plenum',
    },
  },
  {
    language: 'tr',
    title: 'Rhein-Kreis Neuss Uyum Zirvesi',
    about:
      'Yılda bir kez: Hedeflerden ne oldu? Önümüze ne koyuyoruz? Katkıda bulunan tüm gruplar bir araya gelir, atölyelerde çalışır ve yeni hedefleri birlikte sahiplenir.',
    items: {
      Begrüßung: 'Açılış',
      'Was wurde aus den Zielen?': 'Hedeflerden ne oldu?',
      'Workshop: Übergang in den Beruf': 'Atölye: Mesleğe geçiş',
      'Workshop: Sprache im Alltag': 'Atölye: Günlük hayatta dil',
      'Workshop: Ämter für alle': 'Atölye: Herkes için resmî daireler',
      'Ziele mittragen: Abstimmung im Plenum': 'Hedefleri sahiplenmek: genel kurulda oylama',
    },
  },
  {
    language: 'ar',
    title: 'قمة الاندماج في راين-كرايس نويس',
    about:
      'مرة في السنة: ماذا تحقق من الأهداف؟ وماذا ننوي أن نفعل؟ تجتمع كل المجموعات المشاركة، وتعمل في ورش عمل، وتتبنى أهدافًا جديدة.',
    items: {
      Begrüßung: 'الترحيب',
      'Was wurde aus den Zielen?': 'ماذا تحقق من الأهداف؟',
      'Workshop: Übergang in den Beruf': 'ورشة عمل: الانتقال إلى المهنة',
      'Workshop: Sprache im Alltag': 'ورشة عمل: اللغة في الحياة اليومية',
      'Workshop: Ämter für alle': 'ورشة عمل: دوائر رسمية للجميع',
      'Ziele mittragen: Abstimmung im Plenum': 'تبني الأهداف: تصويت الجلسة العامة',
    },
  },
  {
    language: 'uk',
    title: 'Саміт з інтеграції Rhein-Kreis Neuss',
    about:
      'Раз на рік: що сталося з цілями? Що ми плануємо? Усі групи, які беруть участь, збираються разом, працюють у майстернях і підтримують нові цілі.',
    items: {
      Begrüßung: 'Привітання',
      'Was wurde aus den Zielen?': 'Що сталося з цілями?',
      'Workshop: Übergang in den Beruf': 'Майстерня: шлях до професії',
      'Workshop: Sprache im Alltag': 'Майстерня: мова в повсякденні',
      'Workshop: Ämter für alle': 'Майстерня: установи для всіх',
      'Ziele mittragen: Abstimmung im Plenum': 'Підтримка цілей: голосування на пленумі',
    },
  },
]
