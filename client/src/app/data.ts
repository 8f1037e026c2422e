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
import { useTexts } from '@/texts/index.js'
import { explained, explainedRead, problemOf, type ChangeProblem } from './problems.js'
import { serverReadsKey } from './server-reads.js'
import { usePageState, type PageState, type Problem, type ReadAnswer } from './state.js'

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
  /** Codes of refusals the page tells itself, beside what led to them. */
  tells?: readonly string[]
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

const offline: ReadAnswer = { data: null, errors: [{ message: '', extensions: { code: 'OFFLINE' } }] }

async function readInBrowser(document: DocumentNode, variables: Variables): Promise<ReadAnswer> {
  const apollo = await import('./apollo.js').catch(() => null)
  return apollo ? apollo.readOnce(document, variables) : offline
}

/** Turns errors into what a page can show; on the server the sentence is the API's own. */
function useExplain(explain: typeof explained): (errors: ReadAnswer['errors']) => ChangeProblem {
  if (import.meta.env.SSR) return problemOf
  const { t } = useTexts()
  return (errors) => explain(problemOf(errors), t)
}

const statusOfCode: Record<string, Problem> = { NOT_FOUND: 404, FORBIDDEN: 403, SIGN_IN_NEEDED: 403 }

/** Why the page as a whole cannot be shown, if so: its object is missing or nothing came at all. */
function pageProblem<Data>(answer: ReadAnswer, options: ReadOptions<Data>): Problem | null {
  if (answer.data !== null) return options.required && !options.required(answer.data as Data) ? 404 : null
  const { code = '' } = answer.errors[0]?.extensions ?? {}
  return options.tells?.includes(code) ? null : (statusOfCode[code] ?? 500)
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
    read.data.value = answer.data as Data | null
    read.problem.value = answer.errors.length > 0 ? problemOf(answer.errors) : null
    const problem = pageProblem(answer, options)
    if (problem) server.fail(problem)
  })
}

/** A read in the browser; what is shown stays when a later answer fails. */
function createRead<Data>(
  document: DocumentNode,
  variables: MaybeRefOrGetter<Variables>,
  options: ReadOptions<Data>,
  page: PageState,
): Read<Data> & { take: (answer: ReadAnswer) => void } {
  const explain = useExplain(explainedRead)
  let round = 0
  const data = shallowRef<Data | null>(null)
  const loading = ref(true)
  const problem = shallowRef<ChangeProblem | null>(null)
  const take = (answer: ReadAnswer) => {
    loading.value = false
    problem.value = answer.errors.length > 0 ? explain(answer.errors) : null
    if (answer.data === null) return
    data.value = answer.data as Data
    if (pageProblem(answer, options) === 404) page.problem = 404
  }
  const refetch = async () => {
    const mine = ++round
    loading.value = true
    const answer = await readInBrowser(document, toValue(variables))
    if (mine === round) take(answer)
  }
  const more: Read<Data>['more'] = async (further, join) => {
    const mine = round
    const answer = await readInBrowser(document, { ...toValue(variables), ...further })
    if (mine !== round) return
    problem.value = answer.errors.length > 0 ? explain(answer.errors) : null
    if (data.value !== null && answer.data !== null) data.value = join(data.value, answer.data as Data)
  }
  return { data, loading, problem, refetch, more, take }
}

/**
 * Reads from the API. The server answers in process and writes the result into the page; the browser starts
 * from there and loads its GraphQL client only when something has to be read anew.
 */
export function useRead<Data, Vars extends Variables>(
  document: TypedDocumentNode<Data, Vars>,
  variables: MaybeRefOrGetter<Vars> = {} as Vars,
  options: ReadOptions<Data> = {},
): Read<Data> {
  const page = usePageState()
  const read = createRead(document, variables, options, page)
  if (import.meta.env.SSR) {
    readOnServer(document, variables, read, options, page)
    return read
  }
  // marks the component as one the server waited for: only then do ids made by useId equal those it wrote
  onServerPrefetch(async () => undefined)
  const key = () => readKey(document, toValue(variables))
  const written = page.reads[key()]
  const start = () => {
    if (!toValue(options.pause)) void read.refetch()
  }
  if (written) {
    delete page.reads[key()]
    read.take(written)
  } else onMounted(start)
  watch([key, () => toValue(options.pause)], start)
  onceBack(() => read.problem.value?.code === 'OFFLINE' && start())
  return read
}

/** Does something whenever the connection is back, while the component lives. */
function onceBack(then: () => void): void {
  onMounted(() => window.addEventListener('online', then))
  onScopeDispose(() => window.removeEventListener('online', then))
}

/** How long to wait before listening again when the server ended the line: what one may see has changed. */
const listenAgainAfterMs = 3000

/** News of a subscription; `first` after each beginning, when it says how things stand, not that they changed. */
export type OnNews<Data> = (news: Data, about: { first: boolean }) => void

/**
 * Listens to a subscription while the component lives and its page is looked at: browsers allow only a few open lines to one
 * server. Falls silent without harm when the line drops.
 */
export function useLive<Data, Vars extends Variables>(
  operation: TypedDocumentNode<Data, Vars>,
  variables: MaybeRefOrGetter<Vars>,
  onNews: OnNews<Data>,
  pause: MaybeRefOrGetter<boolean> = false,
): void {
  if (import.meta.env.SSR) return
  let stop = () => {}
  let round = 0
  const end = () => {
    round += 1
    stop()
    stop = () => {}
  }
  const listen = async () => {
    end()
    if (document.hidden || toValue(pause)) return
    const mine = round
    const live = await import('./live.js').catch(() => null)
    if (!live || mine !== round) return
    let first = true
    const tell = (data: unknown) => {
      onNews(data as Data, { first })
      first = false
    }
    const again = () => {
      const timer = setTimeout(() => void listen(), listenAgainAfterMs)
      stop = () => clearTimeout(timer)
    }
    stop = live.listen(operation, toValue(variables), tell, again)
  }
  const follow = () => void listen()
  onMounted(() => {
    document.addEventListener('visibilitychange', follow)
    follow()
  })
  watch([() => readKey(operation, toValue(variables)), () => toValue(pause)], follow)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', follow)
    end()
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
  const explain = useExplain(explained)
  const pending = ref(false)
  const problem = shallowRef<ChangeProblem | null>(null)
  const run = async (variables: Vars): Promise<ChangeResult<Data>> => {
    pending.value = true
    problem.value = null
    const apollo = await import('./apollo.js').catch(() => null)
    const answer = apollo ? await apollo.changeOnce(document, variables) : offline
    pending.value = false
    if (answer.errors.length === 0) return { ok: true, data: answer.data as Data }
    problem.value = explain(answer.errors)
    return { ok: false, problem: problem.value }
  }
  return { run, pending, problem }
}
