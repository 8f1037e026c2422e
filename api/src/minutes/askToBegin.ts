import { holdersOf } from '../accounts/index.js'
import { tell } from '../mail/index.js'
import { minutesPath } from '../contract/paths.js'
import { Meeting, MeetingCommittee } from '../meetings/index.js'
import { dayOf, dayText, type Ctx } from '../platform/index.js'
import { closeTasks, openTask } from '../tasks/index.js'
import { followClosing } from '../voting/index.js'
import { committeeOf, dueOf } from './ask.js'
import { Minutes } from './Minutes.js'
import { signersOf } from './signers.js'

const aboutMeeting = (id: string) => ({ entity: 'Meeting', id })

/**
 * A meeting has ended: who keeps its minutes, or where nobody does the committee's clerk, finds it on the desk and in the mail that
 * they are to be begun. Who began them during the meeting is asked for nothing.
 */
async function askToBegin(ctx: Ctx, meetingId: string): Promise<void> {
  if (await ctx.db.existsBy(Minutes, { meetingId })) return
  const { bodyId, startsAt } = await ctx.db.findOneByOrFail(Meeting, { id: meetingId })
  const { committeeId } = await ctx.db.findOneByOrFail(MeetingCommittee, { meetingId, isLead: true })
  const of = { committeeId, meetingId, day: dayOf(startsAt) }
  const keepers = (await signersOf(ctx, of)).filter(({ duty }) => duty === 'KEEPER')
  const assignee =
    keepers.length > 0
      ? keepers.map(({ personId }) => `PERSON@${personId}`)
      : [`CLERK@${committeeId}`, `CLERK@${bodyId}`]
  const due = await dueOf(ctx, of)
  const committee = await committeeOf(ctx, of)
  await openTask(ctx, {
    ...{ kind: 'minutes.begin', subject: aboutMeeting(meetingId), assignee, due },
    params: { title: `${committee}, ${dayText('de', of.day)}`, path: minutesPath(meetingId) },
  })
  await tell(ctx, {
    template: 'minutes.toBegin',
    to: await holdersOf(ctx, assignee),
    about: aboutMeeting(meetingId),
    key: `minutes.toBegin/${meetingId}`,
    params: {
      values: { day: { day: of.day }, committee, due: { day: due } },
      link: minutesPath(meetingId),
    },
  })
}

followClosing(askToBegin)

/** They are begun: nobody is asked for it any more. */
export const begun = (ctx: Ctx, meetingId: string): Promise<void> =>
  closeTasks(ctx, { subject: aboutMeeting(meetingId), kind: 'minutes.begin' })
