import { graphql } from '@/app/graphql.js'

/** Runs `planMeeting`. */
export const PlanMeeting = graphql(`
  mutation PlanMeeting($input: PlanMeetingInput!) {
    planMeeting(input: $input) {
      id
    }
  }
`)

/** Runs `moveMeeting`. */
export const MoveMeeting = graphql(`
  mutation MoveMeeting($input: MoveMeetingInput!) {
    moveMeeting(input: $input) {
      id
    }
  }
`)

/** Runs `pullAgenda`. */
export const PullAgenda = graphql(`
  mutation PullAgenda($input: PullAgendaInput!) {
    pullAgenda(input: $input) {
      id
    }
  }
`)

/** Runs `addAgendaItem`. */
export const AddAgendaItem = graphql(`
  mutation AddAgendaItem($input: AddAgendaItemInput!) {
    addAgendaItem(input: $input) {
      id
    }
  }
`)

/** Runs `orderAgenda`. */
export const OrderAgenda = graphql(`
  mutation OrderAgenda($input: OrderAgendaInput!) {
    orderAgenda(input: $input) {
      id
      agendaRevision
    }
  }
`)

/** Runs `announceMeeting`. */
export const AnnounceMeeting = graphql(`
  mutation AnnounceMeeting($input: AnnounceMeetingInput!) {
    announceMeeting(input: $input) {
      id
    }
  }
`)

/** Runs `inviteToMeeting`. */
export const InviteToMeeting = graphql(`
  mutation InviteToMeeting($input: InviteToMeetingInput!) {
    inviteToMeeting(input: $input) {
      id
    }
  }
`)

/** Runs `remakeAgenda`. */
export const RemakeAgenda = graphql(`
  mutation RemakeAgenda($input: RemakeAgendaInput!) {
    remakeAgenda(input: $input) {
      id
    }
  }
`)

/** Runs `addToAgenda`. */
export const AddToAgenda = graphql(`
  mutation AddToAgenda($input: AddToAgendaInput!) {
    addToAgenda(input: $input) {
      id
    }
  }
`)

/** Runs `cancelMeeting`. */
export const CancelMeeting = graphql(`
  mutation CancelMeeting($input: WithReasonInput!) {
    cancelMeeting(input: $input) {
      id
    }
  }
`)

/** Runs `postponeItem`. */
export const PostponeItem = graphql(`
  mutation PostponeItem($input: WithReasonInput!) {
    postponeItem(input: $input) {
      id
    }
  }
`)

/** Runs `removeItem`. */
export const RemoveItem = graphql(`
  mutation RemoveItem($input: WithReasonInput!) {
    removeItem(input: $input) {
      id
    }
  }
`)

/** Runs `setResolutionKind`. */
export const SetResolutionKind = graphql(`
  mutation SetResolutionKind($input: SetResolutionKindInput!) {
    setResolutionKind(input: $input) {
      id
    }
  }
`)

/** Runs `carryItem`. */
export const CarryItem = graphql(`
  mutation CarryItem($input: WithReasonInput!) {
    carryItem(input: $input) {
      id
    }
  }
`)

/** Runs `noteMeetingTold`. */
export const NoteMeetingTold = graphql(`
  mutation NoteMeetingTold($input: NoteMeetingToldInput!) {
    noteMeetingTold(input: $input) {
      id
    }
  }
`)
