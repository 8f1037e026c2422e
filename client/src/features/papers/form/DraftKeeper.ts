import * as v from 'valibot'
import { reactive, ref, shallowRef } from 'vue'
import { draftFieldsSchema } from '@mitsprache/api/contract'
import type { ChangeResult } from '@/app/data.js'
import type { ChangeProblem } from '@/app/problems.js'
import { copyOf, same, valuesOf, type Draft, type DraftField, type DraftValues } from './draft.js'
import type { DraftStore } from './keptDraft.js'

/** How far the saving is. */
export type SaveState =
  'saved' | 'typing' | 'saving' | 'offline' | 'signedOut' | 'closed' | 'wrong' | 'conflict' | 'failed'

/** A field that was changed here and elsewhere: one of the two has to be chosen. */
export interface DraftConflict {
  field: DraftField
  theirs: DraftValues[DraftField]
}

/** What the keeper needs from around it. */
export interface DraftWays {
  save: (input: {
    id: string
    revision: number
    fields: Partial<DraftValues>
  }) => Promise<ChangeResult<Draft | null>>
  /** The draft as it is saved now; null when it cannot be read. */
  read: () => Promise<Draft | null>
  store: DraftStore
}

const pauseMs = 700
const longestRetryMs = 30_000

const stateOfCode: Record<string, SaveState> = {
  OFFLINE: 'offline',
  SIGN_IN_NEEDED: 'signedOut',
  FORBIDDEN: 'closed',
  NOT_FOUND: 'closed',
  INVALID_INPUT: 'wrong',
}

/**
 * Keeps a draft: what is typed lies on this device at once and on the server a moment later. Only changed fields travel;
 * what others saved meanwhile is taken over, and where both changed the same field the person chooses. Nothing typed is lost.
 */
export class DraftKeeper {
  readonly values: DraftValues
  readonly state = ref<SaveState>('saved')
  readonly conflicts = shallowRef<readonly DraftConflict[]>([])
  readonly problem = shallowRef<ChangeProblem | null>(null)
  /** True once something was saved while the page is open. */
  readonly savedHere = ref(false)
  /** Counts what was taken over from elsewhere: a page with entries of its own fills them anew. */
  readonly taken = ref(0)
  private over: DraftValues
  private revision: number
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> | null = null
  private failures = 0
  private ended = false

  constructor(
    private readonly id: string,
    draft: Draft,
    private readonly ways: DraftWays,
  ) {
    this.values = reactive(valuesOf(draft))
    this.over = valuesOf(draft)
    this.revision = draft.revision
  }

  /** Takes up what this device could not save the last time. */
  takeUp(): void {
    const kept = this.ways.store.read()
    if (!kept) return
    const saved = copyOf(this.over)
    for (const field of Object.keys(kept.typed) as DraftField[]) {
      if (!(field in this.values)) continue
      this.take(field, kept.typed[field] as never)
      this.set(this.over, field, kept.over[field] as never)
    }
    this.meet(saved, [])
    this.changed()
  }

  /** Something was typed or chosen. */
  changed(): void {
    if (this.ended) return
    const left = this.unsaved()
    this.keep(left)
    if (left.length === 0) return this.settle()
    if (this.state.value === 'saved' || this.state.value === 'wrong' || this.state.value === 'failed')
      this.state.value = 'typing'
    this.later(pauseMs)
  }

  /** Saves at once what is left; true when nothing is. */
  async saveNow(): Promise<boolean> {
    clearTimeout(this.timer)
    await this.running
    if (this.unsaved().length > 0) await this.send()
    return this.unsaved().length === 0
  }

  /** Of a field that was changed twice one text is chosen. */
  choose(field: DraftField, whose: 'mine' | 'theirs'): void {
    const conflict = this.conflicts.value.find((entry) => entry.field === field)
    if (!conflict) return
    this.set(this.over, field, copyOf(conflict.theirs) as never)
    if (whose === 'theirs') this.take(field, conflict.theirs)
    this.conflicts.value = this.conflicts.value.filter((entry) => entry !== conflict)
    this.state.value = 'typing'
    this.changed()
  }

  /** The draft came from elsewhere: a file or an organisation was added to it. */
  refresh(draft: Draft): void {
    if (draft.revision < this.revision) return
    this.revision = draft.revision
    this.meet(valuesOf(draft), [])
  }

  /** The page is left; what is unsaved stays on this device. */
  end(): void {
    this.ended = true
    clearTimeout(this.timer)
  }

  /** The draft is handed in or given up: nothing waits on this device any more. */
  forget(): void {
    this.end()
    this.ways.store.clear()
  }

  private set<F extends DraftField>(into: DraftValues, field: F, value: DraftValues[F]): void {
    into[field] = value
  }

  private take(field: DraftField, value: DraftValues[DraftField]): void {
    this.set(this.values, field, copyOf(value) as never)
    this.taken.value += 1
  }

  private unsaved(): DraftField[] {
    return (Object.keys(this.over) as DraftField[]).filter(
      (field) => !same(field, this.values[field], this.over[field]),
    )
  }

  private keep(left: readonly DraftField[]): void {
    if (left.length === 0) return this.ways.store.clear()
    const pick = (from: DraftValues) =>
      Object.fromEntries(left.map((field) => [field, from[field]])) as Partial<DraftValues>
    this.ways.store.write({ typed: pick(this.values), over: pick(this.over) })
  }

  private settle(): void {
    if (this.conflicts.value.length > 0) this.state.value = 'conflict'
    else if (this.unsaved().length === 0) this.state.value = 'saved'
    if (this.state.value === 'saved') this.problem.value = null
  }

  private later(ms: number): void {
    clearTimeout(this.timer)
    if (!this.ended) this.timer = setTimeout(() => void this.send(), ms)
  }

  /** What may travel: no field that waits for a choice, none the API would refuse. */
  private sendable(): Partial<DraftValues> {
    const waiting = new Set(this.conflicts.value.map(({ field }) => field))
    const fields = this.unsaved().filter(
      (field) =>
        !waiting.has(field) && v.safeParse(draftFieldsSchema, { [field]: this.values[field] }).success,
    )
    return copyOf(Object.fromEntries(fields.map((field) => [field, this.values[field]])))
  }

  private send(): Promise<void> {
    this.running ??= this.sendOnce().finally(() => (this.running = null))
    return this.running
  }

  private async sendOnce(): Promise<void> {
    const fields = this.sendable()
    if (Object.keys(fields).length === 0) {
      if (this.unsaved().length > 0 && this.conflicts.value.length === 0) this.state.value = 'wrong'
      return this.settle()
    }
    this.state.value = 'saving'
    const result = await this.ways.save({ id: this.id, revision: this.revision, fields })
    if (!result.ok) return this.refused(result.problem)
    if (!result.data) return this.refused({ code: 'NOT_FOUND', message: '', fields: [] })
    this.failures = 0
    this.savedHere.value = true
    this.revision = result.data.revision
    this.meet(valuesOf(result.data), Object.keys(fields) as DraftField[])
    const left = this.unsaved()
    this.keep(left)
    this.state.value = left.length > 0 ? 'typing' : 'saved'
    this.settle()
    if (Object.keys(this.sendable()).length > 0) this.later(pauseMs)
    else if (left.length > 0 && this.state.value === 'typing') this.state.value = 'wrong'
  }

  private async refused(problem: ChangeProblem): Promise<void> {
    if (problem.code === 'DRAFT_CONFLICT') {
      const draft = await this.ways.read()
      if (draft) {
        this.revision = draft.revision
        this.meet(valuesOf(draft), [])
        this.keep(this.unsaved())
        this.state.value = 'typing'
        this.settle()
        return this.later(pauseMs)
      }
    }
    this.problem.value = problem
    this.state.value = stateOfCode[problem.code] ?? 'failed'
    if (this.state.value !== 'offline' && this.state.value !== 'failed') return
    this.failures += 1
    this.later(Math.min(longestRetryMs, 1000 * 2 ** this.failures))
  }

  /** Meets what the server has: takes over what was not changed here, asks where both changed. */
  private meet(theirs: DraftValues, sent: readonly DraftField[]): void {
    for (const field of Object.keys(theirs) as DraftField[]) {
      const untouched = same(field, this.values[field], this.over[field])
      const news = !same(field, theirs[field], this.over[field])
      if (news && untouched && !sent.includes(field)) this.take(field, theirs[field])
      const clash =
        news && !untouched && !sent.includes(field) && !same(field, theirs[field], this.values[field])
      if (!clash) this.set(this.over, field, copyOf(theirs[field]) as never)
      this.conflicts.value = [
        ...this.conflicts.value.filter((conflict) => conflict.field !== field),
        ...(clash ? [{ field, theirs: copyOf(theirs[field]) }] : []),
      ]
    }
  }
}
