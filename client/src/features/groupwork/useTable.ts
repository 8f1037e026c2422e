import { computed, onMounted, onScopeDispose, shallowRef, watch } from 'vue'
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
import { TableWords, type TableItem, type TableKey, type TypedFields } from './TableWords.js'

const blank = {
  ...{ revision: 0, text: '', year: null, dueOn: null, responsible: null },
  ...{ toInvolve: [] as string[], considerations: [] as string[] },
}

/** Saved results with what was typed over them, and those that are not saved yet. */
function joined(saved: readonly TableItem[], { typed }: TableWords): TableItem[] {
  const known = new Set(saved.map(({ id }) => id))
  const fresh = Object.entries(typed).filter(([id]) => !known.has(id))
  return [
    ...saved.map((item) => ({ ...item, ...typed[item.id]?.fields })),
    ...fresh.map(([id, { kind, parentId, fields }]) => ({ ...blank, ...fields, id, kind, parentId })),
  ]
}

/** Keeps the words while the page lives: what waited on the device is sent, what others write comes in every few seconds. */
function follow(words: TableWords, again: () => Promise<void>): void {
  const save = () => void words.saveAll()
  onMounted(() => {
    words.open()
    window.addEventListener('online', save)
  })
  onScopeDispose(() => {
    if (!import.meta.env.SSR) window.removeEventListener('online', save)
    words.close()
  })
  everySeconds(4, async () => {
    await words.saveAll()
    await again()
  })
}

/** The shared page of a group, written by several at once. */
export function useTable(key: TableKey) {
  const read = useRead(GroupTableQuery, () => ({ at: key }))
  const latest = shallowRef<ResultOf<typeof TableParts> | null>(null)
  watch(read.data, () => (latest.value = null))
  const shown = computed(() => {
    const found = read.data.value?.groupTable
    return latest.value ?? (found ? readFragment(TableParts, found) : null)
  })
  const saved = (id: string) => shown.value?.items.find((item) => item.id === id)
  const take = (table: FragmentOf<typeof TableParts>) => (latest.value = readFragment(TableParts, table))
  const words = new TableWords(key, { save: useChange(SaveGroupItem), take, saved, again: read.refetch })
  follow(words, read.refetch)
  const changes = {
    move: useChange(MoveGroupItem),
    remove: useChange(RemoveGroupItem),
    restore: useChange(RestoreGroupItem),
  }
  function add(kind: TableItem['kind'], parentId: string | null): string {
    const id = crypto.randomUUID()
    words.type({ ...blank, id, kind, parentId }, { text: '' })
    return id
  }
  async function arrange(
    how: keyof typeof changes,
    input: { id: string; parentId?: string | null; beforeId?: string | null },
  ): Promise<boolean> {
    await words.saveAll()
    const answer = await changes[how].run({ input: { ...key, ...input } })
    words.refusal.value = answer.ok ? '' : answer.problem.message
    if (answer.ok) take(Object.values(answer.data)[0] as FragmentOf<typeof TableParts>)
    return answer.ok
  }
  const items = computed(() => joined(shown.value?.items ?? [], words))
  const waiting = computed(() => Object.keys(words.typed).length)
  /** What somebody else wrote where one wrote as well, until one has decided. */
  const overtakenAt = (id: string): TypedFields | null => {
    const [names, theirs] = [words.typed[id]?.overtaken, saved(id)]
    return names && theirs ? Object.fromEntries(names.map((name) => [name, theirs[name]])) : null
  }
  return { read, shown, items, words, add, arrange, overtakenAt, waiting }
}
