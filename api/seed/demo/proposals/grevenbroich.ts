import { grevenbroich, isTranslated, submits } from './town.js'
import type { DemoProposal } from './types.js'

const OKSANA = 'oksana.kovalchuk@demo.example'
const TARAS = 'taras.melnyk@demo.example'

/** The Sozialausschuss changed it; now it is the Stadtrat's turn. */
const eveningCourses: DemoProposal = {
  key: 'evening-courses',
  by: OKSANA,
  organisation: 'mist',
  language: 'uk',
  words: {
    title: 'Вечірні курси німецької для тих, хто працює',
    what: 'Місто організовує два вечірні курси німецької на рівнях B1 і B2, двічі на тиждень з 18:30, недалеко від вокзалу.',
    why: 'Хто вже працює, не може ходити на ранкові курси. Без мови люди роками залишаються на некваліфікованій роботі.',
    forWhom: 'Близько 30 людей, які працюють повний день, незалежно від країни походження.',
  },
  municipalities: [grevenbroich.ags],
  serves: ['language-3-measure-1', 'language-1', 'work-1'],
  headcount: [24, 30],
  costs: [
    ['COURSE', 600, 1200, 'Kurs mit 100 Stunden'],
    ['TRAVEL', 90, 150, 'Fahrkarten'],
    ['MATERIAL', 45, 60, 'Lehrbücher'],
  ],
  started: -134,
  steps: [
    submits(-132, OKSANA),
    isTranslated(-129, {
      title: 'Deutschkurse am Abend für Berufstätige',
      what: 'Die Stadt richtet zwei Deutschkurse am Abend ein, auf den Stufen B1 und B2, zweimal in der Woche ab 18:30 Uhr, in der Nähe des Bahnhofs.',
      why: 'Wer schon arbeitet, kann vormittags keinen Kurs besuchen. Ohne die Sprache bleiben Menschen jahrelang unter ihrer Ausbildung beschäftigt.',
      forWhom: 'Etwa 30 Menschen, die den ganzen Tag arbeiten, gleich aus welchem Land.',
    }),
    grevenbroich.takesUp(-124),
    grevenbroich.admits(-119),
    grevenbroich.asksOffice(-118, -95),
    grevenbroich.officeSays(-97, {
      text: 'Die Volkshochschule kann beide Kurse anbieten. Das Jobcenter übernimmt die Kosten nur für einen Teil der Teilnehmenden.',
      draftResolution:
        'Die Stadt Grevenbroich finanziert zwei Deutschkurse am Abend für Berufstätige für die Dauer eines Jahres.',
      effect: 'ONCE',
      euros: [17640, 42300],
      product: '04.02.01',
      account: '531800',
      cover: 'Mittel der Integrationspauschale; ein Rest bleibt offen',
    }),
    grevenbroich.starts(-93, 'standard'),
    grevenbroich.schedules(-91, -69, 'Ö 4'),
    grevenbroich.decides(-69, { outcome: 'ADOPTED', votes: [9, 0, 2] }),
    grevenbroich.schedules(-40, -6, 'Ö 7'),
    grevenbroich.decides(-6, {
      outcome: 'RECOMMENDED_AMENDED',
      votes: [11, 4, 0],
      text: 'Die Stadt Grevenbroich finanziert einen Deutschkurs am Abend für Berufstätige auf Stufe B1 für die Dauer eines Jahres; über einen zweiten wird nach einem halben Jahr entschieden.',
      reason: 'Erst soll sich zeigen, wie viele Menschen den Kurs bis zum Ende besuchen.',
    }),
    grevenbroich.schedules(-2, 20, 'Ö 10'),
  ],
}

/** The statement has come; the clerk can start the route. */
const tickets: DemoProposal = {
  key: 'tickets',
  by: TARAS,
  organisation: 'mist',
  language: 'de',
  words: {
    title: 'Fahrkarten für den Weg zum Integrationskurs',
    what: 'Wer in einem Ortsteil ohne Kurs wohnt, bekommt die Fahrkarte zum nächsten Kursort bezahlt, bis der Kurs zu Ende ist.',
    why: 'Aus den Dörfern kostet die Fahrt bis zu 90 Euro im Monat. Einige brechen den Kurs deshalb ab.',
    forWhom: 'Geflüchtete in den Ortsteilen, die an einem Integrationskurs teilnehmen.',
  },
  municipalities: [grevenbroich.ags],
  serves: ['language-3-annual-4', 'language-3'],
  headcount: [15, 25],
  costs: [['TRAVEL', 270, 540, 'Drei bis sechs Monate Fahrkarte']],
  started: -52,
  steps: [
    submits(-50, TARAS),
    grevenbroich.takesUp(-44),
    grevenbroich.admits(-37),
    grevenbroich.asksOffice(-35, -7),
    grevenbroich.officeSays(-3, {
      text: 'Die Verwaltung unterstützt das Anliegen. Vorrangig sind die Leistungen des Bundes; für Menschen ohne Anspruch fehlt heute eine Regelung.',
      draftResolution:
        'Die Stadt Grevenbroich übernimmt die Fahrkosten zum Integrationskurs, soweit kein anderer Träger zahlt.',
      effect: 'YEARLY',
      euros: [4050, 13500],
      product: '05.03.02',
      account: '533900',
      cover: 'Haushaltsansatz Hilfen für Geflüchtete',
    }),
  ],
}

/** Not handed in yet. */
const draft: DemoProposal = {
  key: 'draft-mentors',
  by: OKSANA,
  organisation: 'mist',
  language: 'en',
  words: {
    title: 'Mentors for the first months at work',
    what: 'Someone who has worked here for some years accompanies a newcomer in the same trade.',
    why: '',
    forWhom: '',
  },
  municipalities: [grevenbroich.ags],
  serves: ['work-1'],
  costs: [],
  started: -3,
  steps: [],
}

/** What was proposed in Grevenbroich. */
export const grevenbroichProposals: readonly DemoProposal[] = [eveningCourses, tickets, draft]
