import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { Document } from '../documents/index.js'
import { ref, type Ctx as Context } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { ScanAnswer } from './door.view.js'
import { addDoorHelper, removeDoorHelper } from './doorHelpers.js'
import { enterWalkIns } from './enterWalkIns.js'
import { AddDoorHelperInput, EnterWalkInsInput, RecordScansInput } from './inputs.js'
import { makeBadges } from './makeBadges.js'
import { recordScans } from './recordScans.js'
import { reissueTicket } from './reissueTicket.js'
import { settleConflict } from './settleConflict.js'
import { Ticket } from './Ticket.js'

const needed = { description: 'What is needed for it.' }
const theEvent = { description: 'The event.' }

/** What happens at the door. */
@Resolver()
export class AdmissionMutations {
  @Mutation(() => [ScanAnswer], {
    description: 'A device at the door tells whom it let in; what it told already counts once.',
  })
  async recordScans(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordScansInput, needed) input: RecordScansInput,
  ): Promise<ScanAnswer[]> {
    return recordScans(ctx, input)
  }

  @Mutation(() => [ScanAnswer], {
    description:
      'A device at the door tells who came without a registration; what it told already counts once. No place that somebody else could have is given away through it.',
  })
  async enterWalkIns(
    @Ctx() ctx: Context,
    @Arg('input', () => EnterWalkInsInput, needed) input: EnterWalkInsInput,
  ): Promise<ScanAnswer[]> {
    return enterWalkIns(ctx, input)
  }

  @Mutation(() => Summit, { nullable: true, description: 'Somebody looked into a conflict at the door.' })
  async settleConflict(
    @Ctx() ctx: Context,
    @Arg('summitId', () => ID, theEvent) summitId: string,
    @Arg('id', () => ID, { description: 'The scan that contradicts.' }) id: string,
  ): Promise<Summit> {
    return ref(Summit, await settleConflict(ctx, { summitId, id }))
  }

  @Mutation(() => Ticket, {
    nullable: true,
    description: 'Issues a ticket anew; the old code holds no more, the new one is mailed.',
  })
  async reissueTicket(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The ticket.' }) id: string,
  ): Promise<Ticket> {
    return ref(Ticket, await reissueTicket(ctx, id))
  }

  @Mutation(() => Document, { nullable: true, description: 'Has the badges of an event made, ten a sheet.' })
  async makeBadges(
    @Ctx() ctx: Context,
    @Arg('summitId', () => ID, theEvent) summitId: string,
  ): Promise<Document> {
    return ref(Document, await makeBadges(ctx, summitId))
  }

  @Mutation(() => Summit, { nullable: true, description: 'Gives somebody the door of an event.' })
  async addDoorHelper(
    @Ctx() ctx: Context,
    @Arg('input', () => AddDoorHelperInput, needed) input: AddDoorHelperInput,
  ): Promise<Summit> {
    return ref(Summit, await addDoorHelper(ctx, input))
  }

  @Mutation(() => Summit, { nullable: true, description: 'Takes the door of an event back from somebody.' })
  async removeDoorHelper(
    @Ctx() ctx: Context,
    @Arg('summitId', () => ID, theEvent) summitId: string,
    @Arg('personId', () => ID, { description: 'Who helps no more.' }) personId: string,
  ): Promise<Summit> {
    return ref(Summit, await removeDoorHelper(ctx, { summitId, personId }))
  }
}
