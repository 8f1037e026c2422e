import type { FileColumn } from '../contract/invitations.lists.js'
import { localeNames, locales, type Locale } from '../contract/locales.js'
import { lettersOf } from '../files/index.js'

const headings: Record<FileColumn, readonly string[]> = {
  name: ['name', 'vollername', 'ganzername', 'person', 'fullname'],
  givenName: ['vorname', 'vornamen', 'rufname', 'givenname', 'firstname'],
  familyName: ['nachname', 'familienname', 'zuname', 'surname', 'lastname', 'familyname'],
  email: ['email', 'mail', 'emailadresse', 'mailadresse', 'emailaddress'],
  organisation: ['organisation', 'organization', 'verein', 'einrichtung', 'institution', 'association'],
  language: ['sprache', 'language'],
  group: ['gruppe', 'akteursgruppe', 'group', 'actorgroup'],
  street: [
    'strasse',
    'straße',
    'strasseundhausnummer',
    'straßeundhausnummer',
    'anschrift',
    'adresse',
    'street',
    'address',
  ],
  postcode: ['plz', 'postleitzahl', 'postcode', 'zip', 'zipcode', 'postalcode'],
  town: ['ort', 'stadt', 'wohnort', 'town', 'city'],
}
const columnOf = new Map(
  Object.entries(headings).flatMap(([column, names]) => names.map((name) => [name, column as FileColumn])),
)

const languages: Record<Locale, readonly string[]> = {
  de: ['deutsch', 'german'],
  'de-x-leicht': ['leichtesprache', 'easylanguage', 'plainlanguage', 'deleicht'],
  en: ['englisch', 'english'],
  tr: ['türkisch', 'turkish'],
  ar: ['arabisch', 'arabic'],
  uk: ['ukrainisch', 'ukrainian', 'ua'],
}
const localeOf = new Map(
  locales.flatMap((locale) =>
    [locale, localeNames[locale], ...languages[locale]].map((name) => [lettersOf(name), locale]),
  ),
)

/** The column a heading stands for, in German or English. */
export function columnOfHeading(heading: string): FileColumn | undefined {
  return columnOf.get(lettersOf(heading))
}

/** The language somebody wrote the name or the code of; German where nothing stands. */
export function localeOfWord(word: string): Locale | undefined {
  return word === '' ? 'de' : localeOf.get(lettersOf(word))
}
