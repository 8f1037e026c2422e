import type { XRayFigures } from './XRay.js'

/** Lines of a long list that are printed; the rest is counted. */
const mostLines = 40
const percent = (share: number) => `${(share * 100).toFixed(1)} %`
const words: Readonly<Record<string, string>> = {
  NO_DATE: 'no step has a date',
  NO_COMMITTEE: 'a dated step names no body',
  UNKNOWN_ROLE: 'a role that is not in the table',
  UNKNOWN_RESULT: 'a result text that is not in the table',
  NO_RESULT: 'a later step began though an earlier one has no result',
  AFTER_END: 'a further step after the paper had come to its end',
  OUTCOME_NOT_ALLOWED: 'an outcome that the role does not allow',
  NO_TARGET: 'a referral without the body it went to',
  SAME_COMMITTEE: 'a referral to the body itself',
  NO_PREVIOUS_STATION: 'sent back though no body had it before',
  ORDER_ENFORCED: 'an outcome out of turn',
}

/** The x-ray as lines of text. */
export function printXRay(x: XRayFigures): string[] {
  const spread = ({ count, median, p90, max }: XRayFigures['daysFirstToLast']) =>
    count === 0 ? '-' : `median ${median}, p90 ${p90}, max ${max}  (${count})`
  return [
    ...row('papers', x.papers),
    ...row('steps', `${x.steps}, ${x.stepsWithoutDate} of them without a date`),
    ...row('chains (more than one step)', `${x.chains}, ${x.datedChains} with more than one dated step`),
    ...row('papers by number of steps', x.lengths.map(([steps, papers]) => `${steps}: ${papers}`).join('  ')),
    ...row(
      'papers that visit several bodies',
      `${x.severalBodies.count} (${percent(x.severalBodies.share)})`,
    ),
    ...list(
      x.severalBodiesByKind.map((k) => [
        k.kind || '(no type)',
        `${k.count} of ${k.papers} (${percent(k.share)})`,
      ]),
    ),
    ...row('dated chains that visit a body again', `${x.repeats.count} (${percent(x.repeats.share)})`),
    ...row('up to the council / down from it', `${x.up} / ${x.down}`),
    ...row('chains with several hearings', x.parallelHearings),
    ...row('days from first to last step', spread(x.daysFirstToLast)),
    ...row('days from step to step', spread(x.daysBetweenStations)),
    ...row('roles', ''),
    ...list(x.roles.map(([role, count]) => [role || '(none)', count])),
    ...row(
      'referrals without a later step',
      `${x.referrals.withoutLaterStep} of ${x.referrals.count} (${percent(x.referrals.share)})`,
    ),
    ...row('steps that were held and have no result', ''),
    ...list(
      x.unfilledResults
        .filter(({ unfilled }) => unfilled > 0)
        .map((b) => [
          b.committee || '(no body)',
          `${b.unfilled} of ${b.steps} (${percent(b.unfilled / b.steps)})`,
        ]),
    ),
    ...row('result texts that are not in the table', x.unknownResults.length),
    ...list(x.unknownResults),
    ...row('roles that are not in the table', x.unknownRoles.length),
    ...list(x.unknownRoles.map(([role, count]) => [role || '(none)', count])),
    ...replayed(x),
  ]
}

/** What came of it by our own rules. */
function replayed(x: XRayFigures): string[] {
  return [
    ...row('papers that fit the rules of a route', `${x.fits.count} (${percent(x.fits.share)})`),
    ...list(x.states),
    ...row('stations the rules ask for, not on record', ''),
    ...list(x.missingStations),
    ...row('papers that do not fit, by the first reason', ''),
    ...x.misfits.flatMap(({ reason, count, about }) => [
      ...list([[words[reason] ?? reason, count]]),
      ...list(
        about.filter(([word]) => word !== ''),
        8,
      ).map((line) => `  ${line}`),
    ]),
  ]
}

function row(name: string, value: string | number): string[] {
  return [`${name.padEnd(44)}${value}`.trimEnd()]
}

function list(entries: readonly (readonly [string, string | number])[], most = mostLines): string[] {
  const lines = entries.slice(0, most).map(([name, value]) => `  ${name.padEnd(66)} ${value}`)
  return entries.length > most ? [...lines, `  … and ${entries.length - most} more`] : lines
}
