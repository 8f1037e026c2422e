import type { Mailbox, Waiting } from './inbox.js'

/** The development mailbox: what people write there to try it out. */
export function developmentMailbox(address: string): Mailbox {
  const base = address.replace(/\/$/, '')
  const ask = async (path: string, method = 'GET'): Promise<Response> => {
    const answer = await fetch(`${base}${path}`, { method, signal: AbortSignal.timeout(10_000) })
    if (!answer.ok) throw new Error(`the mailbox answered ${answer.status}`)
    return answer
  }
  const list = async () => (await (await ask('')).json()) as { id: string; size: number }[]
  const mailOf = ({ id, size }: { id: string; size: number }): Waiting => ({
    id,
    size,
    read: async () => Buffer.from(await (await ask(`/${id}`)).arrayBuffer()),
    done: async () => void (await ask(`/${id}`, 'DELETE')),
    leave: async () => void (await ask(`/${id}/leave`, 'POST')),
  })
  return {
    hasMail: async () => (await list()).length > 0,
    async each(handle, signal) {
      for (const mail of await list()) {
        if (signal.aborted) return
        await handle(mailOf(mail))
      }
    },
  }
}
