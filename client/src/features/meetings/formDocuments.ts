import { graphql } from '@/app/graphql.js'

/** How the committees one plans for can meet on a day; nothing where one entered no rules. */
export const FormsToPlanQuery = graphql(`
  query FormsToPlan($day: LocalDate!) {
    committeesToPlanFor {
      id
      rulesOn(day: $day) {
        id
        meetingForms
      }
    }
  }
`)

/** The same of the committees of a meeting. */
export const FormsOfMeetingQuery = graphql(`
  query FormsOfMeeting($id: ID!, $day: LocalDate!) {
    meeting(id: $id) {
      id
      committees {
        id
        rulesOn(day: $day) {
          id
          meetingForms
        }
      }
    }
  }
`)
