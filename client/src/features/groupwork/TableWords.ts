import { reactive, ref } from 'vue'
import type { FragmentOf, ResultOf } from '@/app/graphql.js'
import type { Change } from '@/app/data.js'
import type { SaveGroupItem, TableParts } from './documents.js'
import type { VariablesOf } from '@/app/graphql.js'

/** A result on the shared page. */
export type TableItem = ResultOf<typeof TableParts>['items'][number]
/** Fields of a result that are typed. */
export type TypedFields = Partial<
  Pick<TableItem, 'text' | 'year' | 'dueOn' | 'responsible' | 'toInvolve' | 'considerations'>
>
/** What was typed of a result and is not saved yet; it lies on the device until it is. */
interface Typed {
  kind: TableItem['kind']
  parentId: string | null
  revision: number
  fields: TypedFields
  /** What somebody else changed as well: one's own words wait for a decision. */
  overtaken?: (keyof TypedFields)[]
}
/** Which group. */
export type TableKey = { token: string } | { groupId: string }
/** What the words need from around them. */
export interface TableWays {
  save: Change<ResultOf<typeof SaveGroupItem>, VariablesOf<typeof SaveGroupItem>>
  take: (table: FragmentOf<typeof TableParts>) => void
  saved: (id: string) => TableItem | undefined
  again: () => Promise<void>
}

const waitMs = 900

/** Words that were typed at a table, until they are saved: kept on the device, sent one result at a time, never dropped. */
export class TableWords {
  readonly typed = reactive<Record<string, Typed>>({})
  readonly offline = ref(false)
  readonly refusal = ref('')
  #busy = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly key: TableKey,
    private readonly ways: TableWays,
  ) {}

  get #place(): string {
    return `gruppe:${'token' in this.key ? this.key.token : this.key.groupId}`
  }

  /** What waited on the device. */
  open(): void {
    Object.assign(this.typed, JSON.parse(localStorage.getItem(this.#place) ?? '{}'))
    if (Object.keys(this.typed).length > 0) void this.saveAll()
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  #keep(): void {
    if (Object.keys(this.typed).length > 0) localStorage.setItem(this.#place, JSON.stringify(this.typed))
    else localStorage.removeItem(this.#place)
  }

  /** Notes what was typed and saves it after a moment. */
  type(item: TableItem, fields: TypedFields): void {
    const { kind, parentId, revision } = item
    const before = this.typed[item.id] ?? { kind, parentId, revision, fields: {} }
    this.typed[item.id] = { ...before, fields: { ...before.fields, ...fields } }
    this.#keep()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.saveAll(), waitMs)
  }

  async saveAll(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    for (const id of Object.keys(this.typed)) if (!this.typed[id]?.overtaken) await this.#saveOne(id)
    this.#busy = false
  }

  async #saveOne(id: string): Promise<void> {
    const mine = this.typed[id]
    if (!mine) return
    const { kind, parentId, revision } = mine
    const fields = { ...mine.fields }
    const answer = await this.ways.save.run({ input: { ...this.key, id, kind, parentId, revision, fields } })
    this.offline.value = !answer.ok && answer.problem.code === 'OFFLINE'
    if (answer.ok) {
      this.refusal.value = ''
      this.ways.take(answer.data.saveGroupItem)
      this.#settle(id, fields)
    } else if (answer.problem.code === 'DRAFT_CONFLICT') {
      const overtaken = answer.problem.fields.map(
        ({ field }) => field.replace('fields.', '') as keyof TypedFields,
      )
      this.typed[id] = { ...mine, ...this.typed[id], overtaken }
      this.#keep()
      await this.ways.again()
    } else if (!this.offline.value)
      this.refusal.value = answer.problem.fields[0]?.message ?? answer.problem.message
  }

  /** What was typed while it was being saved goes on waiting. */
  #settle(id: string, sent: TypedFields): void {
    const now = this.typed[id]
    const left = Object.entries(now?.fields ?? {}).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(sent[name as keyof TypedFields]),
    )
    if (now && left.length > 0) {
      const revision = this.ways.saved(id)?.revision ?? now.revision
      this.typed[id] = { ...now, revision, fields: Object.fromEntries(left) }
    } else delete this.typed[id]
    this.#keep()
  }

  /** Decides between one's own words and those of somebody else where both changed the same; what else was typed is saved. */
  decide(id: string, whose: 'mine' | 'theirs'): void {
    const mine = this.typed[id]
    if (!mine) return
    const { kind, parentId, overtaken = [] } = mine
    const fields = Object.fromEntries(
      Object.entries(mine.fields).filter(
        ([name]) => whose === 'mine' || !overtaken.includes(name as keyof TypedFields),
      ),
    )
    const revision = this.ways.saved(id)?.revision ?? mine.revision
    if (Object.keys(fields).length === 0) delete this.typed[id]
    else this.typed[id] = { kind, parentId, fields, revision }
    this.#keep()
    void this.saveAll()
  }
}
