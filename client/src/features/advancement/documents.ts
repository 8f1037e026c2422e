import { graphql } from '@/app/graphql.js'

/** Plans, the newest first, and for whom the viewer may prepare one. */
export const PlansQuery = graphql(`
  query AdvancementPlans {
    advancementPlans {
      id
      title
      state
      closesOn
      answers
      isDemo
      body {
        id
        shortName
      }
    }
    bodiesToPlanAdvancementFor {
      id
    }
  }
`)

/** Offices of the administrations the viewer may prepare plans for. */
export const OfficesQuery = graphql(`
  query AdvancementOffices {
    bodiesToPlanAdvancementFor {
      id
      shortName
      offices {
        id
        name
        number
      }
    }
  }
`)

/** One plan with its table and that of the plan before. */
export const PlanQuery = graphql(`
  query AdvancementPlan($id: ID!) {
    advancementPlan(id: $id) {
      id
      title
      state
      closesOn
      answers
      aimPercent
      aimYear
      keepUntil
      isDemo
      availableActions
      body {
        id
        name
      }
      counts {
        question
        option
        officeId
        count
      }
      offices {
        id
        headcount
        office {
          id
          name
          number
        }
        survey {
          id
          state
          codes
          waiting
          availableActions
        }
      }
      earlier {
        id
        title
        closesOn
        counts {
          question
          option
          officeId
          count
        }
      }
    }
  }
`)

/** Prepares a plan. */
export const PlanAdvancement = graphql(`
  mutation PlanAdvancement($input: PlanAdvancementInput!) {
    planAdvancement(input: $input) {
      id
    }
  }
`)
/** Begins asking. */
export const OpenAdvancement = graphql(`
  mutation OpenAdvancement($input: OpenAdvancementInput!) {
    openAdvancement(input: $input) {
      id
    }
  }
`)
/** Ends asking. */
export const CloseAdvancement = graphql(`
  mutation CloseAdvancement($id: ID!) {
    closeAdvancement(id: $id) {
      id
    }
  }
`)
/** Shows everybody what came out. */
export const PublishAdvancement = graphql(`
  mutation PublishAdvancement($id: ID!) {
    publishAdvancement(id: $id) {
      id
    }
  }
`)
/** Takes back what was published. */
export const UnpublishAdvancement = graphql(`
  mutation UnpublishAdvancement($id: ID!) {
    unpublishAdvancement(id: $id) {
      id
    }
  }
`)
/** Gives a plan up. */
export const DiscardAdvancement = graphql(`
  mutation DiscardAdvancement($id: ID!) {
    discardAdvancement(id: $id)
  }
`)
