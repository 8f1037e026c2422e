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
