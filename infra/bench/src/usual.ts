// type-graphql, TypeORM and DataLoader as they are usually written.
import 'reflect-metadata'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import DataLoader from 'dataloader'
import {
  Arg,
  buildSchema,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { Brackets, DataSource, In, IsNull, Not, type EntityTarget, type ObjectLiteral } from 'typeorm'
import { place, whoAsks } from './session.js'
import {
  Body,
  Committee,
  Consultation,
  InstitutionName,
  Organisation,
  Paper,
  PaperCount,
  Proposal,
  ProposalText,
  Resolution,
} from './tables.js'

const source = await new DataSource({
  type: 'postgres',
  url: place.databaseUrl,
  entities: [
    Body,
    Committee,
    Consultation,
    InstitutionName,
    Organisation,
    Paper,
    Proposal,
    ProposalText,
    Resolution,
  ],
  extra: { max: 10 },
}).initialize()

const byId = <T extends ObjectLiteral & { id: string }>(entity: EntityTarget<T>) =>
  new DataLoader<string, T | null>(async (ids) => {
    const found = await source.getRepository(entity).find({ where: { id: In([...ids]) } as never })
    const rows = new Map(found.map((row) => [row.id, row]))
    return ids.map((id) => rows.get(id) ?? null)
  })

function gathered<K extends string, T>(
  rows: readonly T[],
  keys: readonly K[],
  key: (row: T) => string,
): T[][] {
  const lists = new Map<string, T[]>(keys.map((one) => [one, []]))
  for (const row of rows) lists.get(key(row))?.push(row)
  return keys.map((one) => lists.get(one) ?? [])
}

const loaders = () => ({
  body: byId(Body),
  organisation: byId(Organisation),
  proposal: byId(Proposal),
  text: byId(ProposalText),
  committee: byId(Committee),
  titles: new DataLoader<string, string>(async (ids) => {
    const texts = await source
      .getRepository(ProposalText)
      .find({ where: { proposalId: In([...ids]) }, order: { version: 'DESC' } })
    return gathered(texts, ids, (text) => text.proposalId).map(
      (all) => (all.find((text) => text.submittedAt !== null) ?? all[0])?.title ?? '',
    )
  }),
  names: new DataLoader<string, string>(async (ids) => {
    const names = await source
      .getRepository(InstitutionName)
      .find({ where: { committeeId: In([...ids]), removedAt: IsNull() } })
    const today = new Date().toISOString().slice(0, 10)
    return gathered(names, ids, (name) => name.committeeId ?? '').map(
      (all) =>
        all.find((name) => (name.validFrom ?? '') <= today && (name.validTo ?? '9999') >= today)?.name ?? '',
    )
  }),
  consultations: new DataLoader<string, Consultation[]>(async (ids) => {
    const stations = await source
      .getRepository(Consultation)
      .find({ where: { paperId: In([...ids]) }, order: { position: 'ASC', createdAt: 'ASC', id: 'ASC' } })
    return gathered(stations, ids, (station) => station.paperId)
  }),
  resolution: new DataLoader<string, Resolution | null>(async (ids) => {
    const found = await source.getRepository(Resolution).find({ where: { consultationId: In([...ids]) } })
    return gathered(found, ids, (one) => one.consultationId).map(([one]) => one ?? null)
  }),
})
type Loaders = ReturnType<typeof loaders>

@ObjectType()
class PageInfo {
  @Field(() => String, { nullable: true }) endCursor: string | null
}
@ObjectType()
class PaperConnection {
  @Field(() => [Paper]) nodes: Paper[]
  @Field(() => PageInfo) pageInfo: PageInfo
}

@Resolver(() => Paper)
class PaperResolver {
  @Query(() => Paper, { nullable: true })
  paper(@Arg('id', () => ID) id: string): Promise<Paper | null> {
    return source.getRepository(Paper).findOneBy({ id, publicSince: Not(IsNull()) })
  }

  @Query(() => PaperConnection)
  async papers(
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<PaperConnection> {
    const [at, id] = after ? (JSON.parse(Buffer.from(after, 'base64url').toString()) as [string, string]) : []
    const query = source.getRepository(Paper).createQueryBuilder('p').where('p.publicSince is not null')
    if (at)
      query.andWhere(
        new Brackets((where) =>
          where.where('(p.submittedAt, p.id) < (:at::timestamptz, :id::uuid)', { at, id }),
        ),
      )
    const nodes = await query
      .orderBy('p.submittedAt', 'DESC')
      .addOrderBy('p.id', 'DESC')
      .take(first)
      .getMany()
    const last = nodes.at(-1)
    const endCursor = last
      ? Buffer.from(JSON.stringify([last.submittedAt?.toISOString(), last.id])).toString('base64url')
      : null
    return { nodes, pageInfo: { endCursor } }
  }

  @Query(() => [PaperCount])
  paperCounts(): Promise<PaperCount[]> {
    return source.query('select state, field_id as "fieldId", body_id as "bodyId", count from bench_counts()')
  }

  @FieldResolver(() => String)
  title(@Root() paper: Paper, @Ctx() { load }: { load: Loaders }): Promise<string> {
    return load.titles.load(paper.proposalId)
  }
  @FieldResolver(() => Body, { nullable: true })
  body(@Root() paper: Paper, @Ctx() { load }: { load: Loaders }): Promise<Body | null> {
    return load.body.load(paper.bodyId)
  }
  @FieldResolver(() => Proposal, { nullable: true })
  proposal(@Root() paper: Paper, @Ctx() { load }: { load: Loaders }): Promise<Proposal | null> {
    return load.proposal.load(paper.proposalId)
  }
  @FieldResolver(() => ProposalText, { nullable: true })
  text(@Root() paper: Paper, @Ctx() { load }: { load: Loaders }): Promise<ProposalText | null> {
    return load.text.load(paper.textId)
  }
  @FieldResolver(() => [Consultation])
  consultations(@Root() paper: Paper, @Ctx() { load }: { load: Loaders }): Promise<Consultation[]> {
    return load.consultations.load(paper.id)
  }
}

@Resolver(() => Proposal)
class ProposalResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(
    @Root() { organisationId }: Proposal,
    @Ctx() { load }: { load: Loaders },
  ): Promise<Organisation | null> | null {
    return organisationId ? load.organisation.load(organisationId) : null
  }
}

@Resolver(() => Consultation)
class ConsultationResolver {
  @FieldResolver(() => Committee, { nullable: true })
  committee(
    @Root() { committeeId }: Consultation,
    @Ctx() { load }: { load: Loaders },
  ): Promise<Committee | null> | null {
    return committeeId ? load.committee.load(committeeId) : null
  }
  @FieldResolver(() => Resolution, { nullable: true })
  resolution(
    @Root() { id, isPublic }: Consultation,
    @Ctx() { load }: { load: Loaders },
  ): Promise<Resolution | null> | null {
    return isPublic ? load.resolution.load(id) : null
  }
}

@Resolver(() => Committee)
class CommitteeResolver {
  @FieldResolver(() => String)
  name(@Root() { id }: Committee, @Ctx() { load }: { load: Loaders }): Promise<string> {
    return load.names.load(id)
  }
}

const server = new ApolloServer<{ load: Loaders; who: unknown }>({
  schema: await buildSchema({
    resolvers: [PaperResolver, ProposalResolver, ConsultationResolver, CommitteeResolver],
    validate: false,
  }),
})
await startStandaloneServer(server, {
  listen: { port: place.port },
  context: async ({ req }) => ({
    load: loaders(),
    who: await whoAsks(req, (_, text, values) => source.query(text, values)),
  }),
})
