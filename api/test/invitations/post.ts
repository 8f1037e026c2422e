import { sendInvitations } from '../../src/invitations/sendInvitations.js'
import type { Viewer } from '../../src/platform/index.js'
import type { TestInstallation } from '../harness/index.js'
import { call } from '../stories/people.js'
import type { Stage } from '../summits/stage.js'

/** What the page of a link is told. */
export interface Shown {
  state: string
  registration: string | null
  waitingRank: number | null
  name: string
  size: number | null
}
/** An answer, or the code it was refused with. */
export type Answered = Partial<Shown> & { refused?: string; field?: string }

/** The desk that invites and the mailboxes it writes to. */
export function postOf(t: TestInstallation, planner: Viewer) {
  const rows = <R>(text: string, values: unknown[] = []) => t.db.query<R[]>(text, values)
  const ask = <R>(document: string, variables: Record<string, unknown>, viewer?: Viewer) =>
    t.query(document, variables, viewer) as unknown as Promise<R>
  const start = (s: Stage, kind: string, perMinute?: number) =>
    call<{ id: string }>(
      t,
      planner,
      'mutation ($input: StartSendingInput!) { startSending(input: $input) { id state } }',
      { input: { summitId: s.summitId, kind, perMinute } },
    )
  const run = (sending: { id: string }) => sendInvitations(t.source, sending.id, new AbortController().signal)
  /** What waits leaves as if it had been sent, the moment comes, and the job sees it; of every event, or one. */
  const leave = async (s?: Stage) => {
    const those = `(select id from sending where state = 'RUNNING' and summit_id = coalesce($1, summit_id))`
    await rows(
      `update message set state = 'sent', sent_at = now() where channel = 'MAIL' and state = 'queued' and mailing_id in ${those}`,
      [s?.summitId],
    )
    await rows(`update sending set next_at = null where id in ${those}`, [s?.summitId])
    for (const one of await rows<{ id: string }>(`select id from sending where id in ${those}`, [
      s?.summitId,
    ]))
      await run(one)
  }
  /** Puts people on the list who can be mailed. */
  const invite = async (s: Stage, people: number, from = 0) => {
    for (let i = from; i < from + people; i++)
      await call(t, planner, 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { id } }', {
        input: {
          summitId: s.summitId,
          givenName: 'Gast',
          familyName: `Muster ${i}`,
          email: `gast${i}.${s.summitId}@demo.example`,
          locale: ['de', 'tr', 'ar', 'uk'][i % 4],
        },
      })
  }
  /** The links that were mailed for an event, in the order of the list, with the template that brought them. */
  const links = async (s: Stage, template: string) =>
    (
      await rows<{ link: string }>(
        `select m.params ->> 'link' as link from message m join invitation i on i.id = m.about_id
         where i.summit_id = $1 and m.template = $2 order by i.created_at, i.id, m.created_at`,
        [s.summitId, template],
      )
    ).map(({ link }) => link.replace('/einladung/', ''))
  const byLink = async (name: string, type: string, input: Record<string, unknown>): Promise<Answered> => {
    const result = await ask<{
      data?: Record<string, Shown | null> | null
      errors?: { extensions: { code: string; fields?: { field: string; code: string }[] } }[]
    }>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { state registration waitingRank name size } }`,
      { input },
    )
    const told = result.errors?.[0]?.extensions
    const [field] = told?.fields ?? []
    if (told) return { refused: field?.code ?? told.code, ...(field ? { field: field.field } : {}) }
    return result.data?.[name] ?? {}
  }
  return {
    rows,
    ask,
    start,
    run,
    leave,
    invite,
    links,
    byLink,
    answer: (token: string, accept: boolean, more: Record<string, unknown> = {}) =>
      byLink('answerInvitation', 'AnswerInvitationInput', { token, accept, ...more }),
    /** Invites and sends; gives the links. */
    invited: async (s: Stage, people: number) => {
      await invite(s, people)
      await run(await start(s, 'INVITATION'))
      return links(s, 'invitations.invited')
    },
    figures: async ({ summitId }: Stage) =>
      (
        await ask<{ data: { summit: { invitationFigures: Record<string, number> } } }>(
          `query ($id: ID!) { summit(id: $id) { invitationFigures { drafted issued sent waiting accepted declined passedOn unanswered reminded opened } } }`,
          { id: summitId },
          planner,
        )
      ).data.summit.invitationFigures,
  }
}
