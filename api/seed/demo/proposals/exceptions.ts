import { dormagen, submits } from './town.js'
import type { DemoProposal } from './types.js'

const DIRK = 'dirk.ordnungstedt@demo.example'

/** It could not wait for the Stadtrat: the mayor and a member decided, the Stadtrat has to approve it. */
const classrooms: DemoProposal = {
  key: 'urgent-classrooms',
  by: DIRK,
  office: true,
  language: 'de',
  words: {
    title: 'Ersatzräume für die Sprachkurse nach dem Wasserschaden',
    what: 'Die Stadt mietet für drei Monate zwei Räume, damit vier Sprachkurse weitergehen können.',
    why: 'Nach einem Wasserschaden ist das Kurshaus gesperrt. Ohne Räume verlieren 60 Menschen ihren Kursplatz.',
    forWhom: 'Teilnehmende der vier laufenden Sprachkurse.',
  },
  municipalities: [dormagen.ags],
  serves: ['language-1'],
  costs: [['FIXED', 7200, 9000, 'Miete für drei Monate']],
  started: -20,
  steps: [
    submits(-19, DIRK),
    dormagen.admits(-18),
    dormagen.decidesUrgently(-10, {
      byName: 'Bürgermeisterin Ida Musterfrau',
      withName: 'Ratsherr Paul Beispiel',
      text: 'Die Stadt Dormagen mietet für drei Monate zwei Ersatzräume für die laufenden Sprachkurse.',
      reason:
        'Der Mietvertrag war nur bis zum nächsten Tag zu haben; weder Rat noch Hauptausschuss konnten rechtzeitig zusammentreten.',
    }),
  ],
}

/** The mayor finds that the Stadtrat broke the law: its resolution is suspended and comes back to it. */
const festival: DemoProposal = {
  key: 'festival-unlawful',
  by: DIRK,
  office: true,
  language: 'de',
  words: {
    title: 'Fest der Kulturen ohne Ausschreibung vergeben',
    what: 'Die Stadt beauftragt einen Veranstalter mit dem Fest der Kulturen im nächsten Sommer.',
    why: 'Das Fest soll größer werden als im letzten Jahr, und die Vorbereitung muss bald beginnen.',
    forWhom: 'Alle in Dormagen.',
  },
  municipalities: [dormagen.ags],
  serves: ['intercultural-opening'],
  costs: [['FIXED', 42000, 55000, 'Bühne, Technik und Honorare']],
  started: -100,
  steps: [
    submits(-99, DIRK),
    dormagen.admits(-97),
    dormagen.asksOffice(-96, -80),
    dormagen.officeSays(-85, {
      text: 'Die Verwaltung schlägt vor, den Veranstalter des letzten Jahres wieder zu beauftragen.',
      draftResolution: 'Die Stadt Dormagen beauftragt den bisherigen Veranstalter mit dem Fest der Kulturen.',
      effect: 'ONCE',
      euros: [42000, 55000],
      product: '04.01.01',
      account: '542900',
      cover: 'Kulturbudget',
    }),
    dormagen.starts(-84, 'municipal'),
    dormagen.schedules(-82, -60, 'Ö 7'),
    dormagen.decides(-60, { outcome: 'RECOMMENDED', votes: [9, 1, 1] }),
    dormagen.schedules(-55, -40, 'Ö 8'),
    dormagen.decides(-40, { outcome: 'RECOMMENDED', votes: [12, 2, 1] }),
    dormagen.schedules(-35, -18, 'Ö 10'),
    dormagen.decides(-18, { outcome: 'ADOPTED', votes: [28, 14, 2] }),
    dormagen.isSuspended(-12, {
      byName: 'Bürgermeisterin Ida Musterfrau',
      reason: 'Ein Auftrag dieser Höhe muss ausgeschrieben werden. Der Beschluss verletzt das Vergaberecht.',
    }),
  ],
}

/** A committee decided in the council's place, the mayor wants the Stadtrat itself to decide. */
const notices: DemoProposal = {
  key: 'notices-appealed',
  by: DIRK,
  office: true,
  language: 'de',
  words: {
    title: 'Mehrsprachige Aushänge in den Rathäusern',
    what: 'Die Stadt lässt die wichtigsten Aushänge in fünf Sprachen drucken.',
    why: 'Viele fragen am Empfang nach Wegen und Öffnungszeiten, die auf Deutsch an der Wand stehen.',
    forWhom: 'Alle, die in das Rathaus kommen.',
  },
  municipalities: [dormagen.ags],
  serves: ['intercultural-opening'],
  costs: [['FIXED', 4000, 6000, 'Druck und Übersetzung']],
  started: -70,
  steps: [
    submits(-69, DIRK),
    dormagen.admits(-67),
    dormagen.asksOffice(-66, -50),
    dormagen.officeSays(-55, {
      text: 'Die Verwaltung kann die Aushänge aus den laufenden Mitteln drucken lassen.',
      draftResolution: 'Die Stadt Dormagen lässt die wichtigsten Aushänge in fünf Sprachen drucken.',
      effect: 'ONCE',
      euros: [4000, 6000],
      product: '01.02.01',
      account: '543100',
      cover: 'Laufende Mittel',
    }),
    dormagen.starts(-54, 'municipal'),
    dormagen.delegates(
      -53,
      'SOCIAL_COMMITTEE',
      'Die Hauptsatzung überträgt Aufträge bis 10.000 Euro dem Ausschuss; er entscheidet an Stelle des Rates.',
    ),
    dormagen.schedules(-52, -32, 'Ö 6'),
    dormagen.decides(-32, { outcome: 'RECOMMENDED', votes: [10, 0, 1] }),
    dormagen.schedules(-28, -9, 'Ö 4'),
    dormagen.decides(-9, { outcome: 'ADOPTED', votes: [8, 6, 1] }),
    dormagen.isSuspended(-8, {
      ground: 'APPEAL',
      byName: 'Bürgermeisterin Ida Musterfrau',
      reason:
        'Welche Sprachen die Stadt spricht, geht alle an. Darüber soll der Stadtrat selbst entscheiden.',
    }),
  ],
}

/** What does not go the usual way. */
export const exceptionalProposals: readonly DemoProposal[] = [classrooms, festival, notices]
