import type { TransitStation } from '@/ui/transit.js'

/** Sample content for the development page of all parts; a German and an Arabic set show both directions. */
export interface Samples {
  title: string
  intro: string
  sections: Record<
    | 'line'
    | 'endless'
    | 'small'
    | 'short'
    | 'forms'
    | 'actions'
    | 'states'
    | 'content'
    | 'waiting'
    | 'layers',
    string
  >
  words: Record<string, string>
  line: TransitStation[]
  before: string
  after: string
}

const germanWords = {
  sentence: 'Wartet seit 12 Tagen auf den Sozialausschuss. Nächste Sitzung: 4. Dezember.',
  action: 'Vorschlag einreichen',
  other: 'Entwurf ansehen',
  quiet: 'Abbrechen',
  send: 'Wird gesendet',
  name: 'Wie heißt Ihr Verein?',
  nameHint: 'So, wie er im Vereinsregister steht.',
  nameError: 'Bitte schreiben Sie den Namen des Vereins.',
  why: 'Warum ist das wichtig?',
  whyHint: 'Drei bis fünf Sätze reichen.',
  whyText: 'Viele Mütter können abends keinen Kurs besuchen, weil niemand auf die Kinder aufpasst.',
  town: 'In welcher Stadt?',
  townOne: 'Neuss',
  townTwo: 'Dormagen',
  townThree: 'Grevenbroich',
  people: 'Für wen ist der Vorschlag?',
  peopleOne: 'Eltern mit kleinen Kindern',
  peopleTwo: 'Menschen, die neu hier sind',
  peopleHint: 'In den ersten zwei Jahren',
  date: 'Ab wann?',
  dateHint: 'Zum Beispiel 1 9 2027',
  dateError: 'Diesen Tag gibt es nicht.',
  money: 'Was kostet ein Platz?',
  files: 'Anlagen',
  filesHint: 'PDF, Bilder oder Text, je höchstens 25 MB.',
  agree: 'Der Vorstand ist einverstanden.',
  good: 'Angenommen',
  warn: 'Frist läuft in 3 Tagen ab',
  bad: 'Abgelehnt',
  note: 'Zur Kenntnis',
  neutral: 'In Beratung',
  noticeTitle: 'Der Entwurf ist gespeichert',
  notice: 'Sie können jederzeit weiterschreiben, auch auf einem anderen Gerät.',
  dialog: 'Vorschlag zurückziehen?',
  dialogText: 'Alle Beteiligten erfahren davon. Der Grund bleibt sichtbar.',
  withdraw: 'Zurückziehen',
  keep: 'Behalten',
  empty: 'Noch keine Anliegen mit diesen Filtern.',
  emptyText: 'Nehmen Sie einen Filter weg oder suchen Sie mit anderen Worten.',
  cost: 'Kosten im Jahr',
  tabOne: 'Text',
  tabTwo: 'Verlauf',
  table: 'Dauer je Gremium',
  committee: 'Gremium',
  days: 'Tage',
  happened: 'Vom Integrationsrat empfohlen',
  happenedWhy: 'Einstimmig bei zwei Enthaltungen.',
  handedIn: 'Eingereicht von Frauen im Dialog e. V.',
}

const arabicWords: typeof germanWords = {
  sentence: 'ينتظر منذ 12 يومًا عند لجنة الشؤون الاجتماعية. الجلسة القادمة: 4 ديسمبر.',
  action: 'تقديم المقترح',
  other: 'عرض المسودة',
  quiet: 'إلغاء',
  send: 'جارٍ الإرسال',
  name: 'ما اسم جمعيتكم؟',
  nameHint: 'كما هو مكتوب في سجل الجمعيات.',
  nameError: 'يرجى كتابة اسم الجمعية.',
  why: 'لماذا هذا مهم؟',
  whyHint: 'تكفي ثلاث إلى خمس جمل.',
  whyText: 'كثير من الأمهات لا يستطعن حضور الدورات مساءً لعدم وجود من يرعى الأطفال.',
  town: 'في أي مدينة؟',
  townOne: 'نويس',
  townTwo: 'دورماغن',
  townThree: 'غريفنبرويخ',
  people: 'لمن هذا المقترح؟',
  peopleOne: 'آباء وأمهات مع أطفال صغار',
  peopleTwo: 'القادمون الجدد',
  peopleHint: 'في أول سنتين',
  date: 'متى يبدأ؟',
  dateHint: 'مثلًا 1 9 2027',
  dateError: 'هذا اليوم غير موجود.',
  money: 'كم تكلفة المقعد الواحد؟',
  files: 'المرفقات',
  filesHint: 'ملفات PDF أو صور أو نصوص، كل منها حتى 25 ميغابايت.',
  agree: 'مجلس الإدارة موافق.',
  good: 'قُبل',
  warn: 'تنتهي المهلة بعد 3 أيام',
  bad: 'رُفض',
  note: 'للعلم',
  neutral: 'قيد النقاش',
  noticeTitle: 'حُفظت المسودة',
  notice: 'يمكنك متابعة الكتابة في أي وقت ومن أي جهاز.',
  dialog: 'سحب المقترح؟',
  dialogText: 'سيُبلَّغ جميع المعنيين، ويبقى السبب ظاهرًا.',
  withdraw: 'سحب',
  keep: 'إبقاء',
  empty: 'لا توجد طلبات بهذه الشروط.',
  emptyText: 'احذف أحد الشروط أو ابحث بكلمات أخرى.',
  cost: 'التكلفة في السنة',
  tabOne: 'النص',
  tabTwo: 'المسار',
  table: 'المدة لكل لجنة',
  committee: 'اللجنة',
  days: 'أيام',
  happened: 'أوصى به مجلس الاندماج',
  happenedWhy: 'بالإجماع مع امتناعين.',
  handedIn: 'قدّمته جمعية نساء في حوار',
}

const germanLine: TransitStation[] = [
  {
    id: '1',
    name: 'Integrationsrat',
    role: 'gibt einen Rat',
    state: 'done',
    outcome: 'Empfohlen',
    tone: 'good',
    date: '11. September 2026',
    body: 'Stadt Neuss',
    href: '#line',
  },
  {
    id: '2',
    name: 'Sozialausschuss',
    role: 'berät',
    state: 'done',
    outcome: 'Überwiesen',
    tone: 'neutral',
    date: '1. Oktober 2026',
    body: 'Stadt Neuss',
  },
  {
    id: '3',
    name: 'Schulausschuss',
    role: 'prüft',
    state: 'done',
    outcome: 'Nicht empfohlen',
    tone: 'bad',
    date: '22. Oktober 2026',
    kind: 'referral',
    body: 'Stadt Neuss',
  },
  {
    id: '4',
    name: 'Sozialausschuss',
    role: 'berät',
    state: 'here',
    date: '4. Dezember 2026',
    kind: 'repeat',
    body: 'Stadt Neuss',
  },
  {
    id: '5',
    name: 'Rat der Stadt Neuss',
    role: 'entscheidet',
    state: 'ahead',
    date: 'Dezember 2026',
    body: 'Stadt Neuss',
  },
  {
    id: '6',
    name: 'Ausschuss für Soziales, Wohnen und Gesundheit',
    role: 'berät',
    state: 'ahead',
    body: 'Rhein-Kreis Neuss',
  },
  { id: '7', name: 'Kreistag', role: 'entscheidet', state: 'ahead', body: 'Rhein-Kreis Neuss' },
]

const arabicNames: Record<string, Partial<TransitStation>> = {
  1: { name: 'مجلس الاندماج', role: 'يقدّم رأيًا', outcome: 'أوصى به', date: '11 سبتمبر 2026' },
  2: { name: 'لجنة الشؤون الاجتماعية', role: 'تناقش', outcome: 'أُحيل', date: '1 أكتوبر 2026' },
  3: { name: 'لجنة المدارس', role: 'تفحص', outcome: 'لم توصِ به', date: '22 أكتوبر 2026' },
  4: { name: 'لجنة الشؤون الاجتماعية', role: 'تناقش', date: '4 ديسمبر 2026' },
  5: { name: 'مجلس مدينة نويس', role: 'يقرر', date: 'ديسمبر 2026' },
  6: { name: 'لجنة الشؤون الاجتماعية والسكن والصحة', role: 'تناقش' },
  7: { name: 'مجلس المنطقة', role: 'يقرر' },
}

const german: Samples = {
  title: 'Bausteine',
  intro: 'Alle Teile der Oberfläche in allen Zuständen.',
  sections: {
    line: 'Die Linie',
    endless: 'Die Linie, lang',
    short: 'Die Linie, kurz',
    small: 'Die Linie in Listen',
    forms: 'Formulare',
    actions: 'Handlungen',
    states: 'Zustände',
    content: 'Inhalte',
    waiting: 'Warten und Leere',
    layers: 'Ebenen',
  },
  words: germanWords,
  line: germanLine,
  before: 'Die Stadt richtet zwei Deutschkurse am Abend ein.',
  after: 'Die Stadt richtet drei Deutschkurse am Vormittag ein, mit Kinderbetreuung.',
}

const arabic: Samples = {
  ...german,
  title: 'أجزاء الواجهة',
  intro: 'كل أجزاء الواجهة في كل حالاتها.',
  sections: {
    line: 'الخط',
    endless: 'الخط الطويل',
    short: 'الخط القصير',
    small: 'الخط في القوائم',
    forms: 'النماذج',
    actions: 'الأزرار',
    states: 'الحالات',
    content: 'المحتوى',
    waiting: 'الانتظار والفراغ',
    layers: 'الطبقات',
  },
  words: arabicWords,
  line: germanLine.map((station) => ({
    ...station,
    ...arabicNames[station.id],
    body: station.body === 'Stadt Neuss' ? 'مدينة نويس' : 'راين-كرايس نويس',
  })),
}

/** The samples that fit a language's direction. */
export function samplesFor(locale: string): Samples {
  return locale === 'ar' ? arabic : german
}
