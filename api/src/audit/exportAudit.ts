import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { DataSource } from 'typeorm'
import { readChain } from './readChain.js'

/**
 * Writes the chain, its heads and where it ends to a file, one JSON object a line: what `verifyFile` needs and nothing else, ids and
 * names of fields but no values and no reasons. Gives the number of entries.
 */
export async function exportAudit(source: DataSource, file: string): Promise<number> {
  const out = createWriteStream(file)
  const line = async (row: object) => {
    if (!out.write(`${JSON.stringify(row)}\n`)) await once(out, 'drain')
  }
  const entries = await source.transaction('REPEATABLE READ', async (db) => {
    const chain = await readChain(db)
    let written = 0
    await line({ kind: 'audit', format: 1 })
    for await (const seal of chain.seals()) {
      await line({ kind: 'entry', ...seal })
      written++
    }
    for (const head of chain.heads) await line({ kind: 'head', ...head })
    await line({ kind: 'end', ...chain.end })
    return written
  })
  out.end()
  await finished(out)
  return entries
}
