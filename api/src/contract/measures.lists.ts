/** Other strategies of the Kreis a measure may be linked to (workshop documentation). */
export const otherStrategies = ['DEMOGRAPHY', 'FAMILIES', 'VOLUNTEERING', 'DEVELOPMENT_COOPERATION'] as const
/** Another strategy. */
export type OtherStrategy = (typeof otherStrategies)[number]

/** The figures of a year, each a range: what makes up (course + travel + material) × people + fixed. */
export const yearFigures = ['course', 'travel', 'material', 'heads', 'fixed'] as const
/** A figure of a year. */
export type YearFigure = (typeof yearFigures)[number]
