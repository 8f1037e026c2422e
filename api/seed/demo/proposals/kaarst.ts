import { isTranslated, kaarst, replies, submits } from './town.js'
import type { DemoProposal } from './types.js'

const AGNIESZKA = 'agnieszka.nowak@demo.example'
const PIOTR = 'piotr.zielinski@demo.example'
const CHRISTA = 'christa.vorsterfeld@demo.example'

/** On the integration body's agenda next week; the applicants have answered. */
const firstLanguage: DemoProposal = {
  key: 'first-language',
  by: AGNIESZKA,
  organisation: 'razem',
  language: 'pl',
  words: {
    title: 'Język polski jako język pochodzenia w szkole podstawowej',
    what: 'Prosimy o salę i wsparcie dla dwóch grup nauki języka polskiego po lekcjach, raz w tygodniu, w jednej ze szkół podstawowych w Kaarst.',
    why: 'Dzieci, które dobrze znają swój pierwszy język, łatwiej uczą się niemieckiego. Najbliższe zajęcia są dziś w Neuss, dla wielu rodzin za daleko.',
    forWhom: 'Około 28 dzieci w wieku od 6 do 10 lat.',
  },
  municipalities: [kaarst.ags],
  serves: ['language-2', 'language-2-annual-2'],
  headcount: [24, 28],
  costs: [
    ['MATERIAL', 30, 45, 'Hefte und Bücher'],
    ['FIXED', 2800, 3600, 'Honorar der Lehrkraft im Schuljahr'],
  ],
  started: -76,
  steps: [
    submits(-74, AGNIESZKA),
    isTranslated(-70, {
      title: 'Polnisch als Herkunftssprache an einer Grundschule',
      what: 'Wir bitten um einen Raum und um Unterstützung für zwei Polnischgruppen nach dem Unterricht, einmal in der Woche, an einer Grundschule in Kaarst.',
      why: 'Kinder, die ihre erste Sprache gut können, lernen leichter Deutsch. Den nächsten Unterricht gibt es in Neuss, für viele Familien zu weit.',
      forWhom: 'Etwa 28 Kinder zwischen 6 und 10 Jahren.',
    }),
    kaarst.takesUp(-66),
    kaarst.admits(-60),
    kaarst.asksOffice(-58, -36),
    kaarst.officeSays(-38, {
      text: 'Die Grundschule im Ortsteil hat nachmittags einen freien Raum. Das Schulamt prüft, ob eine Lehrkraft des Landes kommen kann.',
      draftResolution:
        'Die Stadt Kaarst stellt für zwei Polnischgruppen einen Raum und einen Zuschuss von bis zu 3.600 Euro im Schuljahr bereit.',
      effect: 'YEARLY',
      euros: [3520, 4860],
      product: '03.01.01',
      account: '531700',
      cover: 'Zuschüsse an Vereine',
    }),
    kaarst.starts(-33, 'municipal'),
    kaarst.schedules(-15, 7, 'Ö 3', 'INVITED'),
    replies(-8, AGNIESZKA, kaarst.ags, { speaks: true }),
    replies(-7, PIOTR, kaarst.ags, { speaks: false, interpreter: 'pl' }),
  ],
}

/** Nobody took it up in time. */
const festival: DemoProposal = {
  key: 'festival',
  by: PIOTR,
  organisation: 'razem',
  language: 'de',
  words: {
    title: 'Ein Fest der Sprachen auf dem Rathausplatz',
    what: 'Einmal im Jahr stellen sich Vereine auf dem Rathausplatz vor: mit Musik, Essen und kurzen Sprachproben.',
    why: 'Man wohnt nebeneinander und weiß wenig voneinander.',
    forWhom: 'Alle Kaarsterinnen und Kaarster.',
  },
  municipalities: [kaarst.ags],
  serves: ['intercultural-opening-2'],
  costs: [['FIXED', 3000, 6000, 'Bühne, Strom, Werbung']],
  started: -39,
  steps: [submits(-38, PIOTR), kaarst.lapses(-7)],
}

/** A Fraktion's motion that the Sozialausschuss sent to the integration body first. */
const learningGuides: DemoProposal = {
  key: 'learning-guides',
  by: CHRISTA,
  group: 'linden',
  language: 'de',
  words: {
    title: 'Lernpaten für Kinder, die neu an die Schule kommen',
    what: 'Freiwillige begleiten Kinder im ersten Jahr zweimal in der Woche bei den Hausaufgaben. Die Stadt schult sie und bezahlt das Material.',
    why: 'Wer mitten im Schuljahr ohne Deutsch dazukommt, verliert schnell den Anschluss.',
    forWhom: 'Kinder der Klassen 3 bis 7 in ihrem ersten Schuljahr in Deutschland.',
  },
  municipalities: [kaarst.ags],
  serves: ['education-1', 'education'],
  headcount: [20, 30],
  costs: [
    ['MATERIAL', 40, 60],
    ['FIXED', 2000, 3000, 'Schulung und Versicherung'],
  ],
  started: -92,
  steps: [
    submits(-90, CHRISTA),
    kaarst.admits(-86),
    kaarst.asksOffice(-84, -60),
    kaarst.officeSays(-63, {
      text: 'Zwei Schulen haben bereits Lernpaten. Die Verwaltung kann das Angebot mit geringem Aufwand erweitern.',
      draftResolution:
        'Die Stadt Kaarst baut das Angebot der Lernpaten auf alle weiterführenden Schulen aus.',
      effect: 'YEARLY',
      euros: [2800, 4800],
      product: '03.02.01',
      account: '542800',
      cover: 'Budget Schulsozialarbeit',
    }),
    kaarst.starts(-58, 'no-integration-council'),
    kaarst.schedules(-55, -19, 'Ö 8'),
    kaarst.decides(-19, {
      outcome: 'REFERRED',
      to: 'INTEGRATION_BODY',
      dueOn: 28,
      reason:
        'Bevor der Ausschuss berät, soll der Integrationsausschuss sagen, welche Kinder es am meisten brauchen.',
    }),
    kaarst.schedules(-12, 7, 'Ö 5'),
  ],
}

/** What was proposed in Kaarst. */
export const kaarstProposals: readonly DemoProposal[] = [firstLanguage, festival, learningGuides]
