import type { Locale } from '../contract/index.js'
import { contentOf, type Blocks } from '../mail/index.js'
import { clock, DomainError, may, text, type Ctx } from '../platform/index.js'
import { Summit } from './Summit.js'
import type { ToTell } from './ToTell.view.js'

/** They did not hear in a talk what became of their registration. */
const unheard = `(r.told_by = 'PAPER' or (m.channel = 'MAIL' and r.told_by is null))`

/*
 * Who has no e-mail address gets a letter in the ledger where others get a mail. Until it is posted, or somebody has told them,
 * it stands in this list; so does a mail that failed or came back. What has become wrong meanwhile does not, nor what they heard in
 * the talk it was entered in. An offer stays until it is answered, so that the answer can be entered where the call was noted.
 */
export const mustBeTold = (
  now: '$1' | '$2',
): string => `s.ends_at > ${now} and (m.expires_at is null or m.expires_at > ${now})
  and case m.channel
    when 'LETTER' then m.state = 'queued' or (m.template = 'summits.placeOffered' and (m.state = 'sent' or m.told_at is not null))
    else m.state in ('failed', 'bounced') and m.address <> '' and (m.told_at is null or m.template = 'summits.placeOffered') end
  and (s.state = 'ANNOUNCED' or m.template = 'summits.calledOff')
  and case m.template
    when 'summits.placeOffered' then r.state = 'OFFERED'
    when 'summits.tooLarge' then r.state = 'WAITLISTED'
    when 'summits.confirmed' then r.state = 'CONFIRMED' and ${unheard}
    when 'summits.waitlisted' then r.state = 'WAITLISTED' and ${unheard}
    when 'summits.registrationCancelled' then r.state = 'CANCELLED'
    when 'summits.placeLapsed' then r.state = 'LAPSED'
    else m.channel = 'LETTER' or r.state in ('CONFIRMED', 'WAITLISTED', 'OFFERED') end`

interface Found extends Omit<ToTell, 'subject' | 'sentences'> {
  template: string
  params: Blocks
}

/**
 * What people whom no mail reaches have to be told about an event by telephone or letter, in the order they registered. Empty for whoever does not organise it.
 */
export async function toTell(ctx: Ctx, summitId: string): Promise<ToTell[]> {
  if (!(await organisesIt(ctx, summitId))) return []
  const found = await ctx.db.query<Found[]>(
    `select m.id, r.id as "registrationId", concat_ws(' ', p.given_name, p.family_name) as name, p.phone, p.locale, m.template,
       m.params, m.created_at as since,
       case m.channel when 'LETTER' then m.state <> 'queued' else m.told_at is not null end as told,
       case when m.template = 'summits.placeOffered' then r.offered_until end as "offeredUntil"
     from registration r join summit s on s.id = r.summit_id join person p on p.id = r.person_id
       join message m on m.about_entity = 'Registration' and m.about_id = r.id
     where r.summit_id = $1 and ${mustBeTold('$2')} order by r.rank, m.created_at, m.id limit 500`,
    [summitId, clock.now()],
  )
  return found.map(({ template, params, ...one }) => ({
    ...one,
    ...wordsOf(ctx.viewer.locale, template, params),
  }))
}

async function organisesIt(ctx: Ctx, summitId: string): Promise<boolean> {
  try {
    await may(ctx, 'noteTold', Summit, summitId, { lock: false })
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}

/** The words of the mail others get, without what only a mail can do. */
function wordsOf(locale: Locale, template: string, params: Blocks): Pick<ToTell, 'subject' | 'sentences'> {
  const content = contentOf({ locale, template, params, name: '' }, 'https://letter.invalid')
  const next = text(locale, 'mail.common.next')
  const { reason, facts } = content
  return {
    subject: content.subject,
    sentences: [
      ...content.paragraphs,
      ...[...(reason ? [reason] : []), ...facts.filter(({ label }) => label !== next)].map(
        (fact) => `${fact.label} ${fact.text}`,
      ),
    ],
  }
}
