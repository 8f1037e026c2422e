import type { ResultOf } from '@/app/graphql.js'
import type { OfferWordsParts } from './documents.js'

/** What the form about an offer holds. */
export interface OfferValues {
  kind: string
  ags: string
  place: string
  languages: string[]
  groups: string[]
  childcare: boolean
  lowThreshold: boolean
  isFree: boolean
  places: string
  startsOn: string
  endsOn: string
  website: string
  contactEmail: string
  contactPhone: string
  texts: { language: string; title: string; description: string; times: string }[]
}

/** An empty form; the first words are in the language of the page. */
export function emptyOffer(language: string): OfferValues {
  return {
    kind: '',
    ags: '',
    place: '',
    languages: [],
    groups: [],
    childcare: false,
    lowThreshold: false,
    isFree: false,
    places: '',
    startsOn: '',
    endsOn: '',
    website: '',
    contactEmail: '',
    contactPhone: '',
    texts: [{ language, title: '', description: '', times: '' }],
  }
}

/** The form as the offer stands. */
export function valuesOf(offer: ResultOf<typeof OfferWordsParts>): OfferValues {
  return {
    ...offer,
    ags: offer.body?.ags ?? '',
    place: offer.place ?? '',
    languages: [...offer.languages],
    groups: [...offer.groups],
    places: offer.places === null ? '' : String(offer.places),
    startsOn: offer.startsOn ?? '',
    endsOn: offer.endsOn ?? '',
    website: offer.website ?? '',
    contactEmail: offer.contactEmail ?? '',
    contactPhone: offer.contactPhone ?? '',
    texts: offer.texts.map(({ language, title, description, times }) => ({
      ...{ language, title, description },
      times: times ?? '',
    })),
  }
}

/** What is sent: an empty day or number is none, and a language nobody wrote in is left out unless it is the only one. */
export function inputOf(values: OfferValues): Omit<OfferValues, 'places' | 'startsOn' | 'endsOn'> & {
  places: number | null
  startsOn: string | null
  endsOn: string | null
} {
  const written = values.texts.filter(({ title, description, times }) => title || description || times)
  return {
    kind: values.kind,
    ags: values.ags,
    place: values.place,
    languages: values.languages,
    groups: values.groups,
    childcare: values.childcare,
    lowThreshold: values.lowThreshold,
    isFree: values.isFree,
    places: values.places.trim() === '' ? null : Number(values.places),
    startsOn: values.startsOn || null,
    endsOn: values.endsOn || null,
    website: values.website,
    contactEmail: values.contactEmail,
    contactPhone: values.contactPhone,
    texts: written.length > 0 ? written : values.texts.slice(0, 1),
  }
}
