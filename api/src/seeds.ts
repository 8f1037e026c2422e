import type { DataSource } from 'typeorm'
import { seedDemoAdvancement } from './advancement/seedDemo.js'
import { seedDemoTickets } from './admission/seedDemo.js'
import { seedDemoAccounts } from './accounts/seedDemo.js'
import { seedCommittees } from './committees/seed.js'
import { seedDemoCommittees } from './committees/seedDemo.js'
import { seedRouteTemplates } from './consultations/seed.js'
import { seedDemoDates } from './deadlines/seedDemo.js'
import { seedWorkshopDocumentation } from './followup/seed.js'
import { seedDemoAfterwards } from './followup/seedDemo.js'
import { seedGoals } from './goals/seed.js'
import { seedDemoMeasures } from './goals/seedDemo.js'
import { seedDemoGroupwork } from './groupwork/seedDemo.js'
import { seedDemoImplementations } from './implementation/seedDemo.js'
import { seedDemoInbox } from './inbox/seedDemo.js'
import { seedDemoInquiries } from './inquiries/seedDemo.js'
import { seedDemoInvitations } from './invitations/seedDemo.js'
import { seedDemoOffers } from './offers/seedDemo.js'
import { seedDemoProposals, seedDemoStages } from './meetings/seedDemo.js'
import { seedDemoMinutes } from './minutes/seedDemo.js'
import { seedDemoBinding } from './redthread/seedDemo.js'
import { seedDemoRounds } from './priorities/seedDemo.js'
import { seedDemoValues } from './monitoring/seedDemo.js'
import { seedDemoNeeds } from './needs/seedDemo.js'
import { seedDemoQuestions } from './questions/seedDemo.js'
import { seedDemoReport } from './reports/seedDemo.js'
import { seedPriorities } from './priorities/seed.js'
import { seedDemoSteering } from './seats/seedDemo.js'
import { seedDemoOwners } from './owners/seedDemo.js'
import { seedSteering } from './steering/seed.js'
import { seedDemoRoadmap } from './steering/seedDemo.js'
import { seedDemoCycle } from './strategy/seedDemo.js'
import { seedWorkshop } from './summits/seed.js'
import { seedDemoSummits } from './summits/seedDemo.js'
import { seedDemoSitting } from './voting/seedDemo.js'
import { seedDemoWorkshops } from './workshops/seedDemo.js'

/** One step of loading data: upserts by stable keys, skips rows an operator changed. */
export interface Seed {
  /** What the operator reads while it runs. */
  name: string
  set: 'reference' | 'demo'
  run(source: DataSource): Promise<void>
}

/** All seeds in the order they build on each other. */
export const seeds: Seed[] = [
  { name: 'the Kreis, its municipalities, committees and seats', set: 'reference', run: seedCommittees },
  { name: 'fields of action, goals, indicators and measures', set: 'reference', run: seedGoals },
  { name: 'priorities of the workshop', set: 'reference', run: seedPriorities },
  { name: 'Steuerungsgruppe, recommendations, resolution', set: 'reference', run: seedSteering },
  { name: 'the workshop of 2010/11 and its dates', set: 'reference', run: seedWorkshop },
  { name: 'its documentation', set: 'reference', run: seedWorkshopDocumentation },
  { name: 'route templates', set: 'reference', run: seedRouteTemplates },
  { name: 'demo people and their organisations', set: 'demo', run: seedDemoAccounts },
  { name: 'demo committees, seats, Fraktionen and contacts', set: 'demo', run: seedDemoCommittees },
  { name: 'demo offers', set: 'demo', run: seedDemoOffers },
  { name: 'demo proposals and what became of them', set: 'demo', run: seedDemoProposals },
  { name: 'a meeting of the demo that is being held', set: 'demo', run: seedDemoSitting },
  { name: 'demo meetings that are over, and their minutes', set: 'demo', run: seedDemoMinutes },
  { name: 'what became of demo resolutions', set: 'demo', run: seedDemoImplementations },
  { name: 'demo inquiries', set: 'demo', run: seedDemoInquiries },
  { name: 'demo meetings of a year', set: 'demo', run: seedDemoDates },
  { name: 'demo meetings at each stage', set: 'demo', run: seedDemoStages },
  { name: 'demo events and who comes', set: 'demo', run: seedDemoSummits },
  { name: 'demo rounds of points', set: 'demo', run: seedDemoRounds },
  { name: 'demo wishes for workshops', set: 'demo', run: seedDemoWorkshops },
  { name: 'demo needs and orders', set: 'demo', run: seedDemoNeeds },
  { name: 'demo questions and answers', set: 'demo', run: seedDemoQuestions },
  { name: 'demo group work and its paper', set: 'demo', run: seedDemoGroupwork },
  { name: 'demo goals that bind', set: 'demo', run: seedDemoBinding },
  { name: 'demo invitations', set: 'demo', run: seedDemoInvitations },
  { name: 'demo inbox', set: 'demo', run: seedDemoInbox },
  { name: 'demo tickets', set: 'demo', run: seedDemoTickets },
  { name: 'demo survey, documentation and figures', set: 'demo', run: seedDemoAfterwards },
  { name: 'demo seats of the Steuerungsgruppe', set: 'demo', run: seedDemoSteering },
  { name: 'demo owners of goals, measures and values', set: 'demo', run: seedDemoOwners },
  { name: 'demo roadmap of the Steuerungsgruppe', set: 'demo', run: seedDemoRoadmap },
  { name: 'demo values of indicators', set: 'demo', run: seedDemoValues },
  { name: 'demo details of measures', set: 'demo', run: seedDemoMeasures },
  { name: 'demo evaluations of measures', set: 'demo', run: seedDemoCycle },
  { name: 'demo report', set: 'demo', run: seedDemoReport },
  { name: 'demo Migrantenförderplan', set: 'demo', run: seedDemoAdvancement },
]
