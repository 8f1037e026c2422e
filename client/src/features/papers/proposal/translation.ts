import { readFragment } from 'gql.tada'
import { PaperTextParts } from '../documents.js'
import type { ProposalShown } from './documents.js'
import { versionsOf } from './versions.js'

/** The newest words in another language than German and their German text, where the viewer may write it. */
export function translationOf(proposal: ProposalShown) {
  const { newest } = versionsOf(proposal.texts, proposal.language)
  if (!proposal.availableActions.includes('translateText') || !newest || newest.language === 'de') return null
  const known = readFragment(PaperTextParts, proposal.texts).find(
    (text) => text.version === newest.version && text.language === 'de',
  )
  return { original: newest, known: known ?? null, checked: known?.origin === 'CHECKED' }
}
