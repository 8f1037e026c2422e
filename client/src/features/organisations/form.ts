import type { ResultOf } from '@/app/graphql.js'
import type { OrganisationWordsParts } from './documents.js'

/** What the form about an organisation holds. */
export interface OrganisationValues {
  id: string
  name: string
  kind: string
  ags: string
  languages: string[]
  website: string
  contactEmail: string
  contactPhone: string
  contactPublic: boolean
  descriptions: { language: string; text: string }[]
  leadEmail: string
  leadGivenName: string
  leadFamilyName: string
}

/** An empty form; the language of the page is the first one. */
export function emptyOrganisation(language: string): OrganisationValues {
  return {
    id: '',
    name: '',
    kind: '',
    ags: '',
    languages: [language],
    website: '',
    contactEmail: '',
    contactPhone: '',
    contactPublic: false,
    descriptions: [],
    leadEmail: '',
    leadGivenName: '',
    leadFamilyName: '',
  }
}

/** The form as the organisation stands. */
export function valuesOf(words: ResultOf<typeof OrganisationWordsParts>): OrganisationValues {
  return {
    ...emptyOrganisation(''),
    id: words.id,
    name: words.name,
    kind: words.kind,
    ags: words.ags ?? '',
    languages: [...words.languages],
    website: words.website ?? '',
    contactEmail: words.contactEmail ?? '',
    contactPhone: words.contactPhone ?? '',
    contactPublic: words.contactPublic,
    descriptions: words.descriptions.map(({ language, text }) => ({ language, text })),
  }
}

/** What is sent: descriptions nobody wrote are left out, and so is a lead nobody named. */
export function inputOf(values: OrganisationValues, kind: 'register' | 'change' | 'enter'): unknown {
  const { leadEmail, leadGivenName, leadFamilyName, id, ...words } = values
  const filled = { ...words, descriptions: words.descriptions.filter(({ text }) => text.trim() !== '') }
  if (kind === 'change') return { ...filled, id }
  const named = leadEmail || leadGivenName || leadFamilyName
  const lead = named ? { email: leadEmail, givenName: leadGivenName, familyName: leadFamilyName } : null
  return kind === 'enter' ? { ...filled, lead } : filled
}
