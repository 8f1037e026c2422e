import type { DemoPerson } from './people.js'

/** A proposal as its page and the API know it. */
export interface HandedIn {
  id: string
  paperId: string
  title: string
  /** Where everybody meets about it, without the language in front. */
  path: string
}

/** Hands a proposal of the person's organisation in to one municipality; the form where one does it is played elsewhere. */
export async function handIn(
  author: DemoPerson,
  ags: string,
  words: { title: string; what: string; why: string; forWhom: string },
): Promise<HandedIn> {
  const bodies = await author.ask<{ id: string; ags: string }[]>('{ bodies { id ags } }')
  const { organisations } = await author.ask<{ organisations: { id: string }[] }>(
    '{ viewer { organisations { id } } }',
  )
  const { id, revision } = await author.verb<{ id: string; revision: number }>(
    'startDraft',
    'StartDraftInput',
    { language: 'de', organisationId: organisations[0]?.id },
    'id revision',
  )
  const bodyIds = bodies.filter((body) => body.ags === ags).map((body) => body.id)
  await author.verb('saveDraft', 'SaveDraftInput', { id, revision, fields: { ...words, bodyIds } })
  const { papers } = await author.on<{ papers: { id: string }[] }>('submitProposal', id, 'papers { id }')
  return { id, paperId: papers[0]?.id ?? '', title: words.title, path: `/vorgaenge/${id}` }
}
