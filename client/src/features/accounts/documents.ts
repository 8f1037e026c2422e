import { graphql } from '@/app/graphql.js'

/** The viewer's roles with the names of what they are limited to. */
export const MyRolesQuery = graphql(`
  query MyRoles {
    viewer {
      roles {
        role
        scopeName
        lentBy
      }
    }
  }
`)

/** What waits for the viewer. */
export const MyTasksQuery = graphql(`
  query MyTasks($after: String) {
    myTasks(first: 20, after: $after) {
      nodes {
        id
        kind
        title
        number
        due
        daysLeft
        inPlaceOf
        path
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

/** Whether the viewer still has to say a name before acting. */
export const NeedsNameQuery = graphql(`
  query NeedsName {
    viewer {
      needsName
    }
  }
`)

/** What a person says of herself, and what she is part of. */
export const ProfileQuery = graphql(`
  query Profile {
    viewer {
      signInAddress
      hasPasskey
      needsName
      person {
        id
        title
        givenName
        familyName
        locale
        phone
      }
      organisations {
        id
        name
      }
    }
  }
`)

/** Changes it. */
export const UpdateMyProfile = graphql(`
  mutation UpdateMyProfile($input: ProfileInput!) {
    updateMyProfile(input: $input) {
      id
    }
  }
`)

/** Signs out on all devices. */
export const SignOutEverywhere = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere
  }
`)

/** Leaves for good. */
export const CloseMyAccount = graphql(`
  mutation CloseMyAccount {
    closeMyAccount
  }
`)

/** Whom one may become where people try things out. */
export const DemoPeopleQuery = graphql(`
  query DemoPeople {
    demoPeople {
      id
      name
      part
      roles {
        role
        scopeId
        scopeName
      }
    }
    bodies {
      id
      name
      offices {
        id
        name
      }
      committees {
        id
        name
      }
    }
  }
`)
