import { useTexts } from '@/texts/index.js'
import { explained, problemOf } from './problems.js'
import type { ChangeResult } from './data.js'
import type { ReadError } from './state.js'

/** The same shape as a refusal of GraphQL. */
interface Refusal {
  errors?: readonly ReadError[]
}

const unknown: ReadError = { message: '', extensions: { code: 'INTERNAL' } }
const offline: Refusal = { errors: [{ message: '', extensions: { code: 'OFFLINE' } }] }

function refused(body: Refusal): ChangeResult<never> {
  return { ok: false, problem: problemOf(body.errors ?? [unknown]) }
}

async function post<Data>(path: string, body: unknown): Promise<ChangeResult<Data>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-locale': document.documentElement.lang },
      body: JSON.stringify(body),
    })
    const answer: unknown = await response.json().catch(() => ({}))
    return response.ok ? { ok: true, data: answer as Data } : refused(answer as Refusal)
  } catch {
    return refused(offline)
  }
}

/** Posts to our own addresses outside GraphQL (signing in); refusals come back like those of a change. */
export function usePost() {
  const { t } = useTexts()
  return async <Data>(path: string, body: unknown = {}): Promise<ChangeResult<Data>> => {
    const result = await post<Data>(path, body)
    return result.ok ? result : { ok: false, problem: explained(result.problem, t) }
  }
}
