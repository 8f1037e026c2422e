import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver } from 'type-graphql'
import { Person } from '../accounts/index.js'
import type { SummitState } from '../contract/summits.lists.js'
import {
  allowed,
  list,
  Only,
  OnlyRoles,
  page,
  PageArgs,
  sql,
  value,
  type Ctx as Context,
} from '../platform/index.js'
import { ChecklistItem } from './ChecklistItem.js'
import { SummitStateEnum } from './enums.js'
import { forecastPlaces } from './forecastPlaces.js'
import { forecastProgramme } from './forecastProgramme.js'
import { ChangePlacesInput } from './inputs.js'
import { SummitGroup } from './places.js'
import { SetProgrammeInput } from './organiser.inputs.js'
import { PlacesForecast } from './PlacesForecast.view.js'
import { ProgrammeForecast } from './ProgrammeForecast.view.js'
import { ProgrammeItem } from './ProgrammeItem.js'
import { Registration } from './Registration.js'
import { Summit } from './Summit.js'
import { SummitConnection } from './SummitConnection.js'
import { organises, organisesEvent } from './visibility.js'

/** Which of the events one organises. */
@ArgsType()
class OrganisedSummitsArgs extends PageArgs {
  @Field(() => SummitStateEnum, { description: 'In which state.' })
  state: SummitState
}

/** The desk of those who organise events. */
@Resolver()
export class OrganiserQueries {
  @OnlyRoles('INTEGRATION_OFFICE')
  @Query(() => SummitConnection, {
    description: 'Events the viewer organises: those to come by date, those that are over the latest first.',
  })
  organisedSummits(@Args(() => OrganisedSummitsArgs) _args: OrganisedSummitsArgs): SummitConnection {
    return page<Summit, SummitConnection>(
      Summit,
      ({ row, args, viewer }) => [
        organises(row.bodyId, viewer),
        sql`${row.state} = ${args.get('state', 'text')}`,
      ],
      ({ row, args }) => [
        {
          by: row.startsAt,
          descending: ['HELD', 'CALLED_OFF'].includes(args.choice<SummitState>('state') ?? ''),
        },
      ],
    )
  }

  @Query(() => PlacesForecast, {
    nullable: true,
    description:
      'What changing the places of an event would do: tried by its own rule and taken back. Changes nothing.',
  })
  async placesForecast(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangePlacesInput, { description: 'The new places.' }) input: ChangePlacesInput,
  ): Promise<PlacesForecast | null> {
    return forecastPlaces(ctx, input)
  }

  @Query(() => ProgrammeForecast, {
    nullable: true,
    description:
      'Whom writing the programme so would concern: tried by its own rule and taken back. Changes nothing.',
  })
  async programmeForecast(
    @Ctx() ctx: Context,
    @Arg('input', () => SetProgrammeInput, { description: 'The programme.' }) input: SetProgrammeInput,
  ): Promise<ProgrammeForecast | null> {
    return forecastProgramme(ctx, input)
  }
}

/** What those who organise an event need to know of it, and its programme. */
@Resolver(() => Summit)
export class OrganisedSummitFields {
  @FieldResolver(() => [ProgrammeItem], { description: 'The programme by time.' })
  programme(): ProgrammeItem[] {
    return list<ProgrammeItem, Summit>(
      ProgrammeItem,
      ({ row, parent }) => sql`${row.summitId} = ${parent.id}`,
      ({ row }) => [
        { by: row.startsAt },
        { by: sql`(select f.position from field_of_action f where f.id = ${row.fieldId})`, nullable: true },
      ],
      60,
    )
  }

  @FieldResolver(() => [Summit], { description: 'Dates that prepare it or follow it up, by time.' })
  parts(): Summit[] {
    return list<Summit, Summit>(
      Summit,
      ({ row, parent }) => sql`${row.partOfId} = ${parent.id}`,
      ({ row }) => [{ by: row.startsAt }],
      20,
    )
  }

  @FieldResolver(() => [ChecklistItem], {
    description: 'What is to be done for it, as far as the viewer does or plans it.',
  })
  checklist(): ChecklistItem[] {
    return list<ChecklistItem, Summit>(
      ChecklistItem,
      ({ row, parent }) => sql`${row.summitId} = ${parent.id}`,
      ({ row }) => [{ by: row.dueOn, nullable: true }, { by: row.position }],
      100,
    )
  }

  @FieldResolver(() => [Person], {
    description:
      'Whom something of the checklist can be given to: those of the Integrationsbuero and of the Steuerungsgruppe. Empty for everybody else.',
  })
  helpers(): Person[] {
    return list<Person, Summit>(
      Person,
      ({ row, parent, viewer }) => [
        organises(parent.bodyId, viewer),
        sql`${row.erasedAt} is null and (${row.id} = any(office_staff(${parent.bodyId}, ${viewer.now}))
          or ${row.id} in (
            select m.person_id from membership m join committee c on c.id = m.committee_id where c.kind = 'STEERING_GROUP'
              and m.valid_from <= ${viewer.today} and (m.valid_to is null or m.valid_to >= ${viewer.today})))`,
      ],
      ({ row }) => [{ by: row.familyName }, { by: row.givenName }],
      100,
    )
  }

  @FieldResolver(() => Int, { description: 'People on the waiting list.' })
  waiting(): number {
    return value<number, Summit>(({ parent }) => sql`people_waiting(${parent.id}, null)`)
  }

  @FieldResolver(() => Int, {
    description: 'Registrations that are told when something changes, of those the viewer may know of.',
  })
  liveRegistrations(): number {
    return value<number, Summit>(
      ({ parent }) =>
        sql`(select count(*)::int from registration r where r.summit_id = ${parent.id} and r.state in ('CONFIRMED', 'WAITLISTED', 'OFFERED'))`,
    )
  }

  @FieldResolver(() => Int, {
    description: 'Of those the registrations nobody can mail to: whoever organises tells them.',
  })
  liveWithoutMail(): number {
    return value<number, Summit>(
      ({ parent }) =>
        sql`(select count(*)::int from registration r join person p on p.id = r.person_id where r.summit_id = ${parent.id}
          and r.state in ('CONFIRMED', 'WAITLISTED', 'OFFERED') and p.email is null)`,
    )
  }
}

/** How many of a group wait. */
@Resolver(() => SummitGroup)
export class OrganisedGroupFields {
  @Only<SummitGroup>((g, v) => organisesEvent(g.summitId, v))
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'People of this group on the waiting list; for those who plan the event.',
  })
  waiting(): number {
    return value<number, SummitGroup>(({ parent }) => sql`people_waiting(${parent.summitId}, ${parent.id})`)
  }
}

/** Whether a wait can end. */
@Resolver(() => Registration)
export class WaitingFields {
  @FieldResolver(() => Boolean, {
    description: 'They wait with more people than can ever be seated together, since places were taken away.',
  })
  waitsInVain(): boolean {
    return value<boolean, Registration>(
      ({ parent }) =>
        sql`(${parent.state} = 'WAITLISTED' and coalesce(${parent.size} > most_together(${parent.summitId}, ${parent.groupId}), false))`,
    )
  }
}

/** What may be done with something on a checklist. */
@Resolver(() => ChecklistItem)
export class ChecklistItemFields {
  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    const verbs = ['changeChecklistItem', 'removeChecklistItem', 'tickChecklistItem'] as const
    return value<string[], ChecklistItem>(
      ({ parent }) =>
        sql`array_remove(array[${verbs.map((verb) => sql`case when ${allowed(ChecklistItem, verb, parent)} then ${verb}::text end`)}]::text[], null)`,
    )
  }
}
