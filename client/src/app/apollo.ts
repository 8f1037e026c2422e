import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, Observable, split } from '@apollo/client/core'
import type { FetchResult, Operation } from '@apollo/client/core'
import { getMainDefinition } from '@apollo/client/utilities'
import { print, type DocumentNode } from 'graphql'
import { createClient } from 'graphql-sse'
import type { ReadAnswer, ReadError } from './state.js'

const language = () => document.documentElement.lang

const live = createClient({
  url: '/graphql/stream',
  retryAttempts: Infinity,
  headers: () => ({ 'x-locale': language() }),
})

class LiveLink extends ApolloLink {
  override request(operation: Operation): Observable<FetchResult> {
    return new Observable((observer) =>
      live.subscribe<FetchResult>(
        {
          query: print(operation.query),
          variables: operation.variables,
          operationName: operation.operationName,
        },
        {
          next: (value) => observer.next(value as FetchResult),
          error: (error: unknown) => observer.error(error),
          complete: () => observer.complete(),
        },
      ),
    )
  }
}

const isSubscription = ({ query }: { query: DocumentNode }) => {
  const main = getMainDefinition(query)
  return main.kind === 'OperationDefinition' && main.operation === 'subscription'
}

const http = new HttpLink({
  uri: '/graphql',
  credentials: 'same-origin',
  fetch: (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('x-locale', language())
    return fetch(input, { ...init, headers })
  },
})

/** The browser's GraphQL client; loaded after the first content, never before. */
export const client = new ApolloClient({
  link: split(isSubscription, new LiveLink(), http),
  cache: new InMemoryCache(),
  defaultOptions: {
    query: { fetchPolicy: 'network-only', errorPolicy: 'all' },
    watchQuery: { fetchPolicy: 'cache-and-network', errorPolicy: 'all' },
    mutate: { errorPolicy: 'all' },
  },
})

const offline: ReadError = { message: '', extensions: { code: 'OFFLINE' } }

const serverErrors = (error: unknown): ReadError[] => {
  const result = (error as { networkError?: { result?: { errors?: ReadError[] } } }).networkError?.result
  return result?.errors ?? [offline]
}

const answerOf = (result: { data?: unknown; errors?: readonly unknown[] | undefined }): ReadAnswer => ({
  data: result.data ?? null,
  errors: (result.errors ?? []) as readonly ReadError[],
})

/** Reads once, from the server. */
export async function readOnce(
  document: DocumentNode,
  variables: Record<string, unknown>,
): Promise<ReadAnswer> {
  try {
    return answerOf(await client.query({ query: document, variables }))
  } catch (error) {
    return { data: null, errors: serverErrors(error) }
  }
}

/** Makes one change. */
export async function changeOnce(
  document: DocumentNode,
  variables: Record<string, unknown>,
): Promise<ReadAnswer> {
  try {
    return answerOf(await client.mutate({ mutation: document, variables }))
  } catch (error) {
    return { data: null, errors: serverErrors(error) }
  }
}

/** Listens until the returned function is called; `onEnd` when the server has ended it, not when the line dropped. */
export function listen(
  document: DocumentNode,
  variables: Record<string, unknown>,
  onNews: (data: unknown) => void,
  onEnd: () => void,
): () => void {
  const subscription = client.subscribe({ query: document, variables }).subscribe({
    next: (result) => onNews(result.data),
    error: () => undefined,
    complete: onEnd,
  })
  return () => subscription.unsubscribe()
}
