/** A made-up owner in the demo: of one thing of the reference data, by its key; days from the first start. */
export interface DemoOwner {
  readonly of: 'annualGoal' | 'measure' | 'indicator'
  readonly key: string
  readonly unit: string
  readonly email: string
  readonly due: number
}

/** Who sees to what in the demo; invented. */
export const demoOwners: readonly DemoOwner[] = [
  {
    ...{ of: 'annualGoal', key: 'education-2-annual-1', due: 40 },
    ...{ unit: 'Integrationsbüro (Demo)', email: 'leyla.brueckner@demo.example' },
  },
  {
    ...{ of: 'measure', key: 'language-3-measure-1', due: 12 },
    ...{ unit: 'Geschäftsstelle der Stadt Neuss (Demo)', email: 'petra.aktenberg@demo.example' },
  },
  {
    ...{ of: 'indicator', key: 'language-2-indicator-1', due: 25 },
    ...{ unit: 'Integrationsbüro (Demo)', email: 'leyla.brueckner@demo.example' },
  },
]
