import { computed, onScopeDispose, ref, watch } from 'vue'
import { useRead } from '@/app/data.js'
import { NamesakesQuery } from './namesakeDocuments.js'

/** A name while it is written. */
interface Name {
  givenName: string
  familyName: string
}

/** Who has the names of a form at an event already, while they are written; and whether it was said that they are somebody else. */
export function useNamesakes(summitId: () => string, people: () => readonly Name[], email: () => string) {
  const named = () =>
    people()
      .filter(({ familyName }) => familyName.trim() !== '')
      .map(({ givenName, familyName }) => ({ givenName, familyName }))
  const asked = ref<{ people: Name[]; email: string }>({ people: [], email: '' })
  const somebodyElse = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch([named, email], ([names, address]) => {
    if (JSON.stringify([names, address]) === JSON.stringify([asked.value.people, asked.value.email])) return
    somebodyElse.value = false
    clearTimeout(timer)
    timer = setTimeout(() => (asked.value = { people: names, email: address }), 300)
  })
  onScopeDispose(() => clearTimeout(timer))
  const none = computed(() => asked.value.people.length === 0)
  const read = useRead(
    NamesakesQuery,
    () => ({ input: { summitId: summitId(), ...asked.value, email: asked.value.email || null } }),
    { pause: none },
  )
  const namesakes = computed(() => (none.value ? [] : (read.data.value?.namesakes ?? [])))
  return { namesakes, somebodyElse, undecided: () => namesakes.value.length > 0 && !somebodyElse.value }
}
