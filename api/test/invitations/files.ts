import { Readable } from 'node:stream'
import { storeFile } from '../../src/files/index.js'
import type { Viewer } from '../../src/platform/index.js'
import type { TestInstallation } from '../harness/index.js'
import { call } from '../stories/people.js'
import type { Stage } from '../summits/stage.js'

/** What the preview of a file says. */
export interface Seen {
  columns: string[]
  unknown: string[]
  missing: string[]
  rows: number
  fresh: number
  known: number
  sameNames: number[]
  otherAddresses: number
  refused: number
  lines: {
    row: number
    name: string
    email: string | null
    organisation: string | null
    locale: string
    state: string
    namesakes: { place: string; name: string; address: string | null; broughtBy: string | null }[]
    addressIsNew: boolean
    addressOf: string | null
    problems: string[]
  }[]
}
type Decisions = { row: number; decision: string }[]

/** What an organiser does with files of people: brings one, looks at it, takes it, and the list that comes of it. */
export function filesOf(t: TestInstallation, planner: Viewer) {
  /** Brings a file, as the upload does. */
  const bring = (bytes: Buffer | string, mediaType = 'text/csv', who = planner) =>
    t.as(who, (ctx) =>
      storeFile(ctx, {
        name: 'gaeste.csv',
        mediaType,
        ownerId: who.personId ?? '',
        bytes: Readable.from([Buffer.from(bytes as Buffer)]),
      }),
    )
  const look = async (s: Stage, fileId: string, viewer = planner, after = 0) => {
    const answer = (await t.query(
      `query ($input: InvitationFileInput!, $after: Int!) { invitationFile(input: $input, after: $after) {
      columns unknown missing rows fresh known sameNames otherAddresses refused
      lines { row name email organisation locale state namesakes { place name address broughtBy } addressIsNew addressOf problems } } }`,
      { input: { summitId: s.summitId, fileId }, after },
      viewer,
    )) as unknown as {
      data?: { invitationFile: Seen | null } | null
      errors?: { extensions: { code: string; fields: { code: string }[] } }[]
    }
    if (answer.errors?.[0])
      throw new Error(answer.errors[0].extensions.fields[0]?.code ?? answer.errors[0].extensions.code)
    return answer.data?.invitationFile ?? null
  }
  const take = (s: Stage, fileId: string, viewer = planner, decisions: Decisions = []) =>
    call(
      t,
      viewer,
      'mutation ($input: ImportInvitationsInput!) { importInvitations(input: $input) { id } }',
      {
        input: { summitId: s.summitId, fileId, decisions },
      },
    )
  const list = (s: Stage) =>
    t.db.query<Record<string, unknown>[]>(
      `select p.given_name as given, p.family_name as family, p.email, p.locale, p.post, i.state, i.source, i.organisation, i.group_id as "groupId"
       from invitation i join person p on p.id = i.person_id where i.summit_id = $1 order by p.family_name, p.given_name`,
      [s.summitId],
    )

  return { bring, look, take, list }
}
