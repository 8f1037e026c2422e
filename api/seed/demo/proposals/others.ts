import { juechen, korschenbroich, kreis, meerbusch, neuss, rommerskirchen, submits } from './town.js'
import type { DemoProposal } from './types.js'

const GIULIA = 'giulia.ferraro@demo.example'
const NADIA = 'nadia.benali@demo.example'

/** One text, three municipalities: one decided, one put it off, one is about to begin. */
const reading: DemoProposal = {
  key: 'reading-hours',
  by: GIULIA,
  organisation: 'insieme',
  language: 'de',
  words: {
    title: 'Vorlesestunden in mehreren Sprachen',
    what: 'In jeder Kommune gibt es einmal im Monat eine Vorlesestunde, in der ein Buch auf Deutsch und in einer weiteren Sprache vorgelesen wird. Wir finden die Vorleserinnen und Vorleser, die Kommune stellt Raum und Bücher.',
    why: 'Kinder hören gern beide Sprachen nebeneinander. Eltern, die wenig Deutsch können, gehören dann auch dazu.',
    forWhom: 'Kinder zwischen drei und acht Jahren mit ihren Eltern.',
  },
  municipalities: [neuss.ags, juechen.ags, rommerskirchen.ags],
  inhabitant: { name: 'Paolo Vitale', address: 'Beispielstraße 12, 41363 Jüchen', consent: true },
  serves: ['language-2', 'education-1'],
  headcount: [15, 25],
  costs: [
    ['MATERIAL', 8, 15, 'Bücher je Kind'],
    ['FIXED', 300, 500, 'Raum und Werbung'],
  ],
  started: -140,
  steps: [
    submits(-138, GIULIA),
    rommerskirchen.admits(-133),
    rommerskirchen.asksOffice(-131, -110),
    neuss.takesUp(-128),
    juechen.admits(-127),
    juechen.asksOffice(-126, -100),
    neuss.admits(-119),
    rommerskirchen.officeSays(-114, {
      text: 'Die Gemeindebücherei macht gern mit. Der Aufwand ist gering.',
      draftResolution:
        'Die Gemeinde Rommerskirchen bietet einmal im Monat eine mehrsprachige Vorlesestunde an.',
      effect: 'YEARLY',
      euros: [420, 875],
      cover: 'Budget der Gemeindebücherei',
    }),
    rommerskirchen.starts(-108, 'no-integration-council'),
    rommerskirchen.schedules(-106, -78, 'Ö 5'),
    juechen.officeSays(-102, {
      text: 'Ein Raum steht zur Verfügung. Die Bücher müssten neu beschafft werden.',
      draftResolution: 'Die Stadt Jüchen bietet probeweise ein Jahr lang mehrsprachige Vorlesestunden an.',
      effect: 'ONCE',
      euros: [420, 875],
      cover: 'noch zu klären',
    }),
    juechen.starts(-96, 'no-integration-council'),
    juechen.schedules(-94, -54, 'Ö 6'),
    rommerskirchen.decides(-78, { outcome: 'RECOMMENDED', votes: [9, 0, 0] }),
    rommerskirchen.schedules(-70, -41, 'Ö 9'),
    juechen.decides(-54, {
      outcome: 'POSTPONED',
      dueOn: 35,
      reason: 'Die Stadt soll bis zur nächsten Sitzung klären, woraus die Bücher bezahlt werden.',
    }),
    neuss.asksOffice(-52, 5),
    rommerskirchen.decides(-41, { outcome: 'ADOPTED', votes: [25, 0, 1] }),
    juechen.schedules(-9, 26, 'Ö 4'),
  ],
}

/** The applicants took it back. */
const signpost: DemoProposal = {
  key: 'signpost',
  by: GIULIA,
  organisation: 'insieme',
  language: 'de',
  words: {
    title: 'Ein mehrsprachiger Wegweiser durch die Ämter',
    what: 'Ein Faltblatt in acht Sprachen erklärt, welches Amt wofür zuständig ist und was man mitbringen muss.',
    why: 'Viele gehen dreimal, bis sie an der richtigen Stelle sind.',
    forWhom: 'Alle, die neu nach Meerbusch kommen.',
  },
  municipalities: [meerbusch.ags],
  way: 'SUGGESTION',
  inhabitant: { name: 'Chiara Rossetti', address: 'Musterallee 3, 40667 Meerbusch', consent: false },
  serves: ['intercultural-opening-2'],
  costs: [['FIXED', 1800, 2600, 'Übersetzung und Druck']],
  started: -71,
  steps: [
    submits(-70, GIULIA),
    meerbusch.admits(-64),
    meerbusch.asksOffice(-62, -40),
    {
      do: 'withdraw',
      day: -45,
      time: '18:40',
      by: GIULIA,
      ags: meerbusch.ags,
      reason: 'Die Stadt hat inzwischen selbst einen solchen Wegweiser angekündigt. Wir arbeiten daran mit.',
    },
  ],
}

/** A town adopted a part of it. */
const languageCafe: DemoProposal = {
  key: 'language-cafe',
  by: GIULIA,
  organisation: 'insieme',
  language: 'de',
  words: {
    title: 'Sprachcafé und Hausaufgabenhilfe im alten Bahnhof',
    what: 'Der alte Bahnhof wird an vier Nachmittagen geöffnet: zwei für ein Sprachcafé, zwei für Hausaufgabenhilfe.',
    why: 'Einen Ort, an dem man sich ohne Anmeldung trifft, gibt es in Korschenbroich nicht.',
    forWhom: 'Erwachsene, die Deutsch üben wollen, und Kinder ab Klasse 3.',
  },
  municipalities: [korschenbroich.ags],
  way: 'SUGGESTION',
  inhabitant: { name: 'Luca Bernardi', address: 'Am Beispielhof 7, 41352 Korschenbroich', consent: true },
  serves: ['language-1', 'education-1'],
  headcount: [20, 30],
  costs: [
    ['MATERIAL', 15, 25],
    ['FIXED', 5000, 8000, 'Raum, Reinigung, eine Aushilfe'],
  ],
  started: -184,
  steps: [
    submits(-182, GIULIA),
    korschenbroich.admits(-176),
    korschenbroich.asksOffice(-174, -150),
    korschenbroich.officeSays(-151, {
      text: 'Der alte Bahnhof ist nur an zwei Nachmittagen frei. Für das Sprachcafé gibt es genügend Freiwillige, für die Hausaufgabenhilfe noch nicht.',
      draftResolution: 'Die Stadt Korschenbroich öffnet den alten Bahnhof an vier Nachmittagen in der Woche.',
      effect: 'YEARLY',
      euros: [5300, 8750],
      product: '05.04.01',
      account: '542300',
      cover: 'Budget Ehrenamt',
    }),
    korschenbroich.starts(-146, 'no-integration-council'),
    korschenbroich.schedules(-144, -112, 'Ö 3'),
    korschenbroich.decides(-112, { outcome: 'RECOMMENDED', votes: [8, 3, 1] }),
    korschenbroich.schedules(-104, -68, 'Ö 7'),
    korschenbroich.decides(-68, {
      outcome: 'PARTLY_ADOPTED',
      votes: [28, 6, 2],
      text: 'Die Stadt Korschenbroich öffnet den alten Bahnhof an zwei Nachmittagen in der Woche für ein Sprachcafé. Über die Hausaufgabenhilfe wird neu beraten, wenn genügend Freiwillige gefunden sind.',
      reason: 'An den beiden anderen Nachmittagen ist der Raum vergeben.',
    }),
  ],
}

/** A Fraktion's motion in the Kreistag. */
const report: DemoProposal = {
  key: 'training-report',
  by: NADIA,
  group: 'linden',
  language: 'de',
  words: {
    title: 'Jährlicher Bericht über Wege in die Ausbildung',
    what: 'Die Kreisverwaltung berichtet einmal im Jahr, wie viele Jugendliche mit Einwanderungsgeschichte in welche Ausbildung gehen, und was sie daran hindert.',
    why: 'Ohne Zahlen lässt sich nicht sagen, ob der Übergang von der Schule in den Beruf besser gelingt.',
    forWhom: 'Kreistag, Schulen, Betriebe und Familien im ganzen Kreis.',
  },
  municipalities: [kreis.ags],
  serves: ['work-3', 'work-3-annual-1'],
  costs: [['FIXED', 4000, 7000, 'Auswertung']],
  started: -82,
  steps: [
    submits(-80, NADIA),
    kreis.admits(-77),
    kreis.asksOffice(-76, -52),
    kreis.officeSays(-54, {
      text: 'Ein Teil der Zahlen liegt bei der Agentur für Arbeit vor. Ein Bericht im Herbst ist möglich.',
      draftResolution:
        'Die Verwaltung berichtet dem Kreistag jährlich im Herbst über die Wege Jugendlicher mit Einwanderungsgeschichte in die Ausbildung.',
      effect: 'YEARLY',
      euros: [4000, 7000],
      product: '050.313.020',
      account: '543100',
      cover: 'im Budget enthalten',
    }),
    kreis.starts(-50, 'district'),
    kreis.schedules(-46, -18, 'Ö 5'),
    kreis.decides(-18, { outcome: 'RECOMMENDED', votes: [15, 0, 2] }),
    kreis.schedules(-3, 11, 'Ö 8'),
  ],
}

/** What was proposed elsewhere in the Kreis. */
export const otherProposals: readonly DemoProposal[] = [reading, signpost, languageCafe, report]
