import type { QuestionWords } from '../../src/contract/questions.js'
import type { QuestionKind } from '../../src/contract/questions.lists.js'

/** A question of the demo's summit. */
export interface DemoQuestion {
  readonly key: string
  readonly kind: QuestionKind
  readonly required: boolean
  readonly special: boolean
  /** Days after the event its answers are kept at most. */
  readonly keptDays?: number
  readonly choices: readonly string[]
  readonly onlyIf: { readonly key: string; readonly values: readonly string[] } | null
  readonly words: readonly QuestionWords[]
}

/** What the demo's summit asks; one depends on another, one is special, one has no translations. */
export const demoQuestions: readonly DemoQuestion[] = [
  {
    key: 'travel',
    kind: 'ONE_OF',
    required: false,
    special: false,
    keptDays: 30,
    choices: ['bahn', 'auto', 'rad'],
    onlyIf: null,
    words: [
      {
        locale: 'de',
        text: 'Wie kommen Sie zum Gipfel?',
        help: 'Wir planen danach Parkplätze und den Abholdienst vom Bahnhof.',
        choices: ['Mit Bus oder Bahn', 'Mit dem Auto', 'Mit dem Rad oder zu Fuß'],
      },
      {
        locale: 'de-x-leicht',
        text: 'Wie kommen Sie zum Treffen?',
        help: 'Dann wissen wir: So viele Park-Plätze brauchen wir.',
        choices: ['Mit Bus oder Zug', 'Mit dem Auto', 'Mit dem Rad oder zu Fuß'],
      },
      {
        locale: 'en',
        text: 'How will you get to the summit?',
        help: 'We plan parking and the shuttle from the station accordingly.',
        choices: ['By bus or train', 'By car', 'By bike or on foot'],
      },
      {
        locale: 'tr',
        text: 'Zirveye nasıl geleceksiniz?',
        help: 'Otoparkı ve istasyondan servisi buna göre planlıyoruz.',
        choices: ['Otobüs veya trenle', 'Arabayla', 'Bisikletle veya yürüyerek'],
      },
      {
        locale: 'ar',
        text: 'كيف ستأتون إلى القمة؟',
        help: 'نخطط على هذا الأساس لمواقف السيارات والنقل من المحطة.',
        choices: ['بالحافلة أو القطار', 'بالسيارة', 'بالدراجة أو مشيًا'],
      },
      {
        locale: 'uk',
        text: 'Як ви приїдете на саміт?',
        help: 'За цим ми плануємо стоянку та автобус від вокзалу.',
        choices: ['Автобусом або поїздом', 'Автомобілем', 'Велосипедом або пішки'],
      },
    ],
  },
  {
    key: 'seats',
    kind: 'NUMBER',
    required: true,
    special: false,
    choices: [],
    onlyIf: {
      key: 'travel',
      values: ['auto'],
    },
    words: [
      {
        locale: 'de',
        text: 'Wie viele Personen können Sie im Auto mitnehmen?',
        help: '0, wenn kein Platz frei ist.',
        choices: [],
      },
      {
        locale: 'de-x-leicht',
        text: 'So viele Menschen passen noch in Ihr Auto:',
        help: 'Schreiben Sie 0, wenn kein Platz frei ist.',
        choices: [],
      },
      {
        locale: 'en',
        text: 'How many people can you take along in the car?',
        help: '0 if there is no free seat.',
        choices: [],
      },
      {
        locale: 'tr',
        text: 'Arabanıza kaç kişi alabilirsiniz?',
        help: 'Boş yer yoksa 0 yazın.',
        choices: [],
      },
      {
        locale: 'ar',
        text: 'كم شخصًا يمكنكم أن تأخذوا معكم في السيارة؟',
        help: '0 إذا لم يكن هناك مكان.',
        choices: [],
      },
      {
        locale: 'uk',
        text: 'Скількох людей ви можете взяти в автомобіль?',
        help: '0, якщо вільного місця немає.',
        choices: [],
      },
    ],
  },
  {
    key: 'topics',
    kind: 'SEVERAL_OF',
    required: false,
    special: false,
    choices: ['bildung', 'arbeit', 'sprache', 'teilhabe'],
    onlyIf: null,
    words: [
      {
        locale: 'de',
        text: 'Zu welchen Themen möchten Sie etwas beitragen?',
        help: null,
        choices: ['Bildung', 'Arbeit', 'Sprache', 'Politische Teilhabe'],
      },
      {
        locale: 'de-x-leicht',
        text: 'Bei diesen Themen möchte ich mitreden:',
        help: null,
        choices: ['Schule und Lernen', 'Arbeit', 'Sprache', 'In der Politik mitmachen'],
      },
      {
        locale: 'en',
        text: 'Which topics would you like to contribute to?',
        help: null,
        choices: ['Education', 'Work', 'Language', 'Taking part in politics'],
      },
      {
        locale: 'tr',
        text: 'Hangi konulara katkıda bulunmak istersiniz?',
        help: null,
        choices: ['Eğitim', 'İş', 'Dil', 'Siyasi katılım'],
      },
      {
        locale: 'ar',
        text: 'في أي موضوعات تودون أن تشاركوا؟',
        help: null,
        choices: ['التعليم', 'العمل', 'اللغة', 'المشاركة السياسية'],
      },
      {
        locale: 'uk',
        text: 'До яких тем ви хотіли б долучитися?',
        help: null,
        choices: ['Освіта', 'Робота', 'Мова', 'Участь у політиці'],
      },
    ],
  },
  {
    key: 'speak',
    kind: 'YES_NO',
    required: false,
    special: false,
    choices: [],
    onlyIf: null,
    words: [
      {
        locale: 'de',
        text: 'Möchten Sie im Plenum kurz von Ihrer Arbeit berichten?',
        help: 'Drei Minuten, ohne Folien.',
        choices: [],
      },
      {
        locale: 'de-x-leicht',
        text: 'Möchten Sie vor allen über Ihre Arbeit sprechen?',
        help: 'Sie haben 3 Minuten Zeit.',
        choices: [],
      },
      {
        locale: 'en',
        text: 'Would you like to tell the plenary briefly about your work?',
        help: 'Three minutes, no slides.',
        choices: [],
      },
      {
        locale: 'tr',
        text: 'Genel oturumda çalışmanızı kısaca anlatmak ister misiniz?',
        help: 'Üç dakika, slayt olmadan.',
        choices: [],
      },
      {
        locale: 'ar',
        text: 'هل تودون التحدث باختصار عن عملكم أمام الجميع؟',
        help: 'ثلاث دقائق من دون شرائح عرض.',
        choices: [],
      },
      {
        locale: 'uk',
        text: 'Чи хотіли б ви коротко розповісти на пленумі про свою роботу?',
        help: 'Три хвилини, без слайдів.',
        choices: [],
      },
    ],
  },
  {
    key: 'wish',
    kind: 'LONG_TEXT',
    required: false,
    special: false,
    choices: [],
    onlyIf: null,
    words: [
      {
        locale: 'de',
        text: 'Was soll nach dem Gipfel anders sein als vorher?',
        help: null,
        choices: [],
      },
    ],
  },
  {
    key: 'emergency',
    kind: 'SHORT_TEXT',
    required: false,
    special: true,
    choices: [],
    onlyIf: null,
    words: [
      {
        locale: 'de',
        text: 'Was sollen wir im Notfall wissen?',
        help: 'Zum Beispiel eine schwere Allergie.',
        choices: [],
      },
      {
        locale: 'de-x-leicht',
        text: 'Gibt es etwas, das wir in der Not wissen müssen?',
        help: 'Zum Beispiel: Sie dürfen keine Nüsse essen.',
        choices: [],
      },
      {
        locale: 'en',
        text: 'Is there anything we should know in an emergency?',
        help: 'For example a severe allergy.',
        choices: [],
      },
      {
        locale: 'tr',
        text: 'Acil bir durumda neyi bilmeliyiz?',
        help: 'Örneğin ağır bir alerji.',
        choices: [],
      },
      {
        locale: 'ar',
        text: 'ما الذي ينبغي أن نعرفه في حالة الطوارئ؟',
        help: 'مثلًا حساسية شديدة.',
        choices: [],
      },
      {
        locale: 'uk',
        text: 'Що нам слід знати на випадок надзвичайної ситуації?',
        help: 'Наприклад, сильна алергія.',
        choices: [],
      },
    ],
  },
]

/** What its guests answered, one after the other; invented. */
export const demoAnswers: readonly Readonly<Record<string, readonly string[]>>[] = [
  {
    travel: ['auto'],
    seats: ['3'],
    topics: ['bildung', 'sprache'],
    speak: ['YES'],
    wish: ['Dass wir früher gefragt werden, nicht erst, wenn alles beschlossen ist.'],
  },
  { travel: ['bahn'], topics: ['sprache'], speak: ['NO'], emergency: ['Nussallergie (erfunden)'] },
  { travel: ['rad'], topics: ['arbeit', 'teilhabe'], wish: ['Ein fester Ansprechpartner im Rathaus.'] },
]
