import { computed, onMounted, onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import { readFragment, type FragmentOf, type ResultOf } from '@/app/graphql.js'
import { useChange, useRead } from '@/app/data.js'
import { everySeconds } from '../room/everySeconds.js'
import {
  GroupTableQuery,
  MoveGroupItem,
  RemoveGroupItem,
  RestoreGroupItem,
  SaveGroupItem,
  TableParts,
} from './documents.js'

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
  /** Somebody else changed the same: one's own words wait for a decision. */
  conflict?: boolean
}
type Key = { token: string } | { groupId: string }

const waitMs = 900

/**
 * The shared page of a group, written by several at once: what is typed here is saved by itself, what others write comes in
 * every few seconds, and without a network the words wait on the device.
 */
export function useTable(key: Key) {
  const place = `gruppe:${'token' in key ? key.token : key.groupId}`
  const read = useRead(GroupTableQuery, () => ({ at: key }))
  const latest = shallowRef<ResultOf<typeof TableParts> | null>(null)
  const shown = computed(() => {
    const found = read.data.value?.groupTable
    return latest.value ?? (found ? readFragment(TableParts, found) : null)
  })
  watch(read.data, () => (latest.value = null))
  const typed = reactive<Record<string, Typed>>({})
  const offline = ref(false)
  const refusal = ref('')
  const changes = {
    move: useChange(MoveGroupItem),
    remove: useChange(RemoveGroupItem),
    restore: useChange(RestoreGroupItem),
  }
  const save = useChange(SaveGroupItem)
  let busy = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const items = computed<TableItem[]>(() => {
    const saved = (shown.value?.items ?? []).map((item) => ({ ...item, ...typed[item.id]?.fields }))
    const known = new Set(saved.map(({ id }) => id))
    const fresh = Object.entries(typed)
      .filter(([id]) => !known.has(id))
      .map(([id, { kind, parentId, fields }]) => ({ ...blank, ...fields, id, kind, parentId }))
    return [...saved, ...fresh]
  })

  function keep(): void {
    if (Object.keys(typed).length > 0) localStorage.setItem(place, JSON.stringify(typed))
    else localStorage.removeItem(place)
  }
  function take(table: FragmentOf<typeof TableParts>): void {
    latest.value = readFragment(TableParts, table)
  }
  /** Notes what was typed and saves it after a moment. */
  function type(item: TableItem, fields: TypedFields): void {
    const { kind, parentId, revision } = item
    const before = typed[item.id] ?? { kind, parentId, revision, fields: {} }
    typed[item.id] = { ...before, fields: { ...before.fields, ...fields } }
    keep()
    clearTimeout(timer)
    timer = setTimeout(() => void saveAll(), waitMs)
  }
  function add(kind: TableItem['kind'], parentId: string | null): string {
    const id = crypto.randomUUID()
    type({ ...blank, id, kind, parentId }, { text: '' })
    return id
  }
  async function saveAll(): Promise<void> {
    if (busy) return
    busy = true
    for (const id of Object.keys(typed)) if (!typed[id]?.conflict) await saveOne(id)
    busy = false
  }
  async function saveOne(id: string): Promise<void> {
    const mine = typed[id]
    if (!mine) return
    const sent = { ...mine.fields }
    const { kind, parentId, revision } = mine
    const answer = await save.run({ input: { ...key, id, kind, parentId, revision, fields: sent } })
    offline.value = !answer.ok && answer.problem.code === 'OFFLINE'
    if (!answer.ok) {
      if (answer.problem.code === 'DRAFT_CONFLICT') {
        typed[id] = { ...mine, ...typed[id], conflict: true }
        await read.refetch()
      } else if (!offline.value) refusal.value = answer.problem.fields[0]?.message ?? answer.problem.message
      return
    }
    refusal.value = ''
    take(answer.data.saveGroupItem)
    const now = typed[id]
    const left = Object.entries(now?.fields ?? {}).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(sent[name as keyof TypedFields]),
    )
    const saved = shown.value?.items.find((item) => item.id === id)
    if (now && left.length > 0)
      typed[id] = { ...now, revision: saved?.revision ?? revision, fields: Object.fromEntries(left) }
    else delete typed[id]
    keep()
  }
  /** Decides between one's own words and those of somebody else. */
  function decide(id: string, whose: 'mine' | 'theirs'): void {
    const mine = typed[id]
    const theirs = shown.value?.items.find((item) => item.id === id)
    if (!mine) return
    if (whose === 'theirs') delete typed[id]
    else {
      typed[id] = { ...mine, revision: theirs?.revision ?? mine.revision }
      delete typed[id].conflict
      void saveAll()
    }
    keep()
  }
  async function arrange(
    kind: keyof typeof changes,
    input: { id: string; parentId?: string | null; beforeId?: string | null },
  ): Promise<boolean> {
    await saveAll()
    const answer = await changes[kind].run({ input: { ...key, ...input } })
    refusal.value = answer.ok ? '' : answer.problem.message
    if (answer.ok) take(Object.values(answer.data)[0] as FragmentOf<typeof TableParts>)
    return answer.ok
  }

  onMounted(() => {
    Object.assign(typed, JSON.parse(localStorage.getItem(place) ?? '{}'))
    window.addEventListener('online', saveAll)
    if (Object.keys(typed).length > 0) void saveAll()
  })
  onScopeDispose(() => {
    if (!import.meta.env.SSR) window.removeEventListener('online', saveAll)
    clearTimeout(timer)
  })
  everySeconds(4, async () => {
    if (Object.keys(typed).length > 0) await saveAll()
    await read.refetch()
  })
  const conflictAt = (id: string) =>
    typed[id]?.conflict ? (shown.value?.items.find((item) => item.id === id) ?? null) : null
  const waiting = computed(() => Object.keys(typed).length)
  return { read, shown, items, type, add, decide, arrange, conflictAt, offline, refusal, waiting }
}

const blank = {
  revision: 0,
  text: '',
  year: null,
  dueOn: null,
  responsible: null,
  toInvolve: [] as string[],
  considerations: [] as string[],
}
