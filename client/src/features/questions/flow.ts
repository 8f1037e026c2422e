import type { FieldProblem } from '@/app/problems.js'
import type { ToldNeed } from '../needs/needsDraft.js'

/** A page of the form, as the address names it. */
export type FlowStep = 'wer' | 'fragen' | 'bedarf' | 'workshop' | 'pruefen'

/** The page a field stands on; who comes is everything that nothing else claims. */
export function stepOfField(field: string, isSpecial: (questionId: string) => boolean): FlowStep {
  const [name = '', rest = ''] = field.split('.')
  if (name === 'answers') return isSpecial(rest) ? 'bedarf' : 'fragen'
  if (name === 'needs' || name === 'consent') return 'bedarf'
  if (name === 'itemIds' || name === 'itemId') return 'workshop'
  return 'wer'
}

/** What was told before. */
export interface Told {
  answers: Readonly<Record<string, readonly string[]>>
  /** What is special was told, and is not shown here. */
  specialTold: boolean
  itemIds: readonly string[]
  /** The workshop they have a place in. */
  workshopId: string | null
}

/** What the form tells beside who comes, as the API takes it. */
export interface SentForm {
  answers: { questionId: string; values: string[] }[] | null
  consent: boolean
  keepSpecial: boolean
  needs: ToldNeed[] | null
  itemIds: string[] | null
}

/** Why a form was not taken: what is wrong at which field, and a sentence where it is no field's fault. */
export interface Refused {
  fields: readonly FieldProblem[]
  message: string
}

/** What of a form waits in this tab while it is filled in; nothing that is special. */
export interface KeptForm {
  answers: Record<string, readonly string[]>
  itemIds: string[]
}

/** The place in this tab where a form waits: it outlives a page that is loaded anew, and ends with the tab. */
export function keptForm(name: string) {
  const key = `mitsprache.anmeldung.${name}`
  return {
    read(): KeptForm | null {
      try {
        const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
        if (typeof kept !== 'object' || kept === null) return null
        const { answers, itemIds } = kept as Partial<KeptForm>
        return answers && Array.isArray(itemIds) ? { answers, itemIds } : null
      } catch {
        return null
      }
    },
    write(form: KeptForm): void {
      try {
        sessionStorage.setItem(key, JSON.stringify(form))
      } catch {
        // a store that is full or closed keeps nothing; the page itself still does
      }
    },
    clear(): void {
      try {
        sessionStorage.removeItem(key)
      } catch {
        // a store that cannot be written holds nothing to clear
      }
    },
  }
}
