import { addEventQuestion, moveEventQuestion } from '../../src/questions/questionVerbs.js'
import type { World } from '../world/index.js'
import { signedIn, type Table, type Who } from './mutations.js'
import { planners, summitsOf } from './summits.js'

/** Who may do what to the questions of an event and to answers. */
export async function rightsOfQuestions(w: World): Promise<Table> {
  const { t, cast } = w
  const s = await summitsOf(w)
  const facts = (text: string) => ({
    ...{ kind: 'YES_NO', required: false, special: false, choices: [] },
    words: [{ locale: 'de', text, choices: [] }],
  })
  const ask = (text: string) =>
    t.as(cast.integrationOffice, (ctx) => addEventQuestion(ctx, { summitId: s.open, ...facts(text) }))
  const [asked, retired] = [await ask('Kommen Sie früher?'), await ask('Bleiben Sie länger?')]
  await t.as(cast.integrationOffice, (ctx) => moveEventQuestion(ctx, 'retireEventQuestion', retired))
  const one = (input: unknown, may: readonly Who[] = planners) => [{ input, may }]
  const participants = [{ givenName: 'Gast', familyName: 'Muster' }]
  return {
    addEventQuestion: one({ summitId: s.open, ...facts('Noch etwas?') }),
    changeEventQuestion: one({ id: asked, ...facts('Kommen Sie eher?') }),
    orderEventQuestions: one({ summitId: s.open, ids: [asked] }),
    retireEventQuestion: one({ id: asked }),
    askEventQuestionAgain: one({ id: retired }),
    removeEventQuestion: one({ id: retired }),
    copyEventQuestions: one({ summitId: s.open, fromId: s.open }),
    answerEventQuestions: one(
      { registrationId: s.confirmed, consent: false, answers: [{ questionId: asked, values: ['YES'] }] },
      ['lead'],
    ),
    registerWithForm: one(
      { registration: { summitId: s.open, participants }, form: { consent: false, answers: [] } },
      signedIn,
    ),
    enterWithForm: one({
      registration: {
        ...{ summitId: s.open, participants, toldBy: 'PHONE', phone: '+49 2131 9', locale: 'de' },
      },
      form: { consent: false, answers: [] },
    }),
  }
}
