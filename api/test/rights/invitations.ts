import { Readable } from 'node:stream'
import { storeFile } from '../../src/files/index.js'
import { announceSummit } from '../../src/summits/announceSummit.js'
import { invitePerson } from '../../src/invitations/invitePerson.js'
import { planReminder } from '../../src/invitations/planReminder.js'
import { makeDocument } from '../../src/documents/index.js'
import { makeLetters } from '../../src/invitations/makeLetters.js'
import { planSummit } from '../../src/summits/planSummit.js'
import { startSending } from '../../src/invitations/startSending.js'
import { pauseSending } from '../../src/invitations/steerSending.js'
import { withdrawInvitation } from '../../src/invitations/withdrawInvitation.js'
import { sendInvitations } from '../../src/invitations/sendInvitations.js'
import { idOf, type World } from '../world/index.js'
import { signedIn, type Table, type Who } from './mutations.js'
import { planners } from './summits.js'

/** Events of Neuss with invitations: on the list, sent, withdrawn; and sendings that run and wait. The lead of Köprü is invited. */
export async function invitationsOf(w: World) {
  const { t, cast, places } = w
  const event = (more: object = {}) =>
    t.as(cast.integrationOffice, async (ctx) =>
      announceSummit(
        ctx,
        await planSummit(ctx, {
          kind: 'SUMMIT',
          title: 'Integrationsgipfel',
          about: 'Was wurde erreicht?',
          place: 'Rathaus Neuss',
          startsAt: new Date(Date.now() + 30 * 86_400_000),
          endsAt: new Date(Date.now() + 31 * 86_400_000),
          bodyId: places.neuss,
          capacity: 10,
          ...more,
        }),
      ),
    )
  const [open, busy, waits] = [await event(), await event(), await event()]
  // not everybody of the world has an address
  const email = async (who: keyof typeof cast) => {
    const address = `${who.toLowerCase()}@demo.example`
    await t.db.query('update person set email = $2 where id = $1', [cast[who].personId, address])
    return address
  }
  const invite = async (summitId: string, who: keyof typeof cast) => {
    const address = await email(who)
    return t.as(cast.integrationOffice, (ctx) =>
      invitePerson(ctx, { summitId, familyName: 'Gast', email: address, locale: 'de' }),
    )
  }
  const begin = (summitId: string) =>
    t.as(cast.integrationOffice, (ctx) => startSending(ctx, { summitId, kind: 'INVITATION', perMinute: 1 }))
  await invite(busy, 'lead')
  const sent = await invite(open, 'lead')
  const first = await begin(open)
  await sendInvitations(t.source, first, new AbortController().signal)
  // the mail came back, so it may be sent again
  await t.db.query(`update message set state = 'bounced' where about_id = $1`, [sent])
  // nobody registers for a meeting: who is invited answers
  const byName = await event({ kind: 'STEERING_MEETING', withRegistration: false })
  const meeting = await invite(byName, 'lead')
  await sendInvitations(t.source, await begin(byName), new AbortController().signal)
  const withdrawn = await invite(open, 'inhabitant')
  await t.as(cast.integrationOffice, (ctx) => withdrawInvitation(ctx, withdrawn))
  await t.db.query(`update sending set state = 'DONE' where id = $1`, [first])
  const running = await begin(busy)
  const paused = await begin(waits)
  await t.as(cast.integrationOffice, (ctx) => pauseSending(ctx, paused))
  const reminder = await t.as(cast.integrationOffice, (ctx) =>
    planReminder(ctx, { summitId: open, anchor: 'START', daysBefore: 7, time: '09:00' }),
  )
  const committee = await idOf(t, 'select committee_id as id from membership limit 1')
  const file = await t.as(cast.integrationOffice, (ctx) =>
    storeFile(ctx, {
      name: 'gaeste.csv',
      mediaType: 'text/csv',
      ownerId: cast.integrationOffice.personId ?? '',
      bytes: Readable.from([Buffer.from('Name;E-Mail\nMuster;datei@demo.example')]),
    }),
  )
  // one more event: somebody on its list gets a letter, which was printed once
  const letters = await event()
  await t.as(cast.integrationOffice, (ctx) =>
    invitePerson(ctx, { summitId: letters, familyName: 'Brief', post: 'Weg 1\n41460 Neuss', locale: 'de' }),
  )
  await sendInvitations(t.source, await begin(letters), new AbortController().signal)
  const printed = await t.as(cast.integrationOffice, (ctx) =>
    makeLetters(ctx, { summitId: letters, sender: 'Integrationsbüro' }),
  )
  await makeDocument(t.source, printed, {
    publicUrl: 'https://mitsprache.example',
    signal: new AbortController().signal,
    typeset: () => Promise.resolve(Buffer.from('%PDF-')),
  })
  const [letter] = await t.db.query<{ code: string }[]>(
    `select params ->> 'code' as code from message where channel = 'LETTER' and about_entity = 'Invitation' and address like 'Weg 1%'`,
  )
  return {
    ...{ letters, printed, code: letter?.code },
    ...{ file, meeting, open, sent, withdrawn, running, paused, reminder, committee },
  }
}

/** Who may do what to invitations and sendings. A link answers for whom it was mailed to, whoever holds it. */
export async function rightsOfInvitations(w: World): Promise<Table> {
  const s = await invitationsOf(w)
  const one = (input: unknown, may: readonly Who[] = planners) => [{ input, may }]
  const nobodys = 'x'.repeat(32)
  return {
    draftInvitations: one({
      summitId: s.open,
      committeeIds: [s.committee],
      organisations: true,
      organisationIds: [],
      earlierSummitId: null,
    }),
    importInvitations: one({ summitId: s.open, fileId: s.file }, ['integrationOffice']),
    invitePerson: one({
      summitId: s.open,
      familyName: 'Muster',
      givenName: '',
      email: 'muster@demo.example',
      locale: 'de',
    }),
    makeLetters: one({ summitId: s.letters, sender: 'Integrationsbüro, Markt 1, 41460 Neuss' }),
    confirmLetters: one({ id: s.printed, postedOn: '2026-01-02' }),
    setPost: one({ id: s.sent, post: 'Musterweg 1\n41460 Neuss' }),
    // whoever holds the letter
    openLetter: one({ code: s.code }, ['nobody', ...signedIn]),
    withdrawInvitation: one({ id: s.sent }),
    draftAgain: one({ id: s.withdrawn }),
    sendInvitationAgain: one({ id: s.sent, email: 'lead@demo.example' }),
    noteAnswer: one({ id: s.sent, accept: false, toldBy: 'PHONE' }),
    answerOwnInvitation: one({ id: s.meeting, accept: true }, ['lead']),
    startSending: one({ summitId: s.open, kind: 'INVITATION' }),
    planReminder: one({ summitId: s.open, anchor: 'START', daysBefore: 3, time: '09:00' }),
    removeReminder: one({ id: s.reminder }),
    sendTestInvitation: one({ summitId: s.open, locale: 'uk' }),
    pauseSending: one({ id: s.running }),
    resumeSending: one({ id: s.paused }),
    stopSending: one({ id: s.running }),
    answerInvitation: one({ token: nobodys, accept: true }, []),
    fillInvitationForm: one({ token: nobodys, form: { consent: false } }, []),
    requestInvitationCode: one({ token: nobodys }, []),
    proveInvitation: one({ token: nobodys, code: '123456' }, []),
    passOnInvitation: one(
      {
        token: nobodys,
        proof: nobodys,
        givenName: '',
        familyName: 'Muster',
        email: 'muster@demo.example',
        locale: 'de',
      },
      [],
    ),
    changeInvited: one(
      { token: nobodys, proof: nobodys, givenName: '', familyName: 'Muster', email: 'muster@demo.example' },
      [],
    ),
    openInvitation: one({ token: nobodys }, []),
  }
}
