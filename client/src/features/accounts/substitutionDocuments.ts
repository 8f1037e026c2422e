import { graphql } from '@/app/graphql.js'

/** Who stands in for whom, now or later, and the viewer's own roles that can be lent. */
export const SubstitutionsQuery = graphql(`
  query Substitutions {
    viewer {
      person {
        id
      }
      roles {
        role
        scopeId
        scopeName
        lentBy
      }
    }
    substitutions {
      id
      absentId
      absentName
      substituteId
      substituteName
      scopeName
      validFrom
      validTo
      isRunning
      availableActions
    }
  }
`)

/** People with an office here, by part of the name. */
export const ColleaguesQuery = graphql(`
  query Colleagues($search: String!) {
    colleagues(search: $search) {
      id
      name
      place
    }
  }
`)

/** Says who stands in. */
export const NameSubstitute = graphql(`
  mutation NameSubstitute($input: NameSubstituteInput!) {
    nameSubstitute(input: $input) {
      id
    }
  }
`)

/** Ends it before its last day. */
export const EndSubstitution = graphql(`
  mutation EndSubstitution($id: ID!) {
    endSubstitution(id: $id) {
      id
    }
  }
`)
