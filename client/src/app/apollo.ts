import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client/core'
import type { DocumentNode } from 'graphql'
import type { ReadAnswer, ReadError } from './state.js'

const http = new HttpLink({
  uri: '/graphql',
  credentials: 'same-origin',
  fetch: (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('x-locale', document.documentElement.lang)
    return fetch(input, { ...init, headers })
  },
})

/** The browser's GraphQL client; loaded after the first content, never before. */
export const client = new ApolloClient({
  link: http,
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
