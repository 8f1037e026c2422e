/** Fields of committees that show a person, and by which rules. */
export const ofCommittees: Record<string, string> = {
  'NamedVote.*':
    'public on purpose, once a vote by name at a public item is declared: test/voting/named.test.ts',
  'Membership.person': 'a person, who has her own rules',
  'PoolDeputy.person': 'a person, who has her own rules',
  'MinutesKeeper.person': 'a person, who has her own rules',
  'GroupMember.person': 'a person, who has her own rules',
}
