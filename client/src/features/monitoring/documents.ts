import { graphql } from '@/app/graphql.js'

/** A value with where it comes from. */
export const ValueParts = graphql(`
  fragment ValueParts on IndicatorValue {
    id
    day
    group
    value
    reference
    isSecret
    isWithdrawn
    mayCorrect
    note
    place {
      id
      shortName
    }
    source {
      id
      publisher
      title
      address
      licence
      credit
      proxy
      smallest
      roundTo
    }
  }
`)

/** How an indicator stands, place by place, and all it was computed from. */
export const StandingQuery = graphql(
  `
    query IndicatorStanding($id: ID!) {
      indicator(id: $id) {
        id
        text
        kind
        lights {
          placeId
          placeName
          isRegion
          light
          measured
          compared
          target
          baselineOn
          dueOn
          measuredOn
          met
          counted
        }
        series {
          ...ValueParts
        }
        effects {
          measure {
            id
            text
          }
          ...ValueParts
        }
        corrections {
          reason
          recordedAt
          replaces {
            id
            value
            reference
            isWithdrawn
          }
          ...ValueParts
        }
        targets {
          id
          version
          target
          baselineOn
          dueOn
          note
          setAt
          place {
            id
            shortName
          }
        }
        placesToRecord {
          id
          shortName
        }
        placesToTarget {
          id
          shortName
        }
      }
    }
  `,
  [ValueParts],
)

/** What a form needs to offer. */
export const ValueChoicesQuery = graphql(`
  query ValueChoices($field: String!) {
    valueSources {
      id
      publisher
      title
    }
    measures(field: $field) {
      id
      text
    }
    bodiesToRecordFor {
      id
      shortName
    }
  }
`)

/** All indicators and all lights. */
export const IndicatorsQuery = graphql(`
  query Indicators {
    fieldsOfAction {
      id
      key
      wording {
        text
      }
    }
    indicators {
      id
      text
      kind
      wording {
        text
      }
      field {
        key
        wording {
          text
        }
      }
    }
    parity: indicators(kind: PARITY) {
      id
      text
      kind
      wording {
        text
      }
      field {
        key
        wording {
          text
        }
      }
    }
    indicatorLights {
      indicatorId
      placeId
      placeName
      isRegion
      light
      measured
      measuredOn
    }
  }
`)

/** Enters a value. */
export const RecordValue = graphql(`
  mutation RecordValue($input: RecordValueInput!) {
    recordValue(input: $input) {
      id
    }
  }
`)
/** Corrects a value. */
export const CorrectValue = graphql(`
  mutation CorrectValue($input: CorrectValueInput!) {
    correctValue(input: $input) {
      id
    }
  }
`)
/** Sets a target. */
export const SetTarget = graphql(`
  mutation SetTarget($input: SetTargetInput!) {
    setTarget(input: $input) {
      id
    }
  }
`)
/** Enters a source. */
export const AddValueSource = graphql(`
  mutation AddValueSource($input: AddValueSourceInput!) {
    addValueSource(input: $input) {
      id
    }
  }
`)
