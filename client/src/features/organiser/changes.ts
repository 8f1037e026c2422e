import { graphql } from '@/app/graphql.js'

/** Plans an event. */
export const PlanSummit = graphql(`
  mutation PlanSummit($input: PlanSummitInput!) {
    planSummit(input: $input) {
      id
    }
  }
`)
/** Enters an event that took place. */
export const EnterHeldSummit = graphql(`
  mutation EnterHeldSummit($input: EnterHeldSummitInput!) {
    enterHeldSummit(input: $input) {
      id
    }
  }
`)
/** Changes what is told about an event. */
export const ChangeSummit = graphql(`
  mutation ChangeSummit($input: ChangeSummitInput!) {
    changeSummit(input: $input) {
      id
    }
  }
`)
/** Says in another language what is written about an event. */
export const TranslateSummit = graphql(`
  mutation TranslateSummit($input: TranslateSummitInput!) {
    translateSummit(input: $input) {
      id
    }
  }
`)
/** Changes how many may come. */
export const ChangePlaces = graphql(`
  mutation ChangePlaces($input: ChangePlacesInput!) {
    changePlaces(input: $input) {
      id
    }
  }
`)
/** Everybody sees it and can register. */
export const AnnounceSummit = graphql(`
  mutation AnnounceSummit($id: ID!) {
    announceSummit(id: $id) {
      id
    }
  }
`)
/** It does not take place. */
export const CallOffSummit = graphql(`
  mutation CallOffSummit($input: CallOffSummitInput!) {
    callOffSummit(input: $input) {
      id
    }
  }
`)
/** It took place. */
export const CloseSummit = graphql(`
  mutation CloseSummit($id: ID!, $attendance: Int) {
    closeSummit(id: $id, attendance: $attendance) {
      id
    }
  }
`)
/** Gives up what was not announced. */
export const DiscardSummit = graphql(`
  mutation DiscardSummit($id: ID!) {
    discardSummit(id: $id) {
      id
    }
  }
`)
/** Writes the programme anew. */
export const SetProgramme = graphql(`
  mutation SetProgramme($input: SetProgrammeInput!) {
    setProgramme(input: $input) {
      id
    }
  }
`)
/** Cancels for somebody who said so. */
export const CancelOnBehalf = graphql(`
  mutation CancelOnBehalf($input: CancelOnBehalfInput!) {
    cancelOnBehalf(input: $input) {
      id
    }
  }
`)
/** Says that people without an e-mail address were told. */
export const NoteTold = graphql(`
  mutation NoteTold($input: NoteToldInput!) {
    noteTold(input: $input) {
      id
    }
  }
`)
/** They told the office that they take the place. */
export const AcceptOnBehalf = graphql(`
  mutation AcceptOnBehalf($id: ID!) {
    acceptOnBehalf(id: $id) {
      id
    }
  }
`)
/** They told the office that they do not want it. */
export const DeclineOnBehalf = graphql(`
  mutation DeclineOnBehalf($id: ID!) {
    declineOnBehalf(id: $id) {
      id
    }
  }
`)
/** Puts something on the checklist. */
export const AddChecklistItem = graphql(`
  mutation AddChecklistItem($input: AddChecklistItemInput!) {
    addChecklistItem(input: $input) {
      id
    }
  }
`)
/** Changes something on the checklist. */
export const ChangeChecklistItem = graphql(`
  mutation ChangeChecklistItem($input: ChangeChecklistItemInput!) {
    changeChecklistItem(input: $input) {
      id
    }
  }
`)
/** Ticks it or opens it again. */
export const TickChecklistItem = graphql(`
  mutation TickChecklistItem($id: ID!, $done: Boolean!) {
    tickChecklistItem(id: $id, done: $done) {
      id
    }
  }
`)
/** It need not be done. */
export const RemoveChecklistItem = graphql(`
  mutation RemoveChecklistItem($id: ID!) {
    removeChecklistItem(id: $id) {
      id
    }
  }
`)

/** Notes who was at a date. */
export const RecordAttendance = graphql(`
  mutation RecordAttendance($input: RecordAttendanceInput!) {
    recordAttendance(input: $input) {
      id
      attendance
    }
  }
`)
/** Says into which indicator an event counts. */
export const SetIndicator = graphql(`
  mutation SetIndicator($input: SetIndicatorInput!) {
    setIndicator(input: $input) {
      id
    }
  }
`)
/** Says what a kind of event is called here. */
export const NameEventKind = graphql(`
  mutation NameEventKind($input: NameEventKindInput!) {
    nameEventKind(input: $input) {
      id
    }
  }
`)
