import type { DocumentKind } from '../contract/documents.lists.js'
import type { Ctx } from '../platform/index.js'
import type { Document } from './Document.js'

/** What a template is given: words and data, all of them shown as text. */
export interface Sheet {
  /** Title of the document, in its language. */
  title: string
  /** Who made it. */
  author: string
  lang: string
  rtl: boolean
  [part: string]: unknown
}

/** Where a document is made: what it needs to know of this installation. */
export interface Workshop {
  publicUrl: string
}

/** How a kind of document is made. To add one: its name in the contract's list, this, and a template in the workers. */
export interface HowToMake {
  /** File of the workers that typesets it, without its ending. */
  template: string
  /** How many of its items lie in one file: what is made at once, and what is lost when a worker dies. */
  slice: number
  /** Days until it is erased. */
  days: number
  /** What it was told (`options`) must not stay: it is gone once the document is made or has failed. */
  forgets?: true
  /** Name of its files, in the document's language; several are numbered. */
  fileName(ctx: Ctx, document: Document): Promise<string>
  /** Gathers what these items say. Reading only: it is done again when a worker dies. */
  gather(ctx: Ctx, document: Document, items: readonly string[], workshop: Workshop): Promise<Sheet>
}

const known = new Map<DocumentKind, HowToMake>()

/** A module says how a kind of document is made. Told once, at load. */
export function documentKind(kind: DocumentKind, how: HowToMake): void {
  known.set(kind, how)
}

/** What is taken from a document of this kind that is not made any more. */
export const forgottenOf = (kind: DocumentKind): { options?: Record<string, string> } =>
  howToMake(kind).forgets ? { options: {} } : {}

/** How a kind of document is made. */
export function howToMake(kind: DocumentKind): HowToMake {
  const how = known.get(kind)
  if (!how) throw new TypeError(`No module has said how ${kind} is made (documentKind).`)
  return how
}
