import type { DraftValues } from './draft.js'

/** What of a draft this device still has to save: what was typed, and what it was typed over. */
export interface KeptDraft {
  typed: Partial<DraftValues>
  over: Partial<DraftValues>
}

const keyOf = (personId: string, id: string) => `mitsprache.entwurf.${personId}.${id}`

/** The place on this device where a person's unsaved typing waits: only as long as it is not saved. */
export function keptDraft(personId: string, id: string) {
  const key = keyOf(personId, id)
  return {
    read(): KeptDraft | null {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
        if (typeof kept !== 'object' || kept === null) return null
        const { typed, over } = kept as Partial<KeptDraft>
        return typed && over ? { typed, over } : null
      } catch {
        return null
      }
    },
    /** Tells whether the device could keep it: a full or closed store can not. */
    write(kept: KeptDraft): boolean {
      try {
        localStorage.setItem(key, JSON.stringify(kept))
        return true
      } catch {
        return false
      }
    },
    clear(): void {
      try {
        localStorage.removeItem(key)
      } catch {
        // a store that cannot be written holds nothing to clear
      }
    },
  }
}

/** Where unsaved typing waits. */
export type DraftStore = ReturnType<typeof keptDraft>
