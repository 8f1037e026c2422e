import { dormagenProposals } from './dormagen.js'
import { exceptionalProposals } from './exceptions.js'
import { grevenbroichProposals } from './grevenbroich.js'
import { kaarstProposals } from './kaarst.js'
import { neussProposals } from './neuss.js'
import { otherProposals } from './others.js'
import type { DemoProposal } from './types.js'

/** All proposals of the demo. People, organisations and what they want are invented. */
export const demoProposals: readonly DemoProposal[] = [
  ...neussProposals,
  ...dormagenProposals,
  ...grevenbroichProposals,
  ...kaarstProposals,
  ...otherProposals,
  ...exceptionalProposals,
]
