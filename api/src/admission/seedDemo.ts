import type { DataSource } from 'typeorm'
import { asImport, systemViewer } from '../platform/index.js'
import { issueTickets } from './issueTickets.js'

/** Everybody of the demo who has a place has a ticket, as if it had been mailed long ago. Done again it finds none without. */
export async function seedDemoTickets(source: DataSource): Promise<void> {
  await source.transaction((db) =>
    asImport(db, systemViewer(), async (ctx) => {
      while ((await issueTickets(ctx)) > 0);
    }),
  )
}
