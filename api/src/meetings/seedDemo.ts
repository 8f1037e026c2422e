import type { DataSource, EntityManager } from 'typeorm'
import { demoProposals } from '../../seed/demo/proposals/index.js'
import type { DemoDeed, DemoProposal, DemoStep } from '../../seed/demo/proposals/types.js'
import { idOf } from '../../seed/upsert.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { Paper, paperVerbs } from '../papers/index.js'
import { asImport, clock, systemViewer, type Ctx } from '../platform/index.js'
import { deeds, type Scene } from './demo/deeds.js'
import { inDomainTime } from '../../seed/demo/domainTime.js'
import { inOrderOfTime, type TimedStep } from './demo/timing.js'
import { readWorld, type World } from './demo/world.js'

export { seedDemoStages } from './seedDemoStages.js'

/** What the demo's proposals are called among the records of the seeds. */
const RECORD = 'DemoProposal'

/**
 * Lets the demo's proposals happen: every step is the verb its person would have used, with the clock set to that day. All of
 * it is one transaction, so a run that was broken off leaves nothing behind, and a proposal that is there is never touched again.
 */
export async function seedDemoProposals(source: DataSource): Promise<void> {
  const known = await source.manager.findBy(SeedRecord, { entity: RECORD })
  const keys = new Set(known.map(({ key }) => key))
  const missing = demoProposals.filter(({ key }) => !keys.has(key))
  if (missing.length === 0) return
  await inDomainTime(source, () =>
    source.transaction(async (db) => {
      const world = await readWorld(db)
      const ids = new Map<string, string>()
      for (const timed of inOrderOfTime(missing, world.start)) {
        clock.stopAt(timed.at)
        await take(db, world, ids, timed)
      }
    }),
  )
}

async function take(
  db: EntityManager,
  world: World,
  ids: Map<string, string>,
  { step, proposal }: TimedStep,
): Promise<void> {
  if (step.do === 'write')
    await as(db, world, proposal.by, async (ctx) => {
      const rowId = await write(ctx, world, proposal)
      ids.set(proposal.key, rowId)
      await db.insert(SeedRecord, { entity: RECORD, key: proposal.key, rowId, values: {} })
    })
  else
    await as(
      db,
      world,
      step.by,
      (ctx) => run(ctx, world, proposal, idOf(ids, proposal.key), step),
      isAhead(step),
    )
}

/** A date that is still ahead is told as usual: its mail carries the link the applicants answer by. */
const isAhead = (step: DemoStep) => step.do === 'schedule' && step.on >= 0

/** Acts as a demo person (null: the schedule) who has the rights of that day. */
async function as<T>(
  db: EntityManager,
  world: World,
  email: string | null,
  work: (ctx: Ctx) => Promise<T>,
  told = false,
): Promise<T> {
  const viewer = email ? await viewerOf(db, idOf(world.people, email)) : systemViewer()
  return told ? work({ viewer, db, requestId: 'demo' }) : asImport(db, viewer, work)
}

/** Writes the draft as the form does. */
async function write(ctx: Ctx, world: World, proposal: DemoProposal): Promise<string> {
  const { organisation, group, office, municipalities, words, serves, headcount, costs, inhabitant } =
    proposal
  const first = municipalities[0] ?? ''
  const id = await paperVerbs.startDraft(ctx, {
    language: proposal.language,
    organisationId: organisation ? idOf(world.organisations, organisation) : null,
    groupId: group ? idOf(world.groups, `demo-${group}-${first}`) : null,
    officeId: office ? officeOf(ctx) : null,
  })
  await paperVerbs.saveDraft(ctx, {
    id,
    revision: 0,
    fields: {
      ...words,
      ...(proposal.way ? { way: proposal.way } : {}),
      ...(inhabitant
        ? {
            inhabitantName: inhabitant.name,
            inhabitantAddress: inhabitant.address,
            inhabitantConsent: inhabitant.consent,
          }
        : {}),
      bodyIds: municipalities.map((ags) => idOf(world.bodies, ags)),
      goals: serves.map((key) => world.served(key)),
      headcountMin: headcount?.[0] ?? null,
      headcountMax: headcount?.[1] ?? null,
      costs: costs.map(([kind, minEuro, maxEuro, label]) => ({
        kind,
        minEuro,
        maxEuro,
        label: label ?? null,
      })),
    },
  })
  return id
}

/** The office the person who acts speaks for. */
const officeOf = (ctx: Ctx) =>
  ctx.viewer.roles.find((role) => role.startsWith('OFFICE@'))?.slice('OFFICE@'.length) ?? null

async function run(
  ctx: Ctx,
  world: World,
  proposal: DemoProposal,
  proposalId: string,
  step: DemoStep,
): Promise<void> {
  const bodyId = idOf(world.bodies, step.ags ?? proposal.municipalities[0] ?? '')
  const scene: Scene = {
    ctx,
    world,
    proposal,
    proposalId,
    paper: async () => (await ctx.db.findOneByOrFail(Paper, { proposalId, bodyId })).id,
  }
  try {
    await (deeds[step.do] as (scene: Scene, step: DemoDeed) => Promise<unknown>)(scene, step)
  } catch (error) {
    throw new Error(`The demo proposal ${proposal.key} stops at ${step.do} on day ${step.day}.`, {
      cause: error,
    })
  }
}
