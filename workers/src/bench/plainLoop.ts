// What a bare loop takes to send the same mails: rendered beforehand, no ledger, no queue. A process of its own, as the workers are.
import { Message, openInstallation, render } from '@mitsprache/api/domain'
import nodemailer from 'nodemailer'

/** Where the mails are and where they go. */
export interface Errand {
  databaseUrl: string
  smtpUrl: string
  publicUrl: string
}

/** Sends every message of the ledger through a pool of connections as wide as the workers' and says how long that took, and how much of its processor. */
async function loop({ databaseUrl, smtpUrl, publicUrl }: Errand): Promise<void> {
  const source = await openInstallation(databaseUrl, { poolSize: 1, applicationName: 'mitsprache bench' })
  const rows = await source.manager.find(Message)
  await source.destroy()
  const mails = rows.map((row) => render(row, publicUrl))
  const pool = nodemailer.createTransport({
    pool: true,
    url: smtpUrl,
    maxConnections: 5,
    maxMessages: 1_000,
  } as Parameters<typeof nodemailer.createTransport>[0])
  const from = { name: 'Mitsprache', address: 'noreply@mitsprache.example' }
  const before = process.cpuUsage()
  const began = performance.now()
  await Promise.all(
    mails.map((mail) =>
      pool.sendMail({ ...mail, from, envelope: { from: from.address, to: [mail.to.address] } }),
    ),
  )
  const seconds = (performance.now() - began) / 1000
  const used = process.cpuUsage(before)
  pool.close()
  process.send?.({ seconds, node: used.user + used.system })
}

process.once('message', (errand: Errand) => void loop(errand))
