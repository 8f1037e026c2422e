import { getMetadataArgsStorage } from 'typeorm'
import * as seed from '../seed/SeedRecord.js'
import * as accounts from './accounts/index.js'
import * as admission from './admission/index.js'
import * as audit from './audit/index.js'
import * as committees from './committees/index.js'
import * as consultations from './consultations/index.js'
import * as councilfiles from './councilfiles/index.js'
import * as deadlines from './deadlines/index.js'
import * as documents from './documents/index.js'
import * as files from './files/index.js'
import * as followup from './followup/index.js'
import * as goals from './goals/index.js'
import * as groupwork from './groupwork/index.js'
import * as inquiries from './inquiries/index.js'
import * as inbox from './inbox/index.js'
import * as invitations from './invitations/index.js'
import * as jobs from './jobs/index.js'
import * as mail from './mail/index.js'
import * as implementation from './implementation/index.js'
import * as meetings from './meetings/index.js'
import * as minutes from './minutes/index.js'
import * as monitoring from './monitoring/index.js'
import * as needs from './needs/index.js'
import * as advancement from './advancement/index.js'
import * as reports from './reports/index.js'
import * as seats from './seats/index.js'
import * as offers from './offers/index.js'
import * as papers from './papers/index.js'
import * as priorities from './priorities/index.js'
import * as questions from './questions/index.js'
import * as owners from './owners/index.js'
import * as steering from './steering/index.js'
import * as strategy from './strategy/index.js'
import * as summits from './summits/index.js'
import * as surveys from './surveys/index.js'
import * as tasks from './tasks/index.js'
import * as voting from './voting/index.js'
import * as workshops from './workshops/index.js'
import type { ClassRef } from './platform/index.js'

const modules: Record<string, unknown>[] = [
  seed,
  jobs,
  audit,
  files,
  mail,
  accounts,
  documents,
  tasks,
  committees,
  goals,
  surveys,
  papers,
  consultations,
  meetings,
  councilfiles,
  voting,
  minutes,
  implementation,
  inquiries,
  deadlines,
  summits,
  priorities,
  workshops,
  needs,
  questions,
  groupwork,
  invitations,
  inbox,
  admission,
  followup,
  owners,
  steering,
  seats,
  strategy,
  monitoring,
  offers,
  reports,
  advancement,
]
const tables = new Set<unknown>(getMetadataArgsStorage().tables.map((table) => table.target))

/** Every entity that a module shows to others; a table nobody may name does not exist. */
export const entities: ClassRef[] = [
  ...new Set(
    modules.flatMap((module) => {
      const named = Object.values(module)
      const listed = Array.isArray(module.entities) ? (module.entities as unknown[]) : []
      return [...named, ...listed].filter((value): value is ClassRef => tables.has(value))
    }),
  ),
]

/** Constraints and functions that decorators cannot say: idempotent SQL, run after the tables exist. */
export const guards: string[] = modules.flatMap((module) =>
  Array.isArray(module.guards) ? (module.guards as string[]) : [],
)
