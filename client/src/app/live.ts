import { print, type DocumentNode } from 'graphql'
import { createClient } from 'graphql-sse'

/** The open lines to the server; a page that only reads and listens needs no more of GraphQL than this. */
const lines = createClient({
  url: '/graphql/stream',
  retryAttempts: Infinity,
  headers: () => ({ 'x-locale': document.documentElement.lang }),
})

/** Listens until the returned function is called; `onEnd` when the server has ended it, not when the line dropped. */
export function listen(
  operation: DocumentNode,
  variables: Record<string, unknown>,
  onNews: (data: unknown) => void,
  onEnd: () => void,
): () => void {
  let over = false
  const close = lines.subscribe(
    { query: print(operation), variables },
    {
      next: ({ data }) => over || onNews(data),
      error: () => undefined,
      complete: () => over || onEnd(),
    },
  )
  return () => {
    over = true
    close()
  }
}
