import { Arg, Args, ID, Query, Resolver } from 'type-graphql'
import {
  join,
  list,
  once,
  one,
  page,
  PageArgs,
  raw,
  rows,
  sql,
  Sql,
  type ArgRefs,
  type Row,
} from '../platform/index.js'
import { SEARCH_FINDS, SEARCH_LOOKS_AMONG, type ProposalStanding } from '../contract/papers.lists.js'
import { PaperConnection, ProposalConnection } from './connections.js'
import { Paper } from './Paper.js'
import { onDesk } from './desks.js'
import {
  type Desk,
  MyProposalsArgs,
  PaperCount,
  PapersArgs,
  type PaperSort,
  PaperTotal,
} from './papersArgs.js'
import { Proposal } from './Proposal.js'
import { beginningsSql, ProposalBeginning } from './ProposalBeginning.view.js'
import { myProposal, standsAs } from './standings.js'

/**
 * The rule of the search: of the papers that have the words (and the body, states and kinds that are asked for), the newest 200
 * are found and ranked, so that what a word most papers have can cost is bounded. Who asks for a committee, a field or a desk as
 * well is shown those of the newest 2,000 that meet it; of a frequent word older ones may be missing. A rank sorts first, then the
 * day.
 */
const SIMILAR = 5
const filters = ['committeeId', 'fieldId', 'desk']
/** What is found, asked once a statement: the ids and, at the same places, the ranks. */
function found(args: ArgRefs, column: 'ids' | 'ranks'): Sql {
  const bodies = [
    args.has('bodyId') && sql`select ${args.get('bodyId')}`,
    args.has('ags') && sql`select b.id from body b where b.ags = ${args.get('ags')}`,
  ].filter((one) => one instanceof Sql)
  const most = raw(String(filters.some((name) => args.has(name)) ? SEARCH_LOOKS_AMONG : SEARCH_FINDS))
  const given = (name: string) => (args.has(name) ? args.get(name) : raw('null'))
  const of = bodies.length > 0 ? sql`array(${join(bodies, ' intersect ')})` : raw('null')
  return once(
    sql`select array_agg(f.paper_id) as ids, array_agg(f.rank) as ranks from papers_with_words(${args.get('search')}, ${of}, ${given('states')}, ${given('kinds')}, ${most}) f`,
    column,
  )
}
const matches = (p: Row<Paper>, args: ArgRefs) => sql`${p.id} = any(${found(args, 'ids')}::uuid[])`
const rank = (p: Row<Paper>, args: ArgRefs) =>
  sql`(${found(args, 'ranks')})[array_position(${found(args, 'ids')}, ${p.id})]`

// a paper that came without its day stands where it was made; no null, so that a page is one range of the index
const newest = (p: Row<Paper>) => ({
  by: sql`coalesce(${p.submittedAt}, ${p.createdAt})`,
  descending: true,
  nullable: false,
})

/** Papers. */
@Resolver()
export class PaperQueries {
  @Query(() => PaperConnection, { description: 'Papers the viewer may see, a page at a time.' })
  papers(@Args(() => PapersArgs) _args?: PapersArgs): PaperConnection {
    return page<Paper, PaperConnection>(
      Paper,
      ({ row, args, viewer }) => [
        args.has('bodyId') && sql`${row.bodyId} = ${args.get('bodyId')}`,
        args.has('ags') && sql`${row.bodyId} = (select b.id from body b where b.ags = ${args.get('ags')})`,
        args.has('committeeId') && sql`${row.waitsForCommitteeId} = ${args.get('committeeId')}`,
        // as the paper bears them: to ask each paper's goals was most of what a count cost
        args.has('fieldId') && sql`${args.get('fieldId')} = any(${row.fieldIds})`,
        args.has('states') && sql`${row.state} = any(${args.get('states')})`,
        args.has('kinds') && sql`${row.kind} = any(${args.get('kinds')})`,
        args.has('search') && matches(row, args),
        onDesk(row, args.choice<Desk>('desk'), viewer),
      ],
      ({ row, args }) => {
        const sort = args.choice<PaperSort>('sort')
        if (sort === 'WAITING_LONGEST') return [{ by: row.waitsSince, nullable: true }]
        if (sort === 'DUE_FIRST') return [{ by: row.waitsUntil, nullable: true }]
        if (sort === 'NUMBER') return [{ by: row.number }]
        if (sort === 'RELEVANCE' && args.has('search'))
          // what is found is in the search's table, so its rank is no null
          return [{ by: rank(row, args), descending: true, nullable: false }, newest(row)]
        return [newest(row)]
      },
      100,
      { tooLong: ({ args }) => args.has('search') && 'SEARCH_TOO_WIDE' },
    )
  }

  @Query(() => Paper, { nullable: true, description: 'One paper.' })
  paper(@Arg('id', () => ID, { description: 'Opaque id.' }) _id?: string): Paper {
    return one<Paper>(Paper, ({ row, args }) => sql`${row.id} = ${args.get('id')}`)
  }

  @Query(() => Paper, { nullable: true, description: 'One paper by its reference number.' })
  paperByNumber(
    @Arg('number', () => String, { description: 'Reference number.' }) _number?: string,
    @Arg('bodyId', () => ID, { nullable: true, description: 'Body, where two use the same numbers.' })
    _body?: string,
  ): Paper {
    return one<Paper>(
      Paper,
      ({ row, args }) => [
        sql`${row.number} = ${args.get('number')}`,
        args.has('bodyId') && sql`${row.bodyId} = ${args.get('bodyId')}`,
      ],
      ({ row }) => [{ by: row.createdAt }],
    )
  }

  @Query(() => [PaperCount], {
    description: 'How many public papers of each body and field stand in each state.',
  })
  paperCounts(
    @Arg('bodyId', () => ID, { nullable: true, description: 'One body only.' }) _body?: string,
  ): PaperCount[] {
    return rows<PaperCount>(
      PaperCount,
      ({
        args,
      }) => sql`select c.state, c.field_id as "fieldId", c.body_id as "bodyId", sum(c.count)::int as count
        from paper_count_now c
        ${args.has('bodyId') ? sql`where c.body_id = ${args.get('bodyId')}` : raw('')}
        group by 1, 2, 3 having sum(c.count) > 0 order by 3, 2, 1`,
    )
  }

  @Query(() => [PaperTotal], { description: 'How many public papers stand in each state.' })
  paperTotals(): PaperTotal[] {
    return rows<PaperTotal>(
      PaperTotal,
      () => sql`select c.state, sum(c.count)::int as count
        from paper_total_now c
        group by 1 having sum(c.count) > 0 order by 1`,
    )
  }

  @Query(() => [Paper], { description: 'Public papers whose words are like these; shown before handing in.' })
  similarPapers(
    @Arg('title', () => String, { description: 'Title of the draft.' }) _title?: string,
    @Arg('what', () => String, { nullable: true, description: 'What is asked for.' }) _what?: string,
  ): Paper[] {
    const draft = (args: ArgRefs) => sql`${args.get('title')}, ${args.get('what')}`
    return list<Paper>(
      Paper,
      ({ row, args }) =>
        sql`${row.id} = any(array(select near.paper_id from similar_papers(${draft(args)}, ${raw(String(SIMILAR))}) near))`,
      ({ row, args }) => [
        {
          by: sql`(select paper_likeness(s.document, (select draft_query(${args.get('title')})), (select draft_query(${args.get('what')}))) from paper_search s where s.paper_id = ${row.id})`,
          descending: true,
          nullable: true,
        },
        newest(row),
      ],
      SIMILAR,
      { tooLong: () => 'SEARCH_TOO_WIDE' },
    )
  }

  @Query(() => Proposal, { nullable: true, description: 'One proposal with all its papers.' })
  proposal(@Arg('id', () => ID, { description: 'Opaque id.' }) _id?: string): Proposal {
    return one<Proposal>(Proposal, ({ row, args }) => sql`${row.id} = ${args.get('id')}`)
  }

  @Query(() => ProposalConnection, {
    description: 'Proposals the viewer applies for or was asked to join, drafts first.',
  })
  myProposals(@Args(() => MyProposalsArgs) _args?: MyProposalsArgs): ProposalConnection {
    return page<Proposal, ProposalConnection>(
      Proposal,
      ({ row, args, viewer }) => {
        const standing = args.choice<ProposalStanding>('standing')
        return [
          sql`not (${row.state} = 'WITHDRAWN' and ${row.submittedAt} is null)`,
          myProposal(row, viewer),
          standing !== undefined && standsAs(standing, row, viewer),
        ]
      },
      ({ row }) => [{ by: row.state }, { by: row.modifiedAt, descending: true }],
    )
  }

  @Query(() => [ProposalBeginning], {
    description: 'Whom the viewer may begin a proposal for; empty for the public.',
  })
  proposalBeginnings(): ProposalBeginning[] {
    return rows(ProposalBeginning, ({ viewer }) => beginningsSql(viewer), 100)
  }

  @Query(() => ProposalConnection, { description: 'Proposals the viewer follows.' })
  followedProposals(@Args(() => PageArgs) _args?: PageArgs): ProposalConnection {
    return page<Proposal, ProposalConnection>(
      Proposal,
      ({ row, viewer }) =>
        sql`exists (select 1 from follow f where f.proposal_id = ${row.id} and f.person_id = ${viewer.person})`,
      ({ row }) => [{ by: row.modifiedAt, descending: true }],
    )
  }
}
