import type { ResultOf } from 'gql.tada'
import type { Translate } from '../waiting.js'
import type { BeginningsQuery } from './documents.js'

/** Someone a proposal may be begun for. */
export type Beginning = ResultOf<typeof BeginningsQuery>['proposalBeginnings'][number]

/** A beginning as one word the address and a choice can carry. */
export const keyOfBeginning = ({ kind, id }: Beginning): string => (id ? `${kind}:${id}` : kind)

/** The beginning in words: its own name, or what it means. */
export function beginningName({ kind, name, bodyName }: Beginning, t: Translate): string {
  if (!name) return t(`form.begin.names.${kind}`)
  return bodyName ? `${name} (${bodyName})` : name
}

/** What `startDraft` is told of it. */
export function applicantOf({ kind, id }: Beginning) {
  return {
    organisationId: kind === 'ORGANISATION' ? id : null,
    groupId: kind === 'GROUP' ? id : null,
    officeId: kind === 'OFFICE' ? id : null,
  }
}
