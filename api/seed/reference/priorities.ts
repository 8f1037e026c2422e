import type { PriorityTopicDatum } from './types.js'

/** The topic priorities: 105 points on six topics, with two ties. */
export const PRIORITY_TOPICS: readonly PriorityTopicDatum[] = [
  { key: 'topic-education', section: 'priorities', text: 'Bildung', points: 30 },
  { key: 'topic-work', section: 'priorities', text: 'Arbeit', points: 17 },
  { key: 'topic-language', section: 'priorities', text: 'Sprache', points: 15 },
  { key: 'topic-participation', section: 'priorities', text: 'Partizipation', points: 15 },
  { key: 'topic-intercultural-opening', section: 'priorities', text: 'Interkulturelle Öffnung', points: 14 },
  { key: 'topic-welcoming-culture', section: 'priorities', text: 'Willkommenskultur', points: 14 },
]
