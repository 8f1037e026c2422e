import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useRead } from '@/app/data.js'
import { ComparedQuery, ComparisonQuery } from './comparisonDocuments.js'

/** What is compared, as the address says it: a link opens it again, the back button leads to what was looked at before. */
export function useComparison() {
  const route = useRoute()
  const router = useRouter()
  const asked = (name: string) =>
    computed(() => {
      const said = route.query[name]
      return typeof said === 'string' ? said : ''
    })
  const [id, jahr, gruppe] = [asked('indikator'), asked('jahr'), asked('gruppe')]
  const year = computed(() => (/^\d{4}$/.test(jahr.value) ? Number(jahr.value) : null))
  const choices = useRead(ComparedQuery, {})
  const read = useRead(ComparisonQuery, () => ({ id: id.value, year: year.value }), {
    pause: computed(() => id.value === ''),
  })
  const indicator = computed(() => (id.value === '' ? null : (read.data.value?.indicator ?? null)))
  const years = computed(() => {
    const known = indicator.value?.comparedYears ?? []
    return year.value === null || known.includes(year.value) ? known : [year.value, ...known]
  })
  const groups = computed(() => [
    ...new Set((indicator.value?.byMunicipality ?? []).flatMap(({ group }) => group ?? [])),
  ])
  const group = computed(() =>
    groups.value.includes(gruppe.value) ? gruppe.value : (groups.value[0] ?? null),
  )
  /** Each municipality once: its value of the chosen group, or that it has none there. */
  const rows = computed(() => {
    const all = indicator.value?.byMunicipality ?? []
    return [...new Map(all.map((row) => [row.ags, row])).values()].map((row) => {
      const fits = all.find((one) => one.ags === row.ags && one.group === group.value)
      return fits ?? { ...row, day: null, value: null, reference: null, publisher: null, credit: null }
    })
  })
  function choose(said: { indikator?: string; jahr?: string; gruppe?: string }): void {
    const query = { indikator: id.value, jahr: jahr.value, gruppe: gruppe.value, ...said }
    void router.push({ query: Object.fromEntries(Object.entries(query).filter(([, one]) => one !== '')) })
  }
  return { id, choices, read, indicator, years, year, groups, group, rows, choose }
}
