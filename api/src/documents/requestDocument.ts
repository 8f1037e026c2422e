import { changed, record } from '../audit/index.js'
import type { DocumentKind } from '../contract/documents.lists.js'
import type { Locale } from '../contract/index.js'
import { enqueue } from '../jobs/index.js'
import { clock, type Ctx } from '../platform/index.js'
import { Document } from './Document.js'
import { howToMake } from './kinds.js'

const day = 86_400_000

/** A document that is wanted. Whether the viewer may have it was decided by the verb that asks. */
export interface WantedDocument {
  kind: DocumentKind
  subject: { entity: string; id: string }
  locale: Locale
  /** What it holds. */
  items: readonly string[]
  options?: Record<string, string>
}

/** Writes down that a document is wanted; a worker makes it. Returns its id. */
export async function requestDocument(ctx: Ctx, wanted: WantedDocument): Promise<string> {
  const { kind, subject, locale, items, options } = wanted
  const made = await ctx.db.insert(Document, {
    kind,
    subjectEntity: subject.entity,
    subjectId: subject.id,
    locale,
    items: [...items],
    options: options ?? {},
    total: items.length,
    askedById: ctx.viewer.personId,
    expiresAt: new Date(clock.now().getTime() + howToMake(kind).days * day),
    createdAt: clock.now(),
  })
  const id = String(made.identifiers[0]?.id)
  await record(ctx, { action: 'documents.document.request', entity: 'Document', entityId: id })
  await enqueue(ctx, 'documents.make', { documentId: id })
  await changed(ctx, subject.entity, subject.id)
  return id
}
