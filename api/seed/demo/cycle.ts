import type { Verdict } from '../../src/contract/strategy.lists.js'

/** What the demo says of a measure of the reference data, by its key. Invented, and says so. */
export interface DemoVerdict {
  readonly measure: string
  readonly verdict: Verdict
  readonly evidence: string
}

/** A closed turn of the field Bildung. */
export const demoClosed: readonly DemoVerdict[] = [
  {
    measure: 'education-3-measure-1',
    verdict: 'STRENGTHEN',
    evidence:
      'Beispiel, erfunden: Zwölf Veranstaltungen an acht Schulen, 340 Eltern kamen. Wo Dolmetscher dabei waren, kamen doppelt so viele.',
  },
]

/** A turn of the field Sprache that goes on: one measure is still open. */
export const demoGoesOn: readonly DemoVerdict[] = [
  {
    measure: 'language-3-measure-1',
    verdict: 'STRENGTHEN',
    evidence: 'Beispiel, erfunden: Drei Räte haben Mittel eingeplant, 96 Menschen haben einen Kurs beendet.',
  },
  {
    measure: 'language-3-measure-2',
    verdict: 'MEND',
    evidence: 'Beispiel, erfunden: Zwei Treffen im Jahr; es fehlt jemand, der dazu einlädt.',
  },
]
