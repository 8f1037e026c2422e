import { intlTag } from '../contract/index.js'
import type { Summit } from '../summits/index.js'

/** From when until when an event is, as a language writes it: one day once. */
export function whenText(locale: string, { startsAt, endsAt }: Pick<Summit, 'startsAt' | 'endsAt'>): string {
  return new Intl.DateTimeFormat(intlTag(locale), {
    timeZone: 'Europe/Berlin',
    dateStyle: 'long',
    timeStyle: 'short',
  })
    .formatRange(startsAt, endsAt)
    .replace(/[\u2009\u202f]/g, ' ')
}
