/* Meetings one may go to now: those that are held and those that were invited to. */
const held = `
create index if not exists ix_meeting__to_attend on meeting (starts_at, id) where state in ('INVITED', 'OPEN', 'INTERRUPTED');
`

/** What is looked for among all meetings there ever were. */
export const guards: string[] = [held]
