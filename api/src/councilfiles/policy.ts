import { Body } from '../committees/index.js'
import { policy, sql } from '../platform/index.js'
import { CouncilFile } from './CouncilFile.js'

policy<Body>(Body, [
  { role: 'CLERK', verbs: ['bringCouncilFile'], scope: (b) => [b.id] },
  // whose rows are taken over is looked at row by row: a committee's clerk writes to that committee alone
  {
    role: 'PERSON',
    verbs: ['bringCouncilFile'],
    when: (b, v) =>
      sql`exists (select 1 from committee own where own.body_id = ${b.id} and ${v.holds('CLERK', sql`own.id`)})`,
  },
])

policy<CouncilFile>(CouncilFile, [
  // rows are judged by the rights of who brought the file: nobody else lets it loose
  {
    role: 'PERSON',
    verbs: ['confirmCouncilFile', 'discardCouncilFile', 'readCouncilFile'],
    when: (f, v) => sql`${f.broughtById} = ${v.person}`,
  },
  // only what came from an address can be asked for again
  {
    role: 'PERSON',
    verbs: ['fetchCouncilFileAgain'],
    when: (f, v) => sql`${f.broughtById} = ${v.person} and ${f.url} is not null`,
  },
  // what a text means holds for all committees of the body: not for the clerk of one of them to say
  { role: 'CLERK', verbs: ['readCouncilFile', 'reviewResultWord'], scope: (f) => [f.bodyId] },
])
