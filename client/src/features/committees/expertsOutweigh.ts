import type { Mandate, SeatKind } from '@mitsprache/api/contract/committees.lists'

/** Expert citizens with a vote have to stay fewer than the members of the council (§ 58 (3) GO NRW): whether they are not. */
export function expertsOutweigh(seats: readonly { kind: SeatKind; mandate: Mandate }[]): boolean {
  const voting = (mandate: Mandate) =>
    seats.filter((seat) => seat.kind === 'VOTING' && seat.mandate === mandate).length
  const experts = voting('EXPERT_CITIZEN')
  return experts > 0 && experts >= voting('COUNCILLOR')
}
