import { graphql } from '@/app/graphql.js'

/** Whether the owner of a mailed link gets invitations by mail. */
export const MailWishQuery = graphql(`
  query MailWish($token: String!) {
    mailWish(token: $token) {
      isStopped
    }
  }
`)

/** No more invitations by mail. */
export const StopMails = graphql(`
  mutation StopMails($token: String!) {
    stopMails(token: $token) {
      isStopped
    }
  }
`)

/** Invitations by mail again. */
export const WantMails = graphql(`
  mutation WantMails($token: String!) {
    wantMails(token: $token) {
      isStopped
    }
  }
`)
