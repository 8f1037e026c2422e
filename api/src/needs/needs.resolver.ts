import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver } from 'type-graphql'
import {
  allowed,
  availableActionsSql,
  list,
  one,
  ref,
  rows,
  sql,
  value,
  type Ctx as Context,
} from '../platform/index.js'
import { organises, Registration, Summit } from '../summits/index.js'
import { wordsAgreedTo } from './consent.js'
import { NeedCut } from './NeedCut.js'
import { cutNeed } from './cutNeed.js'
import { EventOrder } from './EventOrder.js'
import {
  AddOrderInput,
  CancelOrderInput,
  ChangeOrderInput,
  CutNeedInput,
  OfferNeedInput,
  TellNeedsInput,
} from './inputs.js'
import { Need, NeedsConsent } from './Need.js'
import { NeedTotal } from './NeedTotal.view.js'
import { offerNeed } from './offerNeed.js'
import { addOrder, cancelOrder, changeOrder, moveOrder } from './orders.js'
import { orderMachine } from './states.js'
import { tellNeeds } from './tellNeeds.js'

const needed = { description: 'What is needed for it.' }
const which = { description: 'The order.' }

/** Telling what is needed, and ordering it. */
@Resolver()
export class NeedMutations {
  @Mutation(() => Registration, {
    nullable: true,
    description: 'Tells what those who come need; nothing takes back consent and needs.',
  })
  async tellNeeds(
    @Ctx() ctx: Context,
    @Arg('input', () => TellNeedsInput, needed) input: TellNeedsInput,
  ): Promise<Registration> {
    return ref(Registration, await tellNeeds(ctx, input))
  }

  @Mutation(() => Summit, {
    nullable: true,
    description: 'An event cannot offer something; those who need it are told once.',
  })
  async cutNeed(
    @Ctx() ctx: Context,
    @Arg('input', () => CutNeedInput, needed) input: CutNeedInput,
  ): Promise<Summit> {
    return ref(Summit, await cutNeed(ctx, input))
  }

  @Mutation(() => Summit, {
    nullable: true,
    description: 'What could not be offered is offered after all; those who need it are told once.',
  })
  async offerNeed(
    @Ctx() ctx: Context,
    @Arg('input', () => OfferNeedInput, needed) input: OfferNeedInput,
  ): Promise<Summit> {
    return ref(Summit, await offerNeed(ctx, input))
  }

  @Mutation(() => EventOrder, { nullable: true, description: 'Writes down what is to be ordered.' })
  async addOrder(
    @Ctx() ctx: Context,
    @Arg('input', () => AddOrderInput, needed) input: AddOrderInput,
  ): Promise<EventOrder> {
    return ref(EventOrder, await addOrder(ctx, input))
  }

  @Mutation(() => EventOrder, { nullable: true, description: 'Changes what is to be ordered.' })
  async changeOrder(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeOrderInput, needed) input: ChangeOrderInput,
  ): Promise<EventOrder> {
    return ref(EventOrder, await changeOrder(ctx, input))
  }

  @Mutation(() => EventOrder, { nullable: true, description: 'The order is placed.' })
  async placeOrder(@Ctx() ctx: Context, @Arg('id', () => ID, which) id: string): Promise<EventOrder> {
    return ref(EventOrder, await moveOrder(ctx, 'placeOrder', id))
  }

  @Mutation(() => EventOrder, { nullable: true, description: 'The supplier confirmed the order.' })
  async confirmOrder(@Ctx() ctx: Context, @Arg('id', () => ID, which) id: string): Promise<EventOrder> {
    return ref(EventOrder, await moveOrder(ctx, 'confirmOrder', id))
  }

  @Mutation(() => EventOrder, { nullable: true, description: 'Something changed: it is to be ordered anew.' })
  async reopenOrder(@Ctx() ctx: Context, @Arg('id', () => ID, which) id: string): Promise<EventOrder> {
    return ref(EventOrder, await moveOrder(ctx, 'reopenOrder', id))
  }

  @Mutation(() => EventOrder, { nullable: true, description: 'The order is not wanted any more.' })
  async cancelOrder(
    @Ctx() ctx: Context,
    @Arg('input', () => CancelOrderInput, needed) input: CancelOrderInput,
  ): Promise<EventOrder> {
    return ref(EventOrder, await cancelOrder(ctx, input))
  }
}

/** What those of a registration need. */
@Resolver(() => Registration)
export class RegistrationNeeds {
  @FieldResolver(() => [Need], { description: 'What they need; only they and the organisers see it.' })
  needs(): Need[] {
    return list<Need, Registration>(
      Need,
      ({ row, parent }) => sql`${row.registrationId} = ${parent.id}`,
      ({ row }) => [{ by: row.kind }, { by: row.detail, nullable: true }],
      30,
    )
  }

  @FieldResolver(() => NeedsConsent, { nullable: true, description: 'That they agreed to its being kept.' })
  needsConsent(): NeedsConsent {
    return one<NeedsConsent, Registration>(
      NeedsConsent,
      ({ row, parent }) => sql`${row.registrationId} = ${parent.id}`,
    )
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may tell what they need now.' })
  mayTellNeeds(): boolean {
    return value<boolean, Registration>(
      ({ parent }) =>
        sql`(${parent.state} in ('CONFIRMED', 'WAITLISTED', 'OFFERED') and ${allowed(Registration, 'tellNeeds', parent)})`,
    )
  }
}

/** The words of a consent. */
@Resolver(() => NeedsConsent)
export class NeedsConsentWords {
  @FieldResolver(() => String, { description: 'The words they agreed to.' })
  text(): string {
    return value<string, NeedsConsent>(({ parent }) => wordsAgreedTo(parent))
  }
}

/** What an event needs, and what was ordered. */
@Resolver(() => Summit)
export class SummitNeeds {
  @FieldResolver(() => [NeedTotal], {
    description: 'What those who come need, in numbers without names; none for who does not plan it.',
  })
  needTotals(): NeedTotal[] {
    return rows<NeedTotal, Summit>(
      NeedTotal,
      ({ parent, viewer }) =>
        sql`select n.kind, n.detail, n.count, t.mailed as "toTell", t.all - t.mailed as "withoutMail",
          exists (select 1 from need_cut c where c.summit_id = n.summit_id and c.kind = n.kind and c.detail is not distinct from n.detail) as "isCut"
          from need_counted n cross join lateral (
            select count(*)::int as all, count(p.email)::int as mailed from need one join registration r on r.id = one.registration_id
              join person p on p.id = r.person_id where r.summit_id = n.summit_id and r.state in ('CONFIRMED', 'WAITLISTED', 'OFFERED')
                and one.kind = n.kind and one.detail is not distinct from n.detail) t
          where n.summit_id = ${parent.id} and ${organises(parent.bodyId, viewer)} order by n.kind, n.count desc nulls last, n.detail`,
      100,
    )
  }

  @FieldResolver(() => [NeedCut], { description: 'What it cannot offer.' })
  cutNeeds(): NeedCut[] {
    return list<NeedCut, Summit>(
      NeedCut,
      ({ row, parent }) => sql`${row.summitId} = ${parent.id}`,
      ({ row }) => [{ by: row.kind }, { by: row.detail, nullable: true }],
      20,
    )
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may say what cannot be offered now.' })
  mayCutNeed(): boolean {
    return value<boolean, Summit>(
      ({ parent }) =>
        sql`(${parent.state} in ('DRAFT', 'ANNOUNCED') and ${allowed(Summit, 'cutNeed', parent)})`,
    )
  }

  @FieldResolver(() => [EventOrder], { description: 'What was ordered; none for who does not plan it.' })
  orders(): EventOrder[] {
    return list<EventOrder, Summit>(
      EventOrder,
      ({ row, parent }) => sql`${row.summitId} = ${parent.id}`,
      ({ row }) => [{ by: row.createdAt }],
      50,
    )
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may write down orders now.' })
  mayAddOrder(): boolean {
    return value<boolean, Summit>(
      ({ parent }) => sql`(${parent.state} <> 'CALLED_OFF' and ${allowed(Summit, 'addOrder', parent)})`,
    )
  }
}

/** What has become of the need for an order, and its moves. */
@Resolver(() => EventOrder)
export class OrderFields {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many need it now; null where guests are not asked, and once what they told is erased.',
  })
  neededNow(): number {
    return value<number, EventOrder>(
      ({ parent }) =>
        sql`(case when ${parent.neededThen} is not null then (select coalesce(sum(n.count), 0)::int from need_counted n where n.summit_id = ${parent.summitId}
          and n.kind = case ${parent.kind} when 'CATERING' then 'DIET' when 'INTERPRETING' then 'INTERPRETER' else ${parent.kind} end) end)`,
    )
  }

  @FieldResolver(() => Boolean, {
    description:
      'The event was moved since the order was placed, or called off: who supplies it has to hear of it.',
  })
  isOutdated(): boolean {
    return value<boolean, EventOrder>(
      ({ parent }) => sql`exists (select 1 from outdated_order late where late.id = ${parent.id})`,
    )
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], EventOrder>(
      ({ parent }) =>
        sql`${availableActionsSql(orderMachine, parent)} || array_remove(array[case when ${parent.state} = 'OPEN' and ${allowed(EventOrder, 'changeOrder', parent)} then 'changeOrder' end]::text[], null)`,
    )
  }
}
