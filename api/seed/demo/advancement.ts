/** The demo's Migrantenförderpläne of the Kreis: how many of each office chose what. Invented. */
export const demoAdvancement = [
  {
    key: 'demo-advancement-earlier',
    title: 'Migrantenförderplan (Demo), erste Befragung',
    daysAgo: 730,
    offices: [
      {
        number: '32.3',
        headcount: 34,
        answered: 18,
        speaks: [4, 2, 3, 0, 3, 9, 2, 0, 0, 0, 1, 7],
        origin: [3, 4, 11],
      },
      {
        number: '50',
        headcount: 41,
        answered: 22,
        speaks: [6, 1, 5, 0, 4, 12, 1, 1, 0, 0, 2, 8],
        origin: [5, 5, 12],
      },
      {
        number: '50.5.2',
        headcount: 9,
        answered: 7,
        speaks: [2, 3, 1, 1, 0, 6, 3, 1, 1, 0, 1, 1],
        origin: [3, 1, 3],
      },
    ],
    uses: [0.5, 0.3],
    training: [0.25, 0.5],
  },
  {
    key: 'demo-advancement-latest',
    title: 'Migrantenförderplan (Demo), zweite Befragung',
    daysAgo: 40,
    offices: [
      {
        number: '32.3',
        headcount: 36,
        answered: 24,
        speaks: [7, 5, 5, 6, 4, 14, 3, 1, 1, 0, 2, 6],
        origin: [6, 6, 12],
      },
      {
        number: '50',
        headcount: 40,
        answered: 27,
        speaks: [9, 6, 7, 5, 5, 16, 2, 2, 1, 0, 3, 7],
        origin: [7, 7, 13],
      },
      {
        number: '50.5.2',
        headcount: 11,
        answered: 9,
        speaks: [3, 4, 2, 2, 1, 8, 3, 2, 1, 1, 2, 1],
        origin: [5, 1, 3],
      },
    ],
    uses: [0.55, 0.3],
    training: [0.45, 0.4],
  },
] as const
