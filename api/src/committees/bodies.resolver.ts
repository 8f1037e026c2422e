import { GraphQLLocalDate } from 'graphql-scalars'
import { Arg, FieldResolver, Query, Resolver } from 'type-graphql'
import { exists, list, one, sql, value } from '../platform/index.js'
import { Body } from './Body.js'
import { Committee } from './Committee.js'
import { ContactPerson } from './ContactPerson.js'
import { InstitutionName } from './InstitutionName.js'
import { BodyKind, BodyLack } from './kinds.js'
import { existsOn, lacksOf } from './lacks.js'
import { LegislativeTerm } from './LegislativeTerm.js'
import { bodyKindOn, bodyNameOn, officeNameOn } from './names.js'
import { Office } from './Office.js'
import { ParliamentaryGroup } from './ParliamentaryGroup.js'

/** The Kreis and its municipalities. */
@Resolver()
export class BodyQueries {
  @Query(() => [Body], { description: 'The Kreis and its municipalities, by their official keys.' })
  bodies(): Body[] {
    return list<Body>(
      Body,
      ({ row }) => sql`${row.removedAt} is null`,
      ({ row }) => [{ by: row.ags }],
      30,
    )
  }

  @Query(() => Body, { nullable: true, description: 'One Body by its official key (AGS).' })
  body(@Arg('ags', () => String, { description: 'Official key.' }) _ags?: string): Body {
    return one<Body>(Body, ({ row, args }) => sql`${row.ags} = ${args.get('ags')}`)
  }
}

/** What is known of a Body. */
@Resolver(() => Body)
export class BodyFields {
  @FieldResolver(() => String, { description: 'Its full name today: Stadt Jüchen.' })
  name(): string {
    return value<string, Body>(({ parent, viewer }) => bodyNameOn(parent.id, viewer.today))
  }

  @FieldResolver(() => String, { description: 'Its full name on a day.' })
  nameOn(@Arg('day', () => GraphQLLocalDate, { description: 'The day.' }) _day?: string): string {
    return value<string, Body>(({ parent, args }) => bodyNameOn(parent.id, args.get('day', 'date')))
  }

  @FieldResolver(() => BodyKind, { description: 'Its form today.' })
  kind(): BodyKind {
    return value<BodyKind, Body>(({ parent, viewer }) => bodyKindOn(parent.id, viewer.today))
  }

  @FieldResolver(() => [InstitutionName], { description: 'Its names over time, the latest first.' })
  names(): InstitutionName[] {
    return list<InstitutionName, Body>(
      InstitutionName,
      ({ row, parent }) => sql`${row.bodyId} = ${parent.id} and ${row.removedAt} is null`,
      ({ row }) => [{ by: row.validFrom, descending: true, nullable: true }],
      10,
    )
  }

  @FieldResolver(() => [Body], { description: 'The municipalities of a Kreis.' })
  municipalities(): Body[] {
    return list<Body, Body>(
      Body,
      ({ row, parent }) => sql`${row.districtId} = ${parent.id} and ${row.removedAt} is null`,
      ({ row }) => [{ by: row.ags }],
      30,
    )
  }

  @FieldResolver(() => [Committee], { description: 'The committees it has today.' })
  committees(): Committee[] {
    return list<Committee, Body>(
      Committee,
      ({ row, parent, viewer }) => sql`${row.bodyId} = ${parent.id} and ${existsOn(row, viewer.today)}`,
      ({ row }) => [{ by: row.kind }],
      40,
    )
  }

  @FieldResolver(() => [Office], { description: 'The offices of its administration.' })
  offices(): Office[] {
    return list<Office, Body>(
      Office,
      ({ row, parent }) => sql`${row.bodyId} = ${parent.id} and ${row.removedAt} is null`,
      ({ row }) => [{ by: row.number, nullable: true }],
      40,
    )
  }

  @FieldResolver(() => [LegislativeTerm], { description: 'Its terms, the latest first.' })
  terms(): LegislativeTerm[] {
    return list<LegislativeTerm, Body>(
      LegislativeTerm,
      ({ row, parent }) => sql`${row.bodyId} = ${parent.id}`,
      ({ row }) => [{ by: row.validFrom, descending: true }],
      20,
    )
  }

  @FieldResolver(() => [ParliamentaryGroup], { description: 'The Fraktionen of the term running today.' })
  parliamentaryGroups(): ParliamentaryGroup[] {
    return list<ParliamentaryGroup, Body>(
      ParliamentaryGroup,
      ({ row, parent, viewer }) =>
        sql`${row.bodyId} = ${parent.id} and ${row.removedAt} is null and ${exists(LegislativeTerm, (t) => sql`${t.id} = ${row.termId} and ${viewer.today} between ${t.validFrom} and ${t.validTo}`)}`,
      ({ row }) => [{ by: row.shortName }],
      20,
    )
  }

  @FieldResolver(() => [ContactPerson], { description: 'Whom to call.' })
  contacts(): ContactPerson[] {
    return list<ContactPerson, Body>(
      ContactPerson,
      ({ row, parent }) => sql`${row.bodyId} = ${parent.id}`,
      ({ row }) => [{ by: row.name }],
      20,
    )
  }

  @FieldResolver(() => [BodyLack], {
    description: 'What it still lacks before proposals can travel through it.',
  })
  lacks(): BodyLack[] {
    return value<BodyLack[], Body>(({ parent, viewer }) => lacksOf(parent, viewer))
  }
}

/** What is known of an office. */
@Resolver(() => Office)
export class OfficeFields {
  @FieldResolver(() => String, { description: 'Its name today.' })
  name(): string {
    return value<string, Office>(({ parent, viewer }) => officeNameOn(parent.id, viewer.today))
  }

  @FieldResolver(() => [InstitutionName], { description: 'Its names over time, the latest first.' })
  names(): InstitutionName[] {
    return list<InstitutionName, Office>(
      InstitutionName,
      ({ row, parent }) => sql`${row.officeId} = ${parent.id} and ${row.removedAt} is null`,
      ({ row }) => [{ by: row.validFrom, descending: true, nullable: true }],
      10,
    )
  }
}
