import type { DemoProposal, DemoStep } from '../../../seed/demo/proposals/types.js'
import { addDays } from '../../platform/index.js'

/** The instant at which clocks in Germany show this time on this day. */
export function berlinTime(day: string, time: string): Date {
  const utc = new Date(`${day}T${time}:00Z`)
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(utc)
  return new Date(utc.getTime() * 2 - Date.parse(`${shown.replace(' ', 'T')}Z`))
}

/** The working day a number of days from the first start: weekends move back while past and on while ahead. */
export function workingDay(start: string, days: number): string {
  const day = addDays(start, days)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (weekday === 6) return addDays(day, days < 0 ? -1 : 2)
  if (weekday === 0) return addDays(day, days < 0 ? -2 : 1)
  return day
}

/** One step with its instant and its proposal. */
export interface TimedStep {
  at: Date
  step: DemoStep | { do: 'write' }
  proposal: DemoProposal
}

const MINUTES = 60_000

/** All steps in the order they happened, so that numbers, history and audit are in that order too. */
export function inOrderOfTime(proposals: readonly DemoProposal[], start: string): TimedStep[] {
  return proposals
    .flatMap((proposal) => {
      let last = berlinTime(workingDay(start, proposal.started), '18:30')
      const steps = proposal.steps.map((step): TimedStep => {
        const wanted = berlinTime(workingDay(start, step.day), step.time)
        // two days of a story may fall on one working day: its order stays
        last = wanted > last ? wanted : new Date(last.getTime() + 9 * MINUTES)
        return { at: last, step, proposal }
      })
      const written = berlinTime(workingDay(start, proposal.started), '18:30')
      return [{ at: written, step: { do: 'write' as const }, proposal }, ...steps]
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}
