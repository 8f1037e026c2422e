import { computed, watch, ref, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The day the tree is looked at, from the address; empty: as it is now. */
export function useAsOf(): { day: Ref<string> } {
  const route = useRoute()
  const router = useRouter()
  const asked = computed(() => {
    const { am } = route.query
    return typeof am === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(am) ? am : ''
  })
  const day = ref(asked.value)
  watch(day, (am) => am !== asked.value && void router.replace({ query: am ? { am } : {} }))
  watch(asked, (am) => (day.value = am))
  return { day }
}

/** Whether it was there on the day: what was carried later was not. */
export function stoodOn({ carriedOn }: { carriedOn: string | null }, day: string): boolean {
  return day === '' || (carriedOn !== null && carriedOn <= day)
}

/** What held from a day on, and what it was before. */
interface Worded<Words> {
  text: string
  wording: Words
  earlierWordings: readonly { text: string; wording: Words; replacedOn: string }[]
}

/** The words of a goal on the day: of the earlier ones the first that was not replaced by then, else those of today. */
export function wordedOn<Words>(goal: Worded<Words>, day: string): { text: string; wording: Words } {
  const earlier = day === '' ? undefined : goal.earlierWordings.find(({ replacedOn }) => replacedOn > day)
  return earlier ?? goal
}
