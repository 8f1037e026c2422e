import { changed, record } from '../audit/index.js'
import { idField } from '../contract/fields.js'
import { noteInMinutesSchema } from '../contract/minutes.js'
import { AgendaItem } from '../meetings/index.js'
import { check, clock, DomainError, invalid, may, type Ctx } from '../platform/index.js'
import { Minutes } from './Minutes.js'
import { MinutesNote } from './MinutesNote.js'

/** Adds a note, a declaration or something for the record. Errors: MINUTES_FROZEN, INVALID_INPUT. */
export async function noteInMinutes(ctx: Ctx, input: unknown): Promise<string> {
  const { id, itemId, ...note } = check(noteInMinutesSchema, input)
  const minutes = await draft(ctx, 'noteInMinutes', id)
  const item = itemId
    ? await ctx.db.findOneBy(AgendaItem, { id: itemId, meetingId: minutes.meetingId })
    : null
  if (itemId && !item?.label) throw invalid('itemId', 'UNKNOWN_CHOICE')
  const made = await ctx.db.insert(MinutesNote, {
    ...note,
    ...{ minutesId: id, itemId, isPublic: item?.isPublic ?? note.isPublic, createdAt: clock.now() },
  })
  await kept(ctx, 'add', minutes, String(made.identifiers[0]?.id))
  return id
}

/** Takes a note back while the minutes are a draft. Errors: NOT_FOUND, MINUTES_FROZEN. */
export async function withdrawMinutesNote(ctx: Ctx, input: unknown): Promise<string> {
  const noteId = check(idField, input)
  const note = await ctx.db.findOneBy(MinutesNote, { id: noteId })
  if (!note) throw new DomainError('NOT_FOUND')
  const minutes = await draft(ctx, 'withdrawMinutesNote', note.minutesId)
  await ctx.db.update(MinutesNote, { id: noteId }, { withdrawnAt: clock.now() })
  await kept(ctx, 'withdraw', minutes, noteId)
  return minutes.id
}

/** The minutes, locked, as long as something can be added. Errors: MINUTES_FROZEN. */
export async function draft(ctx: Ctx, verb: string, id: string): Promise<Minutes> {
  await may(ctx, verb, Minutes, id)
  const minutes = await ctx.db.findOneByOrFail(Minutes, { id })
  if (minutes.state !== 'DRAFT') throw new DomainError('MINUTES_FROZEN')
  return minutes
}

async function kept(ctx: Ctx, what: 'add' | 'withdraw', { id }: Minutes, noteId: string): Promise<void> {
  await record(ctx, { action: `minutes.note.${what}`, entity: 'MinutesNote', entityId: noteId })
  await changed(ctx, 'Minutes', id)
}
