import { graphql } from '@/app/graphql.js'

/** How public papers went, place by place and committee by committee. */
export const RouteFiguresQuery = graphql(`
  query RouteFigures($ags: String, $year: Int) {
    bodies {
      ags
      shortName
    }
    bodyRoutes(ags: $ags, year: $year) {
      bodyId
      name
      papers
      ended
      severalCommittees
      repeats
      longestWay
      lengths
      up
      down
      medianBetween
      mostBetween
      medianDays
      mostDays
      longestDays
    }
    committeeRoutes(ags: $ags, year: $year) {
      committeeId
      name
      place
      stations
      concluded
      postponed
      referrals
      referralsOpen
      unfilled
      medianDays
      mostDays
      longestDays
    }
  }
`)
