/** Parts of an Integrationsbericht whose words editors write; all else is taken from what is known. */
export const reportSections = ['FOREWORD', 'TARGET_GROUP', 'FINDINGS', 'OUTLOOK'] as const
/** A part with editors' words. */
export type ReportSection = (typeof reportSections)[number]
