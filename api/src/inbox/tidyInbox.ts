import type { DataSource } from 'typeorm'

/** Forgets mails that came in a month ago: no mail server brings one again after so long. */
export async function tidyInbox(source: DataSource): Promise<void> {
  await source.query(`delete from inbox_mail where received_at < now() - interval '30 days'`)
}
