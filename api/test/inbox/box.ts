import { takeMail, type CalendarReply, type IncomingMail } from '../../src/inbox/index.js'
import { postboxKey, signedAddress } from '../../src/mail/index.js'
import type { TestInstallation } from '../harness/index.js'
import { postOf } from '../invitations/post.js'
import { demoViewer } from '../stories/people.js'
import { stageOf, type Stage } from '../summits/stage.js'

/** Somebody who was invited, and the mail that told them. */
export interface Invited {
  id: string
  personId: string
  email: string
  messageId: string
}

let n = 0

/** The mailbox of an installation, what comes into it and what goes out. */
export async function boxOf(t: TestInstallation) {
  const planner = await demoViewer(t, 'leyla.brueckner@demo.example')
  const post = postOf(t, planner)
  const box = {
    address: 'post@mitsprache.example',
    key: await postboxKey(t.source),
    contact: 'kontakt@demo.example',
  }
  const mail = (more: Partial<IncomingMail>): IncomingMail => ({
    key: `<${(n += 1)}@elsewhere.example>`,
    from: { name: 'Amal', address: `amal${n}@demo.example` },
    recipients: [box.address],
    subject: 'Frage',
    text: 'Darf ich jemanden mitbringen?',
    files: [],
    automatic: false,
    report: null,
    calendar: null,
    ...more,
  })
  return {
    ...{ planner, post, box, mail },
    take: (more: Partial<IncomingMail>) => takeMail(t.source, box, mail(more)),
    told: (template: string, about?: string) =>
      post.rows<{
        address: string
        params: { reason?: string; link?: string; replyTo?: { address: string } }
      }>(
        `select address, params from message where template = $1 and ($2::uuid is null or about_id = $2) order by created_at, id`,
        [template, about ?? null],
      ),
    stateOf: async (id: string) =>
      (await post.rows<{ state: string }>('select state from invitation where id = $1', [id]))[0]?.state,
    /** An event with one place and two who are invited to it. */
    invites: async () => {
      const s = await stageOf(t, { capacity: 1, guests: 0 })
      await post.invited(s, 2)
      const guests = await post.rows<Invited>(
        `select i.id, i.person_id as "personId", p.email, m.id as "messageId" from invitation i join person p on p.id = i.person_id
           join message m on m.about_id = i.id where i.summit_id = $1 order by p.email`,
        [s.summitId],
      )
      await t.db.query(`update message set state = 'sent' where about_id = any($1)`, [
        guests.map(({ id }) => id),
      ])
      return { s, guests }
    },
    /** What somebody's calendar says of an event. */
    reply: (
      s: Stage,
      of: Invited,
      answer: string,
      more: Partial<CalendarReply> = {},
    ): Partial<IncomingMail> => ({
      from: { name: '', address: of.email.toUpperCase() },
      recipients: [signedAddress(box, 'calendar', of.personId)],
      calendar: {
        method: 'REPLY',
        uid: `summit-${s.summitId}`,
        sequence: 0,
        attendee: of.email,
        answer,
        ...more,
      },
    }),
  }
}
