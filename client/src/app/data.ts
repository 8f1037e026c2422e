import type { TypedDocumentNode } from '@apollo/client/core'
import type { DocumentNode } from 'graphql'
import {
  inject,
  onMounted,
  onScopeDispose,
  onServerPrefetch,
  ref,
  shallowRef,
  toValue,
  watch,
  type MaybeRefOrGetter,
  type Ref,
  type ShallowRef,
} from 'vue'
import { problemOf, type ChangeProblem } from './problems.js'
import { serverReadsKey } from './server-reads.js'
import { usePageState, type PageState, type ReadAnswer } from './state.js'

/** Variables of an operation. */
export type Variables = Record<string, unknown>

/** A read of the API: its data when present, whether it is on its way, why it failed. */
export interface Read<Data> {
  data: ShallowRef<Data | null>
  loading: Ref<boolean>
  problem: ShallowRef<ChangeProblem | null>
  refetch: () => Promise<void>
  /** Reads a further page and joins it to what is shown. */
  more: (variables: Variables, join: (shown: Data, next: Data) => Data) => Promise<void>
}

/** Options of a read. */
export interface ReadOptions<Data> {
  /** Names the object the page is about; without it the page answers 404. */
  required?: (data: Data) => unknown
  /** Wait with reading while this is true. */
  pause?: MaybeRefOrGetter<boolean>
}

/** The place of a read inside the page's state: operation name and variables. */
export function readKey(document: DocumentNode, variables: Variables): string {
  const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition')
  const name = operation?.kind === 'OperationDefinition' ? (operation.name?.value ?? '') : ''
  const sorted = Object.keys(variables)
    .sort()
    .filter((key) => variables[key] !== undefined)
  return `${name}:${JSON.stringify(sorted.map((key) => [key, variables[key]]))}`
}

async function readInBrowser(document: DocumentNode, variables: Variables): Promise<ReadAnswer> {
  const { readOnce } = await import('./apollo.js')
  return readOnce(document, variables)
}

function takeAnswer<Data>(
  read: Read<Data>,
  answer: ReadAnswer,
  options: ReadOptions<Data>,
  page: PageState,
): boolean {
  read.data.value = (answer.data ?? null) as Data | null
  read.problem.value = answer.errors.length > 0 ? problemOf(answer.errors) : null
  const missing =
    read.data.value !== null && options.required !== undefined && !options.required(read.data.value)
  if (missing && !import.meta.env.SSR) page.problem = 404
  return missing
}

function readOnServer<Data>(
  document: DocumentNode,
  variables: MaybeRefOrGetter<Variables>,
  read: Read<Data>,
  options: ReadOptions<Data>,
  page: PageState,
): void {
  const server = inject(serverReadsKey)
  onServerPrefetch(async () => {
    if (!server || toValue(options.pause)) return
    const answer = await server.read(document, toValue(variables))
    page.reads[readKey(document, toValue(variables))] = answer
    read.loading.value = false
    if (takeAnswer(read, answer, options, page)) server.fail(404)
    else if (answer.data === null) server.fail(500)
  })
}

/**
 * Reads from the API. The server answers in process and writes the result into the page; the browser starts
 * from there and loads its GraphQL client only when something has to be read anew.
 */
export function useRead<Data, Vars extends Variables>(
  document: TypedDocumentNode<Data, Vars>,
  variables: MaybeRefOrGetter<Vars>,
  options: ReadOptions<Data> = {},
): Read<Data> {
  const page = usePageState()
  let round = 0
  const read: Read<Data> = {
    data: shallowRef(null),
    loading: ref(true),
    problem: shallowRef(null),
    refetch: async () => {
      const mine = ++round
      read.loading.value = true
      const answer = await readInBrowser(document, toValue(variables))
      if (mine !== round) return
      read.loading.value = false
      takeAnswer(read, answer, options, page)
    },
    more: async (further, join) => {
      const answer = await readInBrowser(document, { ...toValue(variables), ...further })
      if (answer.errors.length > 0) read.problem.value = problemOf(answer.errors)
      else if (read.data.value !== null) read.data.value = join(read.data.value, answer.data as Data)
    },
  }
  if (import.meta.env.SSR) {
    readOnServer(document, variables, read, options, page)
    return read
  }
  const key = readKey(document, toValue(variables))
  const written = page.reads[key]
  if (written) {
    delete page.reads[key]
    read.loading.value = false
    takeAnswer(read, written, options, page)
  }
  const start = () => {
    if (!toValue(options.pause)) void read.refetch()
  }
  if (!written) onMounted(start)
  watch(() => [readKey(document, toValue(variables)), toValue(options.pause)], start)
  return read
}

/** Listens to a subscription while the component lives; falls silent without harm when the line drops. */
export function useLive<Data, Vars extends Variables>(
  document: TypedDocumentNode<Data, Vars>,
  variables: MaybeRefOrGetter<Vars>,
  onNews: (data: Data) => void,
): void {
  if (import.meta.env.SSR) return
  let stop: (() => void) | null = null
  let over = false
  const listen = async () => {
    stop?.()
    const { listen: subscribe } = await import('./apollo.js')
    if (!over) stop = subscribe(document, toValue(variables), (data) => onNews(data as Data))
  }
  onMounted(() => void listen())
  watch(
    () => readKey(document, toValue(variables)),
    () => void listen(),
  )
  onScopeDispose(() => {
    over = true
    stop?.()
  })
}

/** What became of a change: the data, or why it was refused. */
export type ChangeResult<Data> = { ok: true; data: Data } | { ok: false; problem: ChangeProblem }

/** A change that can be made: run it, see whether it is on its way, show at each field what is wrong. */
export interface Change<Data, Vars> {
  run: (variables: Vars) => Promise<ChangeResult<Data>>
  pending: Ref<boolean>
  problem: ShallowRef<ChangeProblem | null>
}

/** Changes something through the API; errors come back as code, sentence and fields, never as an exception. */
export function useChange<Data, Vars extends Variables>(
  document: TypedDocumentNode<Data, Vars>,
): Change<Data, Vars> {
  const pending = ref(false)
  const problem = shallowRef<ChangeProblem | null>(null)
  const run = async (variables: Vars): Promise<ChangeResult<Data>> => {
    pending.value = true
    problem.value = null
    const { changeOnce } = await import('./apollo.js')
    const answer = await changeOnce(document, variables)
    pending.value = false
    if (answer.errors.length === 0) return { ok: true, data: answer.data as Data }
    problem.value = problemOf(answer.errors)
    return { ok: false, problem: problem.value }
  }
  return { run, pending, problem }
}
