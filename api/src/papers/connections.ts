import { connectionOf } from '../platform/index.js'
import { Paper } from './Paper.js'
import { Proposal } from './Proposal.js'
import { Statement } from './Statement.js'

/** A page of papers. */
export const { Connection: PaperConnection } = connectionOf(Paper, 'Paper')
/** Its type. */
export type PaperConnection = InstanceType<typeof PaperConnection>

/** A page of proposals. */
export const { Connection: ProposalConnection } = connectionOf(Proposal, 'Proposal')
/** Its type. */
export type ProposalConnection = InstanceType<typeof ProposalConnection>

/** A page of statements. */
export const { Connection: StatementConnection } = connectionOf(Statement, 'Statement')
/** Its type. */
export type StatementConnection = InstanceType<typeof StatementConnection>
