import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver } from 'type-graphql'
import {
  allowed,
  list,
  one,
  raw,
  ref,
  sql,
  value,
  type Ctx as Context,
  type Row,
  type Sql,
} from '../platform/index.js'
import { ProgrammeItem, Registration, Summit } from '../summits/index.js'
import { changeOwnParty, changePartyOnBehalf } from './changePartyOf.js'
import { chooseWorkshop } from './chooseWorkshop.js'
import {
  ChangePartyInput,
  ChangePartyOnBehalfInput,
  ChooseWorkshopInput,
  PlanWorkshopDrawInput,
  WishWorkshopsInput,
} from './inputs.js'
import { planWorkshopDraw } from './planWorkshopDraw.js'
import { wishWorkshops } from './wishWorkshops.js'
import { WorkshopDraw } from './WorkshopDraw.js'
import { WorkshopSeat, WorkshopWish } from './WorkshopWish.js'

const needed = { description: 'What is needed for it.' }

/** What can be done about workshops. */
@Resolver()
export class WorkshopMutations {
  @Mutation(() => Summit, {
    nullable: true,
    description: 'Says when places in workshops are drawn; without a time who comes first chooses.',
  })
  async planWorkshopDraw(
    @Ctx() ctx: Context,
    @Arg('input', () => PlanWorkshopDrawInput, needed) input: PlanWorkshopDrawInput,
  ): Promise<Summit> {
    return ref(Summit, await planWorkshopDraw(ctx, input))
  }

  @Mutation(() => Registration, {
    nullable: true,
    description: 'Tells the workshops one would like to be in.',
  })
  async wishWorkshops(
    @Ctx() ctx: Context,
    @Arg('input', () => WishWorkshopsInput, needed) input: WishWorkshopsInput,
  ): Promise<Registration> {
    return ref(Registration, await wishWorkshops(ctx, input))
  }

  @Mutation(() => Registration, { nullable: true, description: 'Takes a free place in a workshop.' })
  async chooseWorkshop(
    @Ctx() ctx: Context,
    @Arg('input', () => ChooseWorkshopInput, needed) input: ChooseWorkshopInput,
  ): Promise<Registration> {
    return ref(Registration, await chooseWorkshop(ctx, input))
  }
}

/** Who comes along: with more people a workshop may have no room for all of them. */
@Resolver()
export class PartyMutations {
  @Mutation(() => Registration, {
    nullable: true,
    description:
      'Changes with whom the viewer comes: fewer people give places back, more need free ones, who waits keeps the rank.',
  })
  async changeParty(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangePartyInput, needed) input: ChangePartyInput,
  ): Promise<Registration> {
    return ref(Registration, await changeOwnParty(ctx, input))
  }

  @Mutation(() => Registration, {
    nullable: true,
    description: 'The same for somebody who said so; they are told, with the reason.',
  })
  async changePartyOnBehalf(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangePartyOnBehalfInput, needed) input: ChangePartyOnBehalfInput,
  ): Promise<Registration> {
    return ref(Registration, await changePartyOnBehalf(ctx, input))
  }
}

/** Workshops of an event. */
@Resolver(() => Summit)
export class SummitWorkshops {
  @FieldResolver(() => [ProgrammeItem], {
    description: 'Its workshops: points of the programme with a field of action.',
  })
  workshops(): ProgrammeItem[] {
    return list<ProgrammeItem, Summit>(
      ProgrammeItem,
      ({ row, parent }) => sql`${row.summitId} = ${parent.id} and ${row.fieldId} is not null`,
      ({ row }) => [{ by: row.startsAt }],
      60,
    )
  }

  @FieldResolver(() => WorkshopDraw, {
    nullable: true,
    description: 'How their places are drawn; null where who comes first chooses.',
  })
  workshopDraw(): WorkshopDraw {
    return one<WorkshopDraw, Summit>(WorkshopDraw, ({ row, parent }) => sql`${row.summitId} = ${parent.id}`)
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may plan the draw now.' })
  mayPlanWorkshopDraw(): boolean {
    return value<boolean, Summit>(
      ({ parent }) =>
        sql`(${parent.state} in ('DRAFT', 'ANNOUNCED') and ${allowed(Summit, 'planWorkshopDraw', parent)}
          and not exists (select 1 from workshop_draw d where d.summit_id = ${parent.id} and d.drawn_at is not null))`,
    )
  }
}

/** How much a workshop is wanted. */
@Resolver(() => ProgrammeItem)
export class WorkshopFields {
  @FieldResolver(() => Int, {
    description: 'People whose first wish it is, among those the viewer may know of.',
  })
  firstWishes(): number {
    return value<number, ProgrammeItem>(
      ({ parent }) =>
        sql`(select coalesce(sum(r.size), 0)::int from workshop_wish w join registration r on r.id = w.registration_id
          where w.item_id = ${parent.id} and w.place = 1 and r.state = 'CONFIRMED')`,
    )
  }
}

const drawState = (r: Row<Registration>, what: Sql) =>
  sql`exists (select 1 from workshop_draw d where d.summit_id = ${r.summitId} and ${what})`
const drawIsAhead = (r: Row<Registration>) => drawState(r, sql`d.drawn_at is null`)
const hasSeat = (r: Row<Registration>) =>
  sql`exists (select 1 from workshop_seat held where held.registration_id = ${r.id})`
const hasWorkshops = (r: Row<Registration>) =>
  sql`exists (select 1 from programme_item i where i.summit_id = ${r.summitId} and i.field_id is not null)`

/** What a registration wishes and has. */
@Resolver(() => Registration)
export class RegistrationWorkshops {
  @FieldResolver(() => [WorkshopWish], {
    description: 'Workshops they would like to be in, the dearest first.',
  })
  wishes(): WorkshopWish[] {
    return list<WorkshopWish, Registration>(
      WorkshopWish,
      ({ row, parent }) => sql`${row.registrationId} = ${parent.id}`,
      ({ row }) => [{ by: row.place }],
      3,
    )
  }

  @FieldResolver(() => WorkshopSeat, { nullable: true, description: 'Their places in a workshop.' })
  workshop(): WorkshopSeat {
    return one<WorkshopSeat, Registration>(
      WorkshopSeat,
      ({ row, parent }) => sql`${row.registrationId} = ${parent.id}`,
    )
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do now about workshops.' })
  workshopActions(): string[] {
    return value<string[], Registration>(
      ({ parent }) => sql`array_remove(array[
        case when ${hasWorkshops(parent)} and ${drawIsAhead(parent)} and not ${hasSeat(parent)} and ${allowed(Registration, 'wishWorkshops', parent)} then ${raw(`'wishWorkshops'`)} end,
        case when ${hasWorkshops(parent)} and ${parent.state} = 'CONFIRMED' and (${hasSeat(parent)} or not ${drawIsAhead(parent)}) and ${allowed(Registration, 'chooseWorkshop', parent)} then ${raw(`'chooseWorkshop'`)} end]::text[], null)`,
    )
  }
}
