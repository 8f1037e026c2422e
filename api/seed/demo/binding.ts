/** How the Kreis decided on the paper of the demo's last summit, station by station; invented. */
export const demoBinding = {
  event: 'demo-held-summit',
  clerk: 'martin.kreisakten@demo.example',
  withoutStatement: 'Das Integrationsbüro hat die Ziele selbst vorbereitet.',
  template: 'district',
  stations: [
    { daysAgo: 27, outcome: 'RECOMMENDED', votes: [15, 1, 1] },
    { daysAgo: 20, outcome: 'RECOMMENDED', votes: [12, 0, 1] },
    { daysAgo: 12, outcome: 'ADOPTED', votes: [61, 3, 4] },
  ],
  /** What the Integrationsbuero wrote more exactly afterwards. */
  reworded: {
    by: 'leyla.brueckner@demo.example',
    daysAgo: 9,
    from: 'In jeder Kommune gibt es einen Kurs am Abend oder am Wochenende.',
    to: 'In jeder Kommune gibt es einen Deutschkurs am Abend oder am Wochenende, mit Kinderbetreuung.',
    reason: 'Gemeint war immer ein Deutschkurs. Ohne Kinderbetreuung können viele nicht kommen.',
    translations: [
      {
        language: 'en',
        text: 'In every municipality there is a German course in the evening or at the weekend, with childcare.',
      },
      {
        language: 'de-x-leicht',
        text: 'In jeder Stadt gibt es einen Deutsch-Kurs am Abend oder am Wochenende. Dort passt jemand auf die Kinder auf.',
      },
    ],
  },
} as const
