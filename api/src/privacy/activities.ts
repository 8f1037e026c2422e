import type { DataRecipient, DataSubject, ProcessingActivityKey } from '../contract/privacy.lists.js'

/** What the annotations of columns do not say of an activity; its purpose is the text `privacy.activities.<key>.purpose`. */
export interface ProcessingActivityFacts {
  /** The legal basis, in German. */
  basis: string
  subjects: readonly DataSubject[]
  recipients: readonly DataRecipient[]
}

const task = 'Art. 6 Abs. 1 Buchst. e DSGVO i. V. m. § 3 Abs. 1 DSG NRW'
const consent = 'Art. 6 Abs. 1 Buchst. a DSGVO (Einwilligung)'
const proof = 'Art. 5 Abs. 2 und Art. 32 DSGVO'

const activity = (
  basis: string,
  subjects: readonly DataSubject[],
  recipients: readonly DataRecipient[],
): ProcessingActivityFacts => ({ basis, subjects, recipients })

/** The activities of processing: legal basis, whose data, who gets them. Whoever runs the installation answers for them. */
export const activityFacts: Readonly<Record<ProcessingActivityKey, ProcessingActivityFacts>> = {
  accounts: activity(task, ['users', 'members', 'staff'], ['integrationOffice', 'administrators']),
  organisations: activity(
    `${task}; was öffentlich gezeigt wird: ${consent}`,
    ['delegates', 'contacts'],
    ['ownOrganisation', 'integrationOffice', 'public'],
  ),
  offers: activity(consent, ['contacts'], ['public', 'integrationOffice']),
  proposals: activity(
    `${task} und § 27 GO NRW; Name von Einwohnerinnen und Einwohnern öffentlich: ${consent}`,
    ['applicants', 'delegates', 'members', 'staff'],
    ['ownOrganisation', 'integrationOffice', 'clerks', 'offices', 'committees', 'public'],
  ),
  inquiries: activity(task, ['members'], ['clerks', 'offices', 'committees', 'public']),
  committees: activity(
    `${task}, §§ 27 und 58 GO NRW, KrO NRW; Zugehörigkeit zu einer Fraktion: Art. 9 Abs. 2 Buchst. e DSGVO (vom Mandat her öffentlich)`,
    ['members', 'staff', 'contacts'],
    ['public', 'clerks', 'integrationOffice'],
  ),
  meetings: activity(
    `${task}, § 48 GO NRW, KrO NRW`,
    ['members', 'applicants', 'delegates', 'staff'],
    ['clerks', 'committees', 'public'],
  ),
  votes: activity(
    `${task}, §§ 49 und 50 GO NRW, KrO NRW; Zugehörigkeit zu einer Fraktion: Art. 9 Abs. 2 Buchst. e DSGVO (vom Mandat her öffentlich)`,
    ['members'],
    ['clerks', 'committees', 'public'],
  ),
  minutes: activity(
    `${task}, § 52 GO NRW, KrO NRW`,
    ['members', 'applicants', 'staff'],
    ['clerks', 'committees', 'public'],
  ),
  councilfiles: activity(task, ['members', 'applicants', 'staff'], ['clerks']),
  goals: activity(task, ['staff'], ['integrationOffice', 'offices']),
  events: activity(task, ['guests', 'contacts', 'staff'], ['integrationOffice', 'public']),
  invitations: activity(task, ['guests', 'staff'], ['integrationOffice', 'mailServer']),
  registrations: activity(
    `${task}; gesprochene Sprachen und Aussprache des Namens: ${consent}`,
    ['guests', 'staff'],
    ['integrationOffice', 'door'],
  ),
  needs: activity(
    'Art. 9 Abs. 2 Buchst. a DSGVO (ausdrückliche Einwilligung)',
    ['guests'],
    ['integrationOffice', 'suppliers'],
  ),
  door: activity(task, ['guests', 'staff'], ['door', 'integrationOffice']),
  surveys: activity(
    `${task}; die Antworten sind anonym (Erwägungsgrund 26 DSGVO)`,
    ['guests'],
    ['integrationOffice', 'public'],
  ),
  tasks: activity(task, ['members', 'staff', 'delegates'], ['clerks', 'offices', 'integrationOffice']),
  mails: activity(
    task,
    ['users', 'delegates', 'applicants', 'members', 'staff', 'guests'],
    ['mailServer', 'administrators'],
  ),
  files: activity(
    task,
    ['applicants', 'members', 'staff', 'guests'],
    ['ownOrganisation', 'clerks', 'integrationOffice', 'public'],
  ),
  audit: activity(`${task}; ${proof}`, ['users', 'members', 'staff'], ['administrators']),
  operation: activity(`${task}; Art. 32 DSGVO`, ['users'], ['administrators']),
}
