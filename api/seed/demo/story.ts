/** What one tries as a person of the main story, in its order. */
export const storyParts = ['PROPOSE', 'TAKE_UP', 'CHECK', 'STATE', 'DECIDE', 'DISTRICT', 'KEEP'] as const
/** A part of the main story. */
export type StoryPart = (typeof storyParts)[number]

/** The people of the main story in the order they act: a proposal from Neuss on its way to the Kreistag. */
export const story: readonly (readonly [email: string, part: StoryPart])[] = [
  ['elif.yildirim@demo.example', 'PROPOSE'],
  ['layla.haddad@demo.example', 'PROPOSE'],
  ['kwame.mensah@demo.example', 'TAKE_UP'],
  ['aylin.demir@demo.example', 'TAKE_UP'],
  ['petra.aktenberg@demo.example', 'CHECK'],
  ['juergen.stadtfeld@demo.example', 'STATE'],
  ['bernd.lichtenau@demo.example', 'DECIDE'],
  ['ruth.wiesengrund@demo.example', 'DECIDE'],
  ['martin.kreisakten@demo.example', 'DISTRICT'],
  ['katharina.landgraf@demo.example', 'DISTRICT'],
  ['leyla.brueckner@demo.example', 'KEEP'],
  ['ada.betrieb@demo.example', 'KEEP'],
]
