import { graphql } from '@/app/graphql.js'

/** A member makes it the body's own motion. */
export const TakeUpPaper = graphql(`
  mutation TakeUpPaper($id: ID!) {
    takeUpPaper(id: $id) {
      id
    }
  }
`)
/** The chair does not take it up. */
export const DeclineOffer = graphql(`
  mutation DeclineOffer($input: WithReasonInput!) {
    declineOffer(input: $input) {
      id
    }
  }
`)
/** The clerk finds it in order. */
export const AdmitPaper = graphql(`
  mutation AdmitPaper($id: ID!) {
    admitPaper(id: $id) {
      id
    }
  }
`)
/** The clerk refuses it. */
export const RefusePaper = graphql(`
  mutation RefusePaper($input: WithReasonInput!) {
    refusePaper(input: $input) {
      id
    }
  }
`)
/** The clerk sends it back with questions. */
export const ReturnPaper = graphql(`
  mutation ReturnPaper($input: ReturnPaperInput!) {
    returnPaper(input: $input) {
      id
    }
  }
`)
/** The clerk asks an office. */
export const RequestStatement = graphql(`
  mutation RequestStatement($input: RequestStatementInput!) {
    requestStatement(input: $input) {
      id
    }
  }
`)
/** The clerk goes on without a statement. */
export const SkipStatement = graphql(`
  mutation SkipStatement($input: WithReasonInput!) {
    skipStatement(input: $input) {
      id
    }
  }
`)
/** The office speaks. */
export const DeliverStatement = graphql(`
  mutation DeliverStatement($input: DeliverStatementInput!) {
    deliverStatement(input: $input) {
      id
    }
  }
`)
/** Another office signs. */
export const CoSignStatement = graphql(`
  mutation CoSignStatement($id: ID!) {
    coSignStatement(id: $id) {
      id
    }
  }
`)
/** The clerk starts the way through the committees. */
export const StartRoute = graphql(`
  mutation StartRoute($input: StartRouteInput!) {
    startRoute(input: $input) {
      id
    }
  }
`)
/** A station gets its date. */
export const ScheduleConsultation = graphql(`
  mutation ScheduleConsultation($input: ScheduleConsultationInput!) {
    scheduleConsultation(input: $input) {
      id
    }
  }
`)
/** How a station ended. */
export const RecordOutcome = graphql(`
  mutation RecordOutcome($input: RecordOutcomeInput!) {
    recordOutcome(input: $input) {
      id
    }
  }
`)
/** A further station. */
export const InsertConsultation = graphql(`
  mutation InsertConsultation($input: InsertConsultationInput!) {
    insertConsultation(input: $input) {
      id
    }
  }
`)
/** A station less. */
export const SkipConsultation = graphql(`
  mutation SkipConsultation($input: WithReasonInput!) {
    skipConsultation(input: $input) {
      id
    }
  }
`)
/** Where the paper stands in the council information system. */
export const SetReference = graphql(`
  mutation SetReference($input: ExternalReferenceInput!) {
    setReference(input: $input) {
      id
    }
  }
`)
/** Where the station stands in the council information system. */
export const SetStationReference = graphql(`
  mutation SetStationReference($input: ExternalReferenceInput!) {
    setStationReference(input: $input) {
      id
    }
  }
`)
/** The mayor or the Landrat objects to a resolution. */
export const SuspendResolution = graphql(`
  mutation SuspendResolution($input: SuspendResolutionInput!) {
    suspendResolution(input: $input) {
      id
    }
  }
`)
/** What could not wait for the council. */
export const DecideUrgently = graphql(`
  mutation DecideUrgently($input: DecideUrgentlyInput!) {
    decideUrgently(input: $input) {
      id
    }
  }
`)
/** What the supervisory authority said. */
export const RecordSupervision = graphql(`
  mutation RecordSupervision($input: RecordSupervisionInput!) {
    recordSupervision(input: $input) {
      id
    }
  }
`)
/** The Kreis makes a town's request its own paper. */
export const AdmitTransfer = graphql(`
  mutation AdmitTransfer($input: AdmitTransferInput!) {
    admitTransfer(input: $input) {
      id
    }
  }
`)
/** The Kreis declines it. */
export const DeclineTransfer = graphql(`
  mutation DeclineTransfer($input: WithReasonInput!) {
    declineTransfer(input: $input) {
      id
    }
  }
`)
/** The Kreis answers it. */
export const AnswerTransfer = graphql(`
  mutation AnswerTransfer($input: AnswerTransferInput!) {
    answerTransfer(input: $input) {
      id
    }
  }
`)
