import { computed, reactive, ref, toValue, type MaybeRefOrGetter } from 'vue'
import type { NeedKind } from '@mitsprache/api/contract'
import { readCount } from '../papers/desk/numbers.js'
import { ticked } from './needWords.js'

/** A need as it was told. */
export interface ToldNeed {
  kind: NeedKind
  detail: string | null
  count: number
}

/** What is needed while it is told: ticks, numbers, languages; a group says for how many. */
export function useNeedsDraft(told: readonly ToldNeed[], size: MaybeRefOrGetter<number>) {
  const keyOf = (kind: string, detail: string | null) => `${kind} ${detail}`
  const was = (kind: string, detail: string | null) =>
    told.find((need) => need.kind === kind && need.detail === detail)
  const inGroup = computed(() => toValue(size) > 1)
  const children = ref(was('CHILDCARE', null)?.count.toString() ?? '')
  const languages = ref(
    told.flatMap(({ kind, detail }) => (kind === 'INTERPRETER' && detail ? [detail] : [])),
  )
  const counts = reactive<Record<string, string>>(
    Object.fromEntries(told.map(({ kind, detail, count }) => [keyOf(kind, detail), count.toString()])),
  )
  const ticks = reactive<Record<string, boolean>>(
    Object.fromEntries(ticked.map(({ kind, detail }) => [keyOf(kind, detail), Boolean(was(kind, detail))])),
  )
  const countOf = (kind: string, detail: string) =>
    inGroup.value ? (readCount(counts[keyOf(kind, detail)] ?? '') ?? 1) : 1
  const needs = computed(() => [
    ...(children.value.trim() === ''
      ? []
      : [{ kind: 'CHILDCARE' as const, detail: null, count: readCount(children.value) ?? 0 }].filter(
          ({ count }) => count !== 0,
        )),
    ...languages.value.map((detail) => ({
      kind: 'INTERPRETER' as const,
      detail,
      count: countOf('INTERPRETER', detail),
    })),
    ...ticked
      .filter(({ kind, detail }) => ticks[keyOf(kind, detail)])
      .map(({ kind, detail }) => ({ kind, detail, count: countOf(kind, detail) })),
  ])
  const indexOf = (kind: string, detail: string | null) =>
    needs.value.findIndex((need) => need.kind === kind && need.detail === detail)
  return {
    ...{ children, languages, counts, ticks, inGroup, needs, indexOf },
    /** The name of the field that says for how many. */
    fieldOf: (kind: string, detail: string | null) => `needs.${indexOf(kind, detail)}.count`,
  }
}
/** What is needed while it is told. */
export type NeedsDraft = ReturnType<typeof useNeedsDraft>
