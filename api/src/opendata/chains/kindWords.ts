import type { PaperKind } from '../../contract/papers.lists.js'

/** What sources call papers, in lower case → what they are here. Reviewed; what is not in it is listed, never guessed. */
const kindWords: Readonly<Record<string, PaperKind>> = {
  antrag: 'MOTION',
  fraktionsantrag: 'MOTION',
  änderungsantrag: 'MOTION',
  'änderungs-/ergänzungsantrag': 'MOTION',
  anregung: 'SUGGESTION',
  bürgerantrag: 'SUGGESTION',
  'anregung und beschwerde': 'SUGGESTION',
  beschlussvorlage: 'ADMINISTRATION_DRAFT',
  vorlage: 'ADMINISTRATION_DRAFT',
  verwaltungsvorlage: 'ADMINISTRATION_DRAFT',
  sitzungsvorlage: 'ADMINISTRATION_DRAFT',
  offenlage: 'ADMINISTRATION_DRAFT',
  informationsvorlage: 'REPORT',
  mitteilung: 'REPORT',
  mitteilungsvorlage: 'REPORT',
  bericht: 'REPORT',
  anfrage: 'INQUIRY',
  petition: 'PETITION',
}

/** What a paper is by the word of its source, or null when the word is unknown. */
export function readKind(text: string | null): PaperKind | null {
  return (text !== null && kindWords[text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()]) || null
}
