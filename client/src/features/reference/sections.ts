type Translate = (key: string, places?: Record<string, string>) => string

/** The readable name of a section of the documentation: `work/2` is the second guiding goal of the field of work. */
export function sectionName(
  section: string | null,
  t: Translate,
  knows: (key: string) => boolean,
): string | null {
  if (!section) return null
  const [base = '', part] = section.split('/')
  if (part && /^\d+$/.test(part))
    return t('reference.guidingGoal', { field: t(`reference.sections.${base}`), number: part })
  const whole = `reference.sections.${section.replace('/', '-')}`
  const key = knows(whole) ? whole : `reference.sections.${base}`
  return knows(key) ? t(key) : null
}
