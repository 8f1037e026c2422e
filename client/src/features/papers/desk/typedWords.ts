/** One field with what somebody wrote into it. */
export interface TypedWords {
  label: string
  text: string
}

type Field = HTMLTextAreaElement | HTMLInputElement
const isWorded = (target: EventTarget | null): target is Field =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type === 'text' && target.inputMode !== 'numeric')

/** What was written into the forms of a desk, by their actions: when a form is taken away, its words are not lost. */
export function useTypedWords() {
  const written = new Map<string, Map<string, string>>()
  return {
    /** Notes what an input event brought. */
    note(action: string, { target }: Event): void {
      const label = isWorded(target) ? target.labels?.[0]?.querySelector('bdi')?.textContent : null
      if (!label) return
      const fields = written.get(action) ?? new Map<string, string>()
      written.set(action, fields.set(label, (target as Field).value))
    },
    of: (action: string): TypedWords[] =>
      [...(written.get(action) ?? [])]
        .map(([label, text]) => ({ label, text }))
        .filter(({ text }) => text.trim() !== ''),
    forget: (action: string) => written.delete(action),
  }
}
