import type { Browser, BrowserContext } from '@playwright/test'

type Json = Record<string, unknown>

/** A demo person with a browser of her own, who can also be asked through GraphQL. */
export interface DemoPerson {
  context: BrowserContext
  /** One operation; the first field of its answer, or an error that says why it was refused. */
  ask<T = Json>(query: string, variables?: Json): Promise<T>
  /** One verb with an input. */
  verb<T = { id: string }>(name: string, type: string, input: Json, selection?: string): Promise<T>
  /** One verb on a thing by its id. */
  on<T = { id: string }>(name: string, id: string, selection?: string): Promise<T>
}

/** Opens a browser as the demo person whose name begins like this. */
export async function become(browser: Browser, name: string): Promise<DemoPerson> {
  const context = await browser.newContext()
  const listed = await context.request.post('/graphql', {
    data: { query: '{ demoPeople { id name } }' },
    headers: { connection: 'close' },
  })
  const { data: shown } = (await listed.json()) as { data: { demoPeople: { id: string; name: string }[] } }
  const person = shown.demoPeople.find((one) => one.name.startsWith(name))
  if (!person) throw new Error(`no demo person ${name}`)
  const answer = await context.request.post('/api/auth/become', { data: { personId: person.id } })
  if (!answer.ok()) throw new Error(`${name} could not sign in: ${answer.status()}`)
  const ask = async <T>(query: string, variables: Json = {}): Promise<T> => {
    const response = await context.request.post('/graphql', {
      data: { query, variables },
      // a line that lay idle may be closed by the server just now
      headers: { connection: 'close' },
    })
    const body = (await response.json()) as { data?: Json; errors?: unknown[] }
    if (body.errors) throw new Error(`${name}: ${JSON.stringify(body.errors)}`)
    return Object.values(body.data ?? {})[0] as T
  }
  return {
    context,
    ask,
    verb: (verb, type, input, selection = 'id') =>
      ask(`mutation ($input: ${type}!) { ${verb}(input: $input) { ${selection} } }`, { input }),
    on: (verb, id, selection = 'id') =>
      ask(`mutation ($id: ID!) { ${verb}(id: $id) { ${selection} } }`, { id }),
  }
}
