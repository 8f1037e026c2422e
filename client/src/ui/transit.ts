import type { IconName } from './icons.js'

/** Where a station lies from the paper's point of view. */
export type StationState = 'done' | 'here' | 'ahead' | 'dropped'

/** One stop on a paper's way, in words ready to be read. */
export interface TransitStation {
  id: string
  /** The committee's name on its day. */
  name: string
  /** What it may do: "recommends", "decides". */
  role: string
  state: StationState
  /** A date in words, or when it is expected. */
  date?: string | null | undefined
  /** What came of it, in words. */
  outcome?: string | null | undefined
  tone?: 'good' | 'bad' | 'neutral' | undefined
  /** The legal person it belongs to; where it changes, the line crosses a boundary. */
  body: string
  /** A side trip to another committee, or a second reading. */
  kind?: 'stop' | 'referral' | 'repeat' | undefined
  href?: string | null | undefined
}

/** The stations of one legal person, in order. */
export interface TransitLeg {
  body: string
  stations: readonly TransitStation[]
  crossed: boolean
}

/** Cuts the line where it crosses from one legal person to the next. */
export function legsOf(stations: readonly TransitStation[]): TransitLeg[] {
  const legs: { body: string; stations: TransitStation[]; crossed: boolean }[] = []
  for (const station of stations) {
    const current = legs.at(-1)
    if (current?.body === station.body) current.stations.push(station)
    else legs.push({ body: station.body, stations: [station], crossed: legs.length > 0 })
  }
  return legs
}

/** From how many stations on the line needs which width to lie flat. */
export function lineSize(count: number): 'short' | 'medium' | 'long' | 'endless' {
  if (count <= 3) return 'short'
  if (count <= 5) return 'medium'
  return count <= 8 ? 'long' : 'endless'
}

/** The drawing that goes with a station's word, so that its state never hangs on colour alone. */
export function stationIcon(station: TransitStation): IconName {
  if (station.state === 'here') return 'clock'
  if (station.state === 'ahead') return 'calendar'
  if (station.state === 'dropped') return 'minus'
  return station.tone === 'bad' ? 'cross' : 'check'
}
