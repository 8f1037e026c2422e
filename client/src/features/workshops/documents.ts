import { graphql } from '@/app/graphql.js'

/** The workshops of an event and how their places are given. */
export const WorkshopsParts = graphql(`
  fragment WorkshopsParts on Summit {
    id
    state
    startsAt
    mayPlanWorkshopDraw
    workshops {
      id
      title
      titleWords {
        language
      }
      startsAt
      capacity
      taken
      firstWishes
    }
    workshopDraw {
      drawsAt
      drawnAt
      seedHash
      publishedSeed
      entrants
    }
  }
`)

/** What a registration wishes and has of the workshops. */
export const RegistrationWorkshopsParts = graphql(`
  fragment RegistrationWorkshopsParts on Registration {
    id
    state
    size
    workshopActions
    wishes {
      id
      place
      roomThen
      item {
        id
        title
      }
    }
    workshop {
      number
      item {
        id
        title
      }
    }
  }
`)

/** Tells wishes. */
export const WishWorkshops = graphql(`
  mutation WishWorkshops($input: WishWorkshopsInput!) {
    wishWorkshops(input: $input) {
      id
    }
  }
`)

/** Takes a free place. */
export const ChooseWorkshop = graphql(`
  mutation ChooseWorkshop($input: ChooseWorkshopInput!) {
    chooseWorkshop(input: $input) {
      id
    }
  }
`)

/** Says when places are drawn. */
export const PlanWorkshopDraw = graphql(`
  mutation PlanWorkshopDraw($input: PlanWorkshopDrawInput!) {
    planWorkshopDraw(input: $input) {
      id
    }
  }
`)
