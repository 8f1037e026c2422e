import { graphql } from 'gql.tada'

/** A place on the map: its outline and where it leads. */
export const PlaceShape = graphql(`
  fragment PlaceShape on Body {
    ags
    shortName
    boundary
  }
`)

/** A place in the list: its committees and what it still lacks. */
export const PlaceCardParts = graphql(`
  fragment PlaceCardParts on Body {
    ags
    shortName
    name
    kind
    lacks
    committees {
      id
      name
    }
  }
`)

/** All places. */
export const PlacesQuery = graphql(
  `
    query Places {
      bodies {
        id
        ags
        kind
        ...PlaceCardParts
        ...PlaceShape
      }
    }
  `,
  [PlaceCardParts, PlaceShape],
)

/** A name and the days it is valid on. */
export const DatedName = graphql(`
  fragment DatedName on InstitutionName {
    id
    name
    validFrom
    validTo
    confirmed
  }
`)

/** Whom to call. */
export const ContactParts = graphql(`
  fragment ContactParts on ContactPerson {
    id
    name
    phone
    email
    isDemo
    office {
      name
    }
    committee {
      name
    }
  }
`)

/** One place with all it publishes; `then` is a day in the term of the workshop. */
export const PlaceQuery = graphql(
  `
    query Place($ags: String!, $then: LocalDate!) {
      body(ags: $ags) {
        id
        ags
        name
        nameThen: nameOn(day: $then)
        shortName
        kind
        lacks
        names {
          ...DatedName
        }
        terms {
          id
          number
          validFrom
          validTo
          confirmed
        }
        district {
          ags
          name
        }
        municipalities {
          id
          ags
          name
        }
        committees {
          id
          name
          nameThen: nameOn(day: $then)
          kind
          isDemo
        }
        offices {
          id
          name
          number
          isIntegrationOffice
        }
        parliamentaryGroups {
          id
          name
          isDemo
        }
        contacts {
          id
          ...ContactParts
        }
      }
    }
  `,
  [DatedName, ContactParts],
)

/** A person on a seat, as the committee publishes it. */
export const MemberParts = graphql(`
  fragment MemberParts on Membership {
    id
    duty
    role
    person {
      name
      isDemo
    }
    onBehalfOf {
      shortName
    }
  }
`)

/** Who keeps the minutes, and until when. */
export const KeeperParts = graphql(`
  fragment KeeperParts on MinutesKeeper {
    id
    validFrom
    validTo
    person {
      name
    }
  }
`)

/** A row of a composition and its seats on a day. */
export const SeatRowParts = graphql(
  `
    fragment SeatRowParts on SeatGroup {
      id
      label
      note
      kind
      seatCount
      seats(on: $day) {
        id
        number
        kind
        mandate
        boundBody {
          name
        }
        boundOffice {
          name
        }
        holder(on: $day) {
          ...MemberParts
        }
        deputy(on: $day) {
          ...MemberParts
        }
      }
    }
  `,
  [MemberParts],
)

/** Rules of procedure and the days they hold. */
export const RulesParts = graphql(`
  fragment RulesParts on ProcedureRules {
    id
    validFrom
    validTo
    sourceNote
    confirmed
    isDemo
    noticeDays
    noticeUnit
    urgentDays
    urgentUnit
    additionDays
    additionUnit
    cutOffDays
    countsDispatchDay
    countsMeetingDay
    quorumBase
    statutorySeats
    secretShare
    voteForms
    tabletVotes
    meetingForms
    publicByDefault
    minutesDays
    objectionDays
    usualMajority
    byLawMajority
    mainByLawMajority
    rulesMajority
    agendaMajority
    deselectionMajority
    digitalMajority
    appealDays
    inquiryDays
    membersInquire
  }
`)

/** Somebody on a list of deputies. */
export const PoolParts = graphql(`
  fragment PoolParts on PoolDeputy {
    id
    person {
      name
    }
    group {
      id
      name
    }
  }
`)

/** One committee: its name, its seats and who sits on them on a day, its rules. */
export const CommitteeQuery = graphql(
  `
    query Committee($id: ID!, $then: LocalDate!, $day: LocalDate!) {
      committee(id: $id) {
        id
        name
        nameThatDay: nameOn(day: $day)
        nameThen: nameOn(day: $then)
        kind
        isDemo
        publishesNames
        externalUrl
        body {
          id
          ags
          name
        }
        names {
          ...DatedName
        }
        composition(on: $day) {
          id
          votingSeats
          rows {
            id
            ...SeatRowParts
          }
        }
        members(on: $day) {
          id
          ...MemberParts
        }
        contacts {
          id
          ...ContactParts
        }
        minutesKeepers(from: $day) {
          id
          ...KeeperParts
        }
        deputyPool(on: $day) {
          id
          ...PoolParts
        }
        procedureRules {
          id
          ...RulesParts
        }
      }
    }
  `,
  [DatedName, SeatRowParts, MemberParts, KeeperParts, ContactParts, PoolParts, RulesParts],
)

/** A day in the XV. term, whose workshop the reference data come from: the Kreistag's resolution. */
export const WORKSHOP_DAY = '2010-12-08'
