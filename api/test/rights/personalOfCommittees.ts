/** Fields of committees that show a person, and by which rules. */
export const ofCommittees: Record<string, string> = {
  'NamedVote.*':
    'public on purpose, where the committee publishes names, once a vote by name at a public item is declared: test/voting/named.test.ts',
  'Membership.person': 'a person, who has her own rules',
  'PoolDeputy.person': 'a person, who has her own rules',
  'MinutesKeeper.person': 'a person, who has her own rules',
  'GroupMember.person': 'a person, who has her own rules',
}

/** Fields of indicators and kinds that show a person, and by which rules. */
export const ofIndicators: Record<string, string> = {
  'IndicatorValue.recordedBy': 'a person, who has her own rules',
  'EarlierWording.replacedBy': 'a person, who has her own rules',
  'MeasureEvaluation.writtenBy': 'a person, who has her own rules',
  'Ownership.person': 'a person, who has her own rules; and only for herself and who names her',
  'ValueSource.address': 'of a publication, no person’s',
  'ReportVersion.composedBy': 'a person, who has her own rules',
  'IndicatorTarget.setBy': 'a person, who has her own rules',
  'Offer.contactEmail': 'public on purpose: whom to ask about an offer',
  'Offer.contactPhone': 'the same',
  'KindName.locale': 'the language of a kind’s name, no person’s',
}
