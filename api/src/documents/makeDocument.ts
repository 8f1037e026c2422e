import { Readable } from 'node:stream'
import type { DataSource } from 'typeorm'
import { advance, changed } from '../audit/index.js'
import { keepMadeFile } from '../files/index.js'
import { sendWithDocument } from '../mail/index.js'
import { asSystem, type Ctx } from '../platform/index.js'
import { Document } from './Document.js'
import { forgottenOf, howToMake, type Sheet, type Workshop } from './kinds.js'
import { documentMachine } from './states.js'

/** Typesets one file of a document. */
export type Typeset = (template: string, sheet: Sheet) => Promise<Buffer>

/** What making a document needs. */
export interface Making extends Workshop {
  typeset: Typeset
  signal: AbortSignal
}

/**
 * Makes a document, slice by slice: each lies in a file of its own that is kept together with the count. Killed at any moment it
 * goes on with the slice that is missing; two that make the same slice keep it once. What cannot be typeset is marked and thrown.
 */
export async function makeDocument(source: DataSource, id: string, making: Making): Promise<void> {
  while (!making.signal.aborted) {
    const next = await asSystem(source, (ctx) => nextSlice(ctx, id, making))
    if (!next) return
    let bytes: Buffer
    try {
      bytes = await making.typeset(next.template, next.sheet)
    } catch (error) {
      await asSystem(source, (ctx) => giveUp(ctx, id))
      throw error
    }
    await asSystem(source, (ctx) => keepSlice(ctx, id, next, bytes))
  }
}

interface Slice {
  template: string
  sheet: Sheet
  from: number
  to: number
}

async function nextSlice(ctx: Ctx, id: string, workshop: Workshop): Promise<Slice | undefined> {
  const document = await locked(ctx, id)
  if (!document) return undefined
  if (document.state === 'REQUESTED')
    await advance(ctx, documentMachine, id, 'beginDocument', { consequence: true })
  const { template, slice, gather } = howToMake(document.kind)
  const from = document.done
  const to = Math.min(from + slice, document.total)
  return {
    template,
    sheet: await gather(ctx, document, document.items.slice(from, to), workshop),
    from,
    to,
  }
}

async function keepSlice(ctx: Ctx, id: string, { from, to }: Slice, bytes: Buffer): Promise<void> {
  const document = await locked(ctx, id)
  if (document?.done !== from) return
  const { fileName, slice } = howToMake(document.kind)
  const name = await fileName(ctx, document)
  const part = document.total > slice ? ` ${Math.floor(from / slice) + 1}` : ''
  await keepMadeFile(ctx, {
    name: `${name.replace(/[\\/:*?"<>|]/g, ' ').slice(0, 120)}${part}.pdf`,
    mediaType: 'application/pdf',
    ownerId: document.askedById ?? id,
    bytes: Readable.from([bytes]),
    subject: { entity: 'Document', id },
  })
  await ctx.db.update(Document, { id }, { done: to })
  if (to >= document.total) {
    await advance(ctx, documentMachine, id, 'finishDocument', {
      consequence: true,
      set: forgottenOf(document.kind),
    })
    await sendWithDocument(ctx, id)
  }
  await changed(ctx, document.subjectEntity, document.subjectId)
}

/** The document while it is to be made. */
async function locked(ctx: Ctx, id: string): Promise<Document | undefined> {
  const document = await ctx.db.findOne(Document, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  })
  return document && ['REQUESTED', 'BEING_MADE'].includes(document.state) ? document : undefined
}

async function giveUp(ctx: Ctx, id: string): Promise<void> {
  const document = await locked(ctx, id)
  if (!document) return
  await advance(ctx, documentMachine, id, 'failDocument', {
    consequence: true,
    set: forgottenOf(document.kind),
  })
  await sendWithDocument(ctx, id)
  await changed(ctx, document.subjectEntity, document.subjectId)
}
