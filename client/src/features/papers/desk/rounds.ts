import { ref, shallowReactive } from 'vue'

/**
 * Which forms on a desk begin anew after a change: all that nobody typed in, with what holds now. Where somebody typed, the
 * form keeps its words until it is done itself.
 */
export function useRounds() {
  const round = ref(0)
  const kept = shallowReactive(new Map<string, number>())
  return {
    /** A key for the form of an action: another one is another form. */
    keyOf: (action: string) => `${kept.get(action) ?? round.value}-${action}`,
    typed: (action: string) => {
      if (!kept.has(action)) kept.set(action, round.value)
    },
    done: (action: string) => kept.delete(action),
    next: () => void round.value++,
  }
}
