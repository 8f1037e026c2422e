import { readFile as readText } from 'node:fs/promises'
import { readPublicKeys, type SignedStatement } from './auditKey.js'
import { readFile } from './readFile.js'
import { verifyChain, type AuditFault, type AuditReport } from './verifyChain.js'

/** Files the verifier is given. */
export interface VerifyFiles {
  /** An export or a plain dump. */
  file: string
  /** Public key, or several, as PEM. */
  key: string
  /** Heads fetched from the public page before, so that nobody can leave them out. */
  heads?: string | undefined
}

/** Checks the chain in a file with a public key alone: no database, no network. */
export async function verifyFile({ file, key, heads }: VerifyFiles): Promise<AuditReport> {
  const chain = await readFile(file)
  const noted = heads ? (JSON.parse(await readText(heads, 'utf8')) as { heads: SignedStatement[] }).heads : []
  const keys = readPublicKeys(await readText(key, 'utf8'))
  return verifyChain({ ...chain, heads: [...chain.heads, ...noted] }, keys)
}

const sentences: Record<AuditFault['kind'], string> = {
  changed: 'is not what was sealed: it was changed',
  missing: 'is missing: it was deleted',
  moved: 'stands at another place than it was sealed at',
  cut: 'and all after it are missing: the end was cut off',
  rewritten: 'and what stands before it were sealed anew: the chain was rewritten',
  forged: 'was not signed with this key: it is forged, or the key is another one',
  unsealed: 'was never sealed',
  reason: 'has another text than was sealed',
}

/** What the verifier found, in sentences for the operator. */
export function reportLines({ entries, signed, head, faults }: AuditReport): string[] {
  const proof = signed
    ? `The chain leads to the signed head of ${signed.day}: ${signed.position} entries are proved by it, ${head.position - signed.position} after it are chained and not signed yet.`
    : 'No signed head was reached: nothing proves the chain but itself.'
  const faulty = faults.map(({ kind, position, id }) => {
    const what = kind === 'forged' ? `The head of ${id}` : `Entry ${position ?? ''}`.trim()
    return `${what} ${sentences[kind]}${id && kind !== 'forged' ? ` (${id})` : ''}.`
  })
  return [`${entries} entries read.`, proof, ...(faulty.length > 0 ? faulty : ['No fault was found.'])]
}
