import { Arg, FieldResolver, Int, Resolver } from 'type-graphql'
import { Attachment } from '../files/index.js'
import {
  allowed,
  availableActionsSql,
  list,
  one,
  sql,
  value,
  type Row,
  type Sql,
  type ViewerSql,
} from '../platform/index.js'
import { MOST_ATTACHMENTS } from './attachToProposal.js'
import { Paper } from './Paper.js'
import { titleOf } from './titleOf.js'
import { Proposal } from './Proposal.js'
import { CoApplicant, CostItem, GoalServed, ProposalBody } from './ProposalParts.js'
import { ProposalText } from './ProposalText.js'
import { coApplicantMachine, proposalMachine, statementMachine } from './states.js'
import { CoSignature, Statement } from './Statement.js'
import { appliesFor, seesProposalFully } from './visibility.js'

const nameOf = (proposal: Row<Proposal>, personId: Sql, v: ViewerSql) =>
  sql`case when ${seesProposalFully(proposal, v)} then (select p.name from person_name p where p.id = ${personId}) end`

/** Null when no cost is named: `least` would pass over a sum that is null and answer with its bound. */
const sumOf = (proposal: Row<Proposal>, bound: 'min' | 'max') => {
  const column = bound === 'min' ? sql`c.min_euro` : sql`c.max_euro`
  const heads = bound === 'min' ? proposal.headcountMin : proposal.headcountMax
  return sql`(select case when count(*) > 0 then least(sum(case when c.kind = 'FIXED' then ${column}::bigint else ${column}::bigint * coalesce(${heads}, 1) end), 2147483647)::int end
    from cost_item c where c.proposal_id = ${proposal.id})`
}

/** What is computed of a proposal. */
@Resolver(() => Proposal)
export class ProposalFields {
  @FieldResolver(() => String, {
    description: "Title, in the viewer's language where there is a translation.",
  })
  title(): string {
    return value<string, Proposal>(({ parent, viewer }) => titleOf(parent.id, viewer.locale))
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Proposal>(({ parent }) => {
      const also = ['saveDraft', 'inviteCoApplicant', 'translateText'].map(
        (verb) => sql`case when ${allowed(Proposal, verb, parent)} then ${verb} end`,
      )
      return sql`${availableActionsSql(proposalMachine, parent)} || array_remove(array[${also}]::text[], null)`
    })
  }

  @FieldResolver(() => [ProposalText], { description: 'All versions in all languages, the newest first.' })
  texts(): ProposalText[] {
    return list<ProposalText, Proposal>(
      ProposalText,
      ({ row, parent }) => sql`${row.proposalId} = ${parent.id}`,
      ({ row }) => [{ by: row.version, descending: true }, { by: row.createdAt }],
      100,
    )
  }

  @FieldResolver(() => ProposalText, {
    nullable: true,
    description:
      'The newest version, in the wanted language if there is one, else in German, else as it was written.',
  })
  text(
    @Arg('language', () => String, {
      nullable: true,
      description: 'Wanted language; the one of the viewer unless told.',
    })
    _language?: string,
  ): ProposalText {
    return one<ProposalText, Proposal>(
      ProposalText,
      ({ row, parent }) => sql`${row.proposalId} = ${parent.id}`,
      ({ row, args, viewer }) => [
        { by: row.version, descending: true },
        {
          by: sql`(${row.language} = ${args.has('language') ? args.get('language') : viewer.locale})::int`,
          descending: true,
        },
        { by: sql`(${row.language} = 'de')::int`, descending: true },
        { by: row.createdAt },
      ],
    )
  }

  @FieldResolver(() => [ProposalBody], { description: 'The bodies it concerns.' })
  bodies(): ProposalBody[] {
    return list<ProposalBody, Proposal>(
      ProposalBody,
      ({ row, parent }) => sql`${row.proposalId} = ${parent.id}`,
      ({ row }) => [{ by: sql`(select b.ags from body b where b.id = ${row.bodyId})` }],
      20,
    )
  }

  @FieldResolver(() => [Paper], {
    description: 'Its papers: the chain the applicants see, in the order they arrived.',
  })
  papers(): Paper[] {
    return list<Paper, Proposal>(
      Paper,
      ({ row, parent }) => sql`${row.proposalId} = ${parent.id}`,
      ({ row }) => [{ by: row.createdAt }, { by: row.number }],
      // nine bodies, and for each town the paper the Kreis makes of its request
      20,
    )
  }

  @FieldResolver(() => [CoApplicant], { description: 'Organisations that apply with it or were asked to.' })
  coApplicants(): CoApplicant[] {
    return list<CoApplicant, Proposal>(
      CoApplicant,
      ({ row, parent }) => sql`${row.proposalId} = ${parent.id} and ${row.state} <> 'WITHDRAWN'`,
      ({ row }) => [{ by: row.createdAt }],
      50,
    )
  }

  @FieldResolver(() => [GoalServed], { description: 'What of the strategy it serves.' })
  goals(): GoalServed[] {
    return list<GoalServed, Proposal>(
      GoalServed,
      ({ row, parent }) => sql`${row.proposalId} = ${parent.id}`,
      ({ row }) => [{ by: row.position }],
      20,
    )
  }

  @FieldResolver(() => [CostItem], { description: 'Parts of the cost.' })
  costs(): CostItem[] {
    return list<CostItem, Proposal>(
      CostItem,
      ({ row, parent }) => sql`${row.proposalId} = ${parent.id}`,
      ({ row }) => [{ by: row.position }],
      30,
    )
  }

  @FieldResolver(() => [Attachment], {
    description: 'Files beside it: seen by those who apply or handle it, by everybody once it is public.',
  })
  attachments(): Attachment[] {
    return list<Attachment, Proposal>(
      Attachment,
      ({ row, parent }) => sql`${row.subjectEntity} = 'Proposal' and ${row.subjectId} = ${parent.id}`,
      ({ row }) => [{ by: row.createdAt }],
      MOST_ATTACHMENTS,
    )
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Least total in whole euros; null when no cost is named.',
  })
  costMin(): number | null {
    return value<number | null, Proposal>(({ parent }) => sumOf(parent, 'min'))
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Most total in whole euros; null when no cost is named.',
  })
  costMax(): number | null {
    return value<number | null, Proposal>(({ parent }) => sumOf(parent, 'max'))
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the author, for applicants and those who handle it.',
  })
  authorName(): string | null {
    return value<string | null, Proposal>(({ parent, viewer }) => nameOf(parent, parent.authorId, viewer))
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the person who wrote it down for the applicants, for them and those who handle it.',
  })
  enteredByName(): string | null {
    return value<string | null, Proposal>(({ parent, viewer }) => nameOf(parent, parent.enteredById, viewer))
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer applies for it: is told every step, whatever they follow.',
  })
  isApplicant(): boolean {
    return value<boolean, Proposal>(({ parent, viewer }) => appliesFor(parent.id, viewer))
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer follows it.' })
  isFollowed(): boolean {
    return value<boolean, Proposal>(
      ({ parent, viewer }) =>
        sql`exists (select 1 from follow f where f.proposal_id = ${parent.id} and f.person_id = ${viewer.person})`,
    )
  }

  @FieldResolver(() => Int, { description: 'How many people follow it.' })
  followers(): number {
    return value<number, Proposal>(
      ({ parent }) => sql`(select count(*)::int from follow f where f.proposal_id = ${parent.id})`,
    )
  }
}

/** What is computed of a co-applicant. */
@Resolver(() => CoApplicant)
export class CoApplicantFields {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], CoApplicant>(({ parent }) => availableActionsSql(coApplicantMachine, parent))
  }
}

/** What is computed of a statement. */
@Resolver(() => Statement)
export class StatementFields {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Statement>(({ parent }) => availableActionsSql(statementMachine, parent))
  }

  @FieldResolver(() => [CoSignature], { description: 'Other offices that sign it.' })
  coSignatures(): CoSignature[] {
    return list<CoSignature, Statement>(
      CoSignature,
      ({ row, parent }) => sql`${row.statementId} = ${parent.id}`,
      ({ row }) => [{ by: row.officeId }],
      20,
    )
  }
}

/** What is computed of a signature. */
@Resolver(() => CoSignature)
export class CoSignatureFields {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may sign now.' })
  maySign(): boolean {
    return value<boolean, CoSignature>(
      ({ parent }) =>
        sql`(${parent.signedAt} is null and ${allowed(CoSignature, 'coSignStatement', parent)} and exists (select 1 from statement s where s.id = ${parent.statementId} and s.state = 'CO_SIGNING'))`,
    )
  }
}
