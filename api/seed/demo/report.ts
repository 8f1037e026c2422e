/** The demo's report: its title and what editors wrote. Invented. */
export const demoReport = {
  title: 'Integrationsbericht (Demo)',
  texts: [
    {
      section: 'FOREWORD',
      language: 'de',
      text: 'Dieser Bericht ist erfunden. Er zeigt, wie ein Integrationsbericht aus Zielen, Werten und Maßnahmen entsteht.',
    },
    {
      section: 'FOREWORD',
      language: 'de-x-leicht',
      text: 'Dieser Bericht ist nur ein Beispiel. Die Zahlen sind nicht echt.',
    },
    {
      section: 'TARGET_GROUP',
      language: 'de',
      text: 'Im Rhein-Kreis Neuss leben Menschen aus vielen Ländern. Wie viele es in welcher Kommune sind, zeigt ein echter Bericht an dieser Stelle.',
    },
    {
      section: 'OUTLOOK',
      language: 'de',
      text: 'Was verstärkt werden soll, wird zum Antrag. Was niemand braucht, wird hinterfragt.',
    },
    {
      section: 'FOREWORD',
      language: 'ar',
      text: 'هذا التقرير مثال فقط، وأرقامه غير حقيقية.',
    },
  ],
} as const
