import type { DataSource } from 'typeorm'
import { demoAnswers, demoQuestions } from '../../seed/demo/questions.js'
import { SeedRecord } from '../../seed/SeedRecord.js'
import { viewerOf } from '../accounts/index.js'
import { asImport } from '../platform/index.js'
import { answerEventQuestions } from './answerEventQuestions.js'
import { addEventQuestion } from './questionVerbs.js'

/** What the demo's questions are called among the records of the seeds. */
const RECORD = 'DemoQuestions'
const planner = 'leyla.brueckner@demo.example'

/** What the demo's summit asks of those who come, and what its guests answered. Done once. */
export async function seedDemoQuestions(source: DataSource): Promise<void> {
  await source.transaction(async (db) => {
    const [summit] = await db.query<{ id: string }[]>(
      `select e.id from seed_record s join summit e on e.id = s.row_id
        where s.entity = 'DemoSummit' and s.key = 'demo-summit' and e.state = 'ANNOUNCED'
          and not exists (select 1 from seed_record done where done.entity = $1)`,
      [RECORD],
    )
    const [person] = await db.query<{ id: string }[]>('select id from person where email = $1', [planner])
    if (!summit || !person) return
    const ids = new Map<string, string>()
    await asImport(db, await viewerOf(db, person.id), async (ctx) => {
      for (const { key, onlyIf, ...facts } of demoQuestions) {
        const depends = onlyIf && { questionId: ids.get(onlyIf.key), values: onlyIf.values }
        ids.set(key, await addEventQuestion(ctx, { summitId: summit.id, ...facts, onlyIf: depends }))
      }
    })
    const guests = await db.query<{ id: string; person: string }[]>(
      `select id, person_id as person from registration where summit_id = $1 and told_by is null order by rank limit $2`,
      [summit.id, demoAnswers.length],
    )
    for (const [at, guest] of guests.entries())
      await asImport(db, await viewerOf(db, guest.person), (ctx) =>
        answerEventQuestions(ctx, {
          registrationId: guest.id,
          consent: true,
          answers: Object.entries(demoAnswers[at] ?? {}).map(([key, values]) => ({
            questionId: ids.get(key),
            values,
          })),
        }),
      )
    await db.insert(SeedRecord, { entity: RECORD, key: 'questions', rowId: summit.id, values: {} })
  })
}
