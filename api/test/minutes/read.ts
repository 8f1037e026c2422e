import { expect } from 'vitest'
import { noteInMinutes } from '../../src/minutes/noteInMinutes.js'
import { signMinutes } from '../../src/minutes/signMinutes.js'
import { publicViewer, type Viewer } from '../../src/platform/index.js'
import type { MinutesStage } from './stage.js'

const parts = `{ body committees place beganAt endedAt interruptions { fromAt untilAt } agendas { number } objections { id text finding }
  attendance { seat votes presence name holder fromAt untilAt } notes { id kind speaker text }
  items { id label title state recusals { name } papers { number } outcomes { paper }
    ballots { subject motion text form state present votesFor votesAgainst abstentions carried groups { name stance } votes { name choice } }
    notes { id kind speaker text } } }`
const QUERY = `query M($id: ID!) { meeting(id: $id) { mayBeginMinutes minutes { id number state round effectiveAt mayNote maySign mayReopen
  objected { meetingId } signatures { duty name signedAt } awaited { duty name } publicPart ${parts} otherPart ${parts} } } }`

/** One part as it is read. */
export interface Part {
  [key: string]: unknown
  attendance: { presence: string; name: string | null; holder: string | null; untilAt: string | null }[]
  interruptions: { untilAt: string | null }[]
  notes: { id: string; text: string }[]
  objections: { id: string; text: string; finding: string | null }[]
  items: {
    id: string
    label: string
    recusals: { name: string | null }[]
    ballots: Record<string, unknown>[]
    notes: { id: string; text: string; speaker: string | null }[]
  }[]
}
/** What is read of a meeting's minutes. */
export interface Read {
  mayBeginMinutes: boolean
  minutes: {
    id: string
    state: string
    number: string
    maySign: boolean
    mayNote: boolean
    mayReopen: boolean
    objected: { meetingId: string | null }[]
    signatures: { duty: string }[]
    awaited: { duty: string }[]
    publicPart: Part | null
    otherPart: Part | null
  } | null
}
/** Reads them as somebody; undefined: as the public. */
export async function read(s: MinutesStage, who: Viewer | undefined): Promise<Read> {
  const answer = await s.t.query(QUERY, { id: s.meeting.id }, who ?? publicViewer('de'))
  expect(answer.errors).toBeUndefined()
  return (answer.data as unknown as { meeting: Read }).meeting
}
/** Signs. */
export const sign = (s: MinutesStage, who: Viewer, id: string) => s.t.as(who, (ctx) => signMinutes(ctx, id))
/** Adds a note. */
export const note = (s: MinutesStage, who: Viewer, input: object) =>
  s.t.as(who, (ctx) => noteInMinutes(ctx, { kind: 'NOTE', text: 'Es regnete.', ...input }))
