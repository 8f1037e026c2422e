import { Arg, Args, FieldResolver, ID, Int, Query, Resolver } from 'type-graphql'
import { Organisation } from '../accounts/index.js'
import { Indicator } from '../goals/index.js'
import {
  allowed,
  availableActionsSql,
  list,
  one,
  page,
  pick,
  rows,
  sql,
  value,
  type Row,
} from '../platform/index.js'
import * as inputs from './inputs.js'
import { isListed, Offer } from './Offer.js'
import { OfferText } from './OfferText.js'
import { offerMachine } from './states.js'

/** What an offer is found by: its titles in all languages and who makes it. */
const names = (row: Row<Offer>) =>
  sql`(select string_agg(t.title, ' ') from offer_text t where t.offer_id = ${row.id}),
    (select o.name from organisation o where o.id = ${row.organisationId})`

const newest = ({ row }: { row: Row<Offer> }) => [{ by: row.modifiedAt, descending: true }]

/** The register of offers. */
@Resolver()
export class OfferQueries {
  @Query(() => inputs.OfferConnection, {
    description: 'The public register: what was confirmed last comes first.',
  })
  offers(@Args(() => inputs.OffersArgs) _args?: inputs.OffersArgs): inputs.OfferConnection {
    return page<Offer, inputs.OfferConnection>(
      Offer,
      ({ row, args, viewer }) => [
        isListed(row, viewer.today),
        args.has('kind') && sql`${row.kind} = ${args.get('kind')}`,
        args.has('ags') &&
          sql`(${row.bodyId} is null or ${row.bodyId} = (select b.id from body b where b.ags = ${args.get('ags')}))`,
        args.has('language') && sql`${args.get('language')} = any(${row.languages})`,
        args.has('group') && sql`${row.groups} && array[${args.get('group', 'text')}, 'EVERYBODY']`,
        args.has('childcare') && sql`${row.childcare} = ${args.get('childcare')}`,
        args.has('search') &&
          sql`position(lower(${args.get('search')}) in lower(concat_ws(' ', ${names(row)}))) > 0`,
      ],
      newest,
    )
  }

  @Query(() => Offer, { nullable: true, description: 'One offer.' })
  offer(@Arg('id', () => ID, { description: 'Its id.' }) _id?: string): Offer {
    return one<Offer>(Offer, ({ row, args }) => sql`${row.id} = ${args.get('id', 'uuid')}`)
  }

  @Query(() => [inputs.OfferCount], { description: 'How many offers the register has, by place and sort.' })
  offerCounts(): inputs.OfferCount[] {
    return rows<inputs.OfferCount>(
      inputs.OfferCount,
      ({ viewer }) => sql`select b.ags, o.kind, count(*)::int as count
        from offer o join organisation p on p.id = o.organisation_id left join body b on b.id = o.body_id
        where o.state = 'PUBLISHED' and o.valid_until >= ${viewer.today} and p.state = 'VERIFIED' and p.removed_at is null
        group by b.ags, o.kind order by b.ags, o.kind`,
      60,
    )
  }
}

/** What is said of an offer, in the best language there is for the viewer. */
const inWords = (what: 'title' | 'description' | 'times' | 'language') =>
  value<string, Offer>(({ parent, viewer }) =>
    pick(
      OfferText,
      (t) => t[what],
      (t) => sql`${t.offerId} = ${parent.id}`,
      (t) => sql`${t.language} = ${viewer.locale} desc, ${t.language} = 'de' desc, ${t.language}`,
    ),
  )

/** What hangs on an offer. */
@Resolver(() => Offer)
export class OfferFields {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Its name, in the viewer’s language if there is one.',
  })
  title(): string {
    return inWords('title')
  }
  @FieldResolver(() => String, { nullable: true, description: 'What it is, in the same language.' })
  description(): string {
    return inWords('description')
  }
  @FieldResolver(() => String, { nullable: true, description: 'When, in the same language.' })
  times(): string {
    return inWords('times')
  }
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The language these words are in (language tag).',
  })
  language(): string {
    return inWords('language')
  }

  @FieldResolver(() => [OfferText], { description: 'Its words in all languages there are.' })
  texts(): OfferText[] {
    return list<OfferText, Offer>(
      OfferText,
      ({ row, parent }) => sql`${row.offerId} = ${parent.id}`,
      ({ row }) => [{ by: row.language }],
      20,
    )
  }

  @FieldResolver(() => [String], { description: 'What the viewer may do now.' })
  availableActions(): string[] {
    return value<string[], Offer>(({ parent }) => availableActionsSql(offerMachine, parent))
  }

  @FieldResolver(() => Boolean, { description: 'Everybody sees it in the register.' })
  isListed(): boolean {
    return value<boolean, Offer>(({ parent, viewer }) => isListed(parent, viewer.today))
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may change it.' })
  mayChange(): boolean {
    return value<boolean, Offer>(({ parent }) => allowed(Offer, 'changeOffer', parent))
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may say into which indicator it counts.' })
  mayCount(): boolean {
    return value<boolean, Offer>(({ parent }) => allowed(Offer, 'countOffer', parent))
  }
}

/** What an organisation offers. */
@Resolver(() => Organisation)
export class OrganisationOffers {
  @FieldResolver(() => [Offer], {
    description: 'What it offers; its delegates and the Integrationsbuero also see what is not listed.',
  })
  offers(): Offer[] {
    return list<Offer, Organisation>(
      Offer,
      ({ row, parent }) => sql`${row.organisationId} = ${parent.id}`,
      newest,
      100,
    )
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may enter offers of it.' })
  mayOffer(): boolean {
    return value<boolean, Organisation>(({ parent }) => allowed(Organisation, 'enterOffer', parent))
  }
}

/** What is offered for an indicator. */
@Resolver(() => Indicator)
export class IndicatorOffers {
  @FieldResolver(() => Int, { description: 'Offers of the register that count into it, today.' })
  listedOffers(): number {
    return value<number, Indicator>(({ parent, viewer }) =>
      pick(
        Offer,
        () => sql`count(*)::int`,
        (o) => sql`${o.indicatorId} = ${parent.id} and ${isListed(o, viewer.today)}`,
      ),
    )
  }

  @FieldResolver(() => [Offer], { description: 'These offers.' })
  offers(): Offer[] {
    return list<Offer, Indicator>(
      Offer,
      ({ row, parent, viewer }) => [sql`${row.indicatorId} = ${parent.id}`, isListed(row, viewer.today)],
      newest,
      50,
    )
  }
}
