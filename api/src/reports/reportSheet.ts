import { isRtl, languageOf, type Locale } from '../contract/index.js'
import type { Sheet } from '../documents/index.js'
import { text } from '../platform/index.js'
import { reportBlocks } from './reportBlocks.js'
import type { Snapshot } from './snapshot.js'

/** The edition of a report as what its PDF is typeset from: the same pieces as its page. */
export function reportSheet(snapshot: Snapshot, locale: Locale): Sheet {
  return {
    title: snapshot.title,
    author: snapshot.body,
    lang: languageOf(locale),
    rtl: isRtl(locale),
    contents: text(locale, 'reports.doc.contents'),
    page: text(locale, 'documents.attendance.page', { n: '§' }),
    // always a day, so that the file is the same whenever it is made
    composedOn: snapshot.composedOn.split('-').map(Number),
    blocks: reportBlocks(snapshot, locale),
  }
}
