import { graphql } from '@/app/graphql.js'

/** What roles may be limited to, with their names. */
export const PlacesOfRolesQuery = graphql(`
  query PlacesOfRoles {
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
        path
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)
