import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { ref, type Ctx as Context } from '../platform/index.js'
import { countOffer } from './countOffer.js'
import { changeOffer, enterOffer } from './enterOffer.js'
import { ChangeOfferInput, CountOfferInput, EnterOfferInput } from './inputs.js'
import { Offer } from './Offer.js'
import { renewOffer, withdrawOffer } from './renewOffer.js'

const what = { description: 'What is needed for it.' }
const itsId = { description: 'The offer.' }

/** What is done to the register. */
@Resolver()
export class OfferMutations {
  @Mutation(() => Offer, { nullable: true, description: 'An organisation enters an offer.' })
  async enterOffer(
    @Ctx() ctx: Context,
    @Arg('input', () => EnterOfferInput, what) input: EnterOfferInput,
  ): Promise<Offer> {
    return ref(Offer, await enterOffer(ctx, input))
  }

  @Mutation(() => Offer, { nullable: true, description: 'Changes an offer, and says that it holds.' })
  async changeOffer(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeOfferInput, what) input: ChangeOfferInput,
  ): Promise<Offer> {
    return ref(Offer, await changeOffer(ctx, input))
  }

  @Mutation(() => Offer, {
    nullable: true,
    description: 'Says that an offer still holds, or offers it again.',
  })
  async renewOffer(@Ctx() ctx: Context, @Arg('id', () => ID, itsId) id: string): Promise<Offer> {
    return ref(Offer, await renewOffer(ctx, id))
  }

  @Mutation(() => Offer, { nullable: true, description: 'Takes an offer out of the register.' })
  async withdrawOffer(@Ctx() ctx: Context, @Arg('id', () => ID, itsId) id: string): Promise<Offer> {
    return ref(Offer, await withdrawOffer(ctx, id))
  }

  @Mutation(() => Offer, {
    nullable: true,
    description: 'Says which indicator of the goals an offer counts into.',
  })
  async countOffer(
    @Ctx() ctx: Context,
    @Arg('input', () => CountOfferInput, what) input: CountOfferInput,
  ): Promise<Offer> {
    return ref(Offer, await countOffer(ctx, input))
  }
}
