import type { TypedDocumentNode } from '@apollo/client/core'
import { print } from 'graphql'
import type { ReadAnswer, ReadError } from './state.js'

/** An answer with its data as the document types them. */
export interface Asked<Data> {
  data: Data | null
  errors: readonly ReadError[]
}

/**
 * One operation, for a page that has to be light and must not leave what it read in Apollo's memory:
 * the door. Everything else reads through `useRead` and changes through `useChange`.
 */
export async function askOnce<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Asked<Data>> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        'x-locale': globalThis.document.documentElement.lang,
      },
      body: JSON.stringify({ query: print(document), variables }),
    })
    const { data = null, errors = [] } = (await response.json()) as Partial<ReadAnswer>
    return { data: data as Data | null, errors }
  } catch {
    return { data: null, errors: [{ message: '', extensions: { code: 'OFFLINE' } }] }
  }
}
