import type { KeyObject } from 'node:crypto'
import { isSigned, type SignedStatement } from './auditKey.js'
import { sealHash, type Sealed } from './sealed.js'

/** What is wrong at one place of the chain. */
export interface AuditFault {
  /**
   * changed: the entry is not what was sealed. missing: entry or seal is gone. moved: it stands at another place than it was sealed at.
   * cut: the end of the chain is gone. rewritten: sealed anew up to here, as the entry after it or a signed head shows. forged: a head nobody with the key
   * signed. unsealed: an entry or move nobody sealed. reason: a reason's text is not the sealed one.
   */
  kind: 'changed' | 'missing' | 'moved' | 'cut' | 'rewritten' | 'forged' | 'unsealed' | 'reason'
  position: number | null
  /** The entry, move or reason; the day of a head. */
  id: string | null
}

/** A chain that can be read from its beginning, more than once. */
export interface Chain {
  seals(): AsyncIterable<Sealed>
  /** Where it ends by its own account; undefined where nothing tells. */
  end: { position: number; hash: string } | undefined
  heads: readonly SignedStatement[]
}

/** What the verifier found; the chain is whole when there are no faults. */
export interface AuditReport {
  entries: number
  head: { position: number; hash: string }
  /** The last head whose signature holds and that the chain leads to. */
  signed: SignedStatement | undefined
  faults: AuditFault[]
}

/** Follows the chain from its beginning and names the first place where it does not hold, then what is wrong with its heads and end. */
export async function verifyChain(chain: Chain, keys: readonly KeyObject[]): Promise<AuditReport> {
  const genuine = chain.heads.filter((head) => isSigned(head, keys))
  const forged = chain.heads.filter((head) => !genuine.includes(head))
  const wanted = new Map(genuine.map((head) => [head.position, head]))
  const faults: AuditFault[] = []
  let at = { position: 0, hash: '' }
  let entries = 0
  let signed: SignedStatement | undefined
  for await (const seal of chain.seals()) {
    entries++
    if (faults.length > 0) continue
    const kind = faultOf(seal, at)
    if (kind) {
      faults.push(await placed(chain, seal, at.position + 1, kind))
      continue
    }
    at = { position: seal.position, hash: seal.hash }
    const head = wanted.get(at.position)
    if (head && head.hash !== at.hash)
      faults.push({ kind: 'rewritten', position: head.position, id: head.day })
    else signed = head ?? signed
  }
  if (faults.length === 0) faults.push(...cutOf(chain.end, genuine, at))
  faults.push(...forged.map(({ day, position }): AuditFault => ({ kind: 'forged', position, id: day })))
  return { entries, head: at, signed, faults }
}

type Place = { position: number; hash: string }

function faultOf(seal: Sealed, before: Place): AuditFault['kind'] | undefined {
  if (seal.position !== before.position + 1) return 'moved'
  if (seal.content === null) return 'missing'
  const holds = sealHash(seal.previous, seal.position, seal.content) === seal.hash
  if (!holds || seal.content.id !== seal.entryId) return 'changed'
  // it is as it was sealed, what stands before it is not: that was sealed anew
  return seal.previous === before.hash ? undefined : 'rewritten'
}

/** Looks through the whole chain what became of a place that does not hold: gone, standing elsewhere, or changed. */
async function placed(
  chain: Chain,
  seal: Sealed,
  position: number,
  kind: AuditFault['kind'],
): Promise<AuditFault> {
  if (kind === 'rewritten') return { kind, position: position - 1, id: null }
  if (kind === 'missing' || (kind === 'moved' && seal.position < position))
    return { kind, position, id: seal.entryId }
  for await (const other of chain.seals()) {
    if (kind === 'moved' && other.position === position) return { kind, position, id: other.entryId }
    if (kind === 'changed' && standsFor(seal, other)) return { kind: 'moved', position, id: seal.entryId }
  }
  return kind === 'moved' ? { kind: 'missing', position, id: null } : { kind, position, id: seal.entryId }
}

/** Whether what stands at the place of one seal was sealed at the place of another. */
function standsFor({ position, previous, hash, content }: Sealed, other: Sealed): boolean {
  if (!content || other.position === position) return false
  return (
    sealHash(other.previous, other.position, content) === other.hash ||
    sealHash(previous, other.position, content) === hash
  )
}

/** Whether the chain ends before the place where it should. */
function cutOf(end: Place | undefined, genuine: readonly SignedStatement[], at: Place): AuditFault[] {
  const beyond = genuine.find(({ position }) => position > at.position)
  if (beyond) return [{ kind: 'cut', position: at.position + 1, id: null }]
  if (end && (end.position !== at.position || end.hash !== at.hash))
    return [{ kind: 'cut', position: Math.min(at.position + 1, end.position), id: null }]
  return []
}
