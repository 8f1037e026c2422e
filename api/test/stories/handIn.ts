import type { Viewer } from '../../src/platform/index.js'
import type { TestInstallation } from '../harness/index.js'
import { documents } from './documents.js'
import { call } from './people.js'

/** A proposal of the delegate's organisation, handed in to one body by its key. */
export async function handIn(
  t: TestInstallation,
  delegate: Viewer,
  ags = '05162024',
): Promise<{ proposalId: string; paperId: string }> {
  const [body] = await t.db.query<{ id: string }[]>('select id from body where ags = $1', [ags])
  const draft = await call<{ id: string; revision: number }>(t, delegate, documents.startDraft, {
    input: { language: 'de', organisationId: delegate.organisationIds[0] },
  })
  await call(t, delegate, documents.saveDraft, {
    input: {
      id: draft.id,
      revision: draft.revision,
      fields: {
        title: 'Sprachcafé im Stadtteil',
        what: 'Ein offener Treff zum Deutschlernen.',
        why: 'Viele warten lange auf einen Kursplatz.',
        forWhom: 'Alle, die Deutsch üben wollen.',
        bodyIds: [body?.id],
      },
    },
  })
  const handed = await call<{ papers: { id: string }[] }>(t, delegate, documents.submitProposal, {
    id: draft.id,
  })
  return { proposalId: draft.id, paperId: handed.papers[0]?.id ?? '' }
}
