import type { Template } from './templates.js'

type Translate = (key: string) => string

/** What people call a template: those that come with the system have names, others are told by their stations. */
export function templateName(
  template: Pick<Template, 'key'> & { stations: readonly { committeeKind: string }[] },
  t: Translate,
  te: (key: string) => boolean,
): string {
  const key = `consultations.templates.${template.key}`
  if (te(key)) return t(key)
  return template.stations.map(({ committeeKind }) => t(`committees.kinds.${committeeKind}`)).join(' · ')
}
