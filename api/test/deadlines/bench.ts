import { tryBackwards, tryForwards, tryRealRules, type Tried } from './tryCalendars.js'

/** Tries the solver of dates against days that pass one by one and prints what differs, which cases came up and what a route takes. */
export function benchDeadlines(
  { calendars, json }: { calendars: number; json: boolean },
  say: (text: string) => void,
): boolean {
  const parts: [string, () => Tried][] = [
    ['earliest dates of routes under way', () => tryForwards(calendars)],
    ['last day to hand in', () => tryBackwards(calendars, false)],
    ['last day of a route under way', () => tryBackwards(calendars, true)],
    ['rules of five councils, a meeting on every day of eight months', tryRealRules],
  ]
  let right = true
  for (const [name, run] of parts) {
    const { tried, wrong, seen, solverMs, plainMs } = run()
    const cases = Object.entries(seen).map(([what, times]) => `${what} ${times}`)
    say(`${name}: ${tried} tried, ${wrong.length} differ (${cases.join(', ')})`)
    say(`  solver ${micros(solverMs, tried)} µs each, day by day ${micros(plainMs, tried)} µs`)
    for (const one of wrong.slice(0, 5)) say(`  ${one}`)
    if (json)
      console.log(JSON.stringify({ bench: 'deadlines', part: name, tried, wrong, seen, solverMs, plainMs }))
    right &&= wrong.length === 0 && tried > 0
  }
  return right
}

const micros = (ms: number, times: number) => ((ms * 1000) / Math.max(1, times)).toFixed(1)
