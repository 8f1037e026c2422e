// Sends requests from a process of its own, so that what is measured does not share its time with who measures.
import { Agent, request } from 'node:http'

/** What a crowd is told to do. */
export interface Errand {
  url: string
  /** How many at the same moment. */
  clients: number
  query: string
  /** One request each: a cookie and the variables. */
  requests: { cookie: string; variables: unknown }[]
}

/** What became of it. */
export interface Outcome {
  seconds: number
  /** Milliseconds of each request, sorted. */
  times: number[]
  /** Answers with errors by their code; HTTP errors by their status. */
  faults: Record<string, number>
}

/** Does an errand: every client takes the next request when its last one was answered. */
export async function run(errand: Errand): Promise<Outcome> {
  const agent = new Agent({ keepAlive: true, maxSockets: errand.clients })
  const times: number[] = []
  const faults: Record<string, number> = {}
  let next = 0
  const client = async (): Promise<void> => {
    for (let one = errand.requests[next++]; one; one = errand.requests[next++]) {
      const began = performance.now()
      const fault = await send(errand, agent, one)
      times.push(performance.now() - began)
      if (fault) faults[fault] = (faults[fault] ?? 0) + 1
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: errand.clients }, client))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return { seconds, times: times.sort((a, b) => a - b), faults }
}

function send(
  { url, query }: Errand,
  agent: Agent,
  { cookie, variables }: Errand['requests'][number],
): Promise<string | undefined> {
  const body = JSON.stringify({ query, variables })
  return new Promise((done) => {
    const sent = request(`${url}/graphql`, {
      agent,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        origin: url,
        cookie,
      },
    })
    sent.on('response', (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('end', () => done(faultOf(response.statusCode ?? 0, text)))
    })
    sent.on('error', (error) => done(error.message))
    sent.end(body)
  })
}

function faultOf(status: number, text: string): string | undefined {
  if (status !== 200) return `HTTP ${status}`
  const { errors } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] }
  return errors?.[0] ? (errors[0].extensions?.code ?? 'ERROR') : undefined
}

process.on('message', (errand: Errand) => {
  void run(errand).then((outcome) => process.send?.(outcome))
})
