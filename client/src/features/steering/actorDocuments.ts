import { graphql } from '@/app/graphql.js'

/** The registry of actors at the desk. */
export const ActorsDeskQuery = graphql(`
  query ActorsDesk {
    steeringGroup {
      id
      availableActions
    }
    actorGroups {
      id
      text
      wording {
        text
      }
      actors {
        id
        name
        about
      }
    }
    actorLinks {
      id
      name
      from {
        id
        wording {
          text
        }
      }
      to {
        id
        wording {
          text
        }
      }
    }
  }
`)
/** Enters an actor, or changes one. */
export const EnterActor = graphql(`
  mutation EnterActor($input: ActorInput!) {
    enterActor(input: $input) {
      id
    }
  }
`)
/** Enters a link between groups. */
export const EnterActorLink = graphql(`
  mutation EnterActorLink($input: ActorLinkInput!) {
    enterActorLink(input: $input) {
      id
    }
  }
`)
/** Takes an actor or a link out. */
export const RemoveActor = graphql(`
  mutation RemoveActor($input: RemoveActorInput!) {
    removeActor(input: $input)
  }
`)
