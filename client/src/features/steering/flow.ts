import type { FlowWay } from '@mitsprache/api/contract/seats.lists'

/** Committees that ought to hear of each meeting: the councils, the Kreistag and the integration bodies. */
const informed: readonly string[] = ['COUNCIL', 'DISTRICT_COUNCIL', 'INTEGRATION_BODY']

interface Target {
  id: string
  name: string
  kind: string
  body: { shortName: string }
}
interface Receipt<Seat> {
  association: string | null
  informedOn: string
  way: FlowWay
  committee: { id: string } | null
  seat: Seat
}

/** A seat in few words: its row, and the place it is bound to or its number. */
export function seatName(seat: {
  number: number
  boundBody: { shortName: string } | null
  seatGroup: { label: string }
}): string {
  return `${seat.seatGroup.label} – ${seat.boundBody?.shortName ?? seat.number}`
}

/** The name of a body with its place, where the name does not say it. */
export function bodyName({ name, body }: Target): string {
  return name.includes(body.shortName) ? name : `${name}, ${body.shortName}`
}

/** The matrix of a meeting: which seat told which body when, which bodies know, and which nobody told. */
export function matrixOf<Seat extends { id: string }>(
  receipts: readonly Receipt<Seat>[],
  committees: readonly Target[],
) {
  const targets = committees.filter(({ kind }) => informed.includes(kind))
  const told = new Set(receipts.flatMap(({ committee }) => committee?.id ?? []))
  const names = new Map(committees.map((one) => [one.id, bodyName(one)]))
  const bodies = [
    ...new Set(
      receipts.map(({ committee, association }) => association ?? names.get(committee?.id ?? '') ?? ''),
    ),
  ].sort((a, b) => a.localeCompare(b, 'de'))
  const seats = [...new Map(receipts.map(({ seat }) => [seat.id, seat])).values()]
  const cell = (seat: Seat, body: string) =>
    receipts.find(
      (one) => one.seat.id === seat.id && (one.association ?? names.get(one.committee?.id ?? '')) === body,
    )
  return {
    bodies,
    rows: seats.map((seat) => ({ seat, cells: bodies.map((body) => cell(seat, body) ?? null) })),
    informed: targets.filter(({ id }) => told.has(id)).length,
    targets: targets.length,
    blind: targets.filter(({ id }) => !told.has(id)).map(bodyName),
  }
}
