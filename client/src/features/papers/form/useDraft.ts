import { inject, onBeforeUnmount, onMounted, provide, watch, type InjectionKey } from 'vue'
import { readFragment } from 'gql.tada'
import { useChange } from '@/app/data.js'
import { usePageState } from '@/app/state.js'
import { DraftParts, SaveDraft } from './documents.js'
import type { Draft } from './draft.js'
import { DraftKeeper } from './DraftKeeper.js'
import { keptDraft } from './keptDraft.js'

const keeperKey: InjectionKey<DraftKeeper> = Symbol('draftKeeper')

/** Keeps a draft while its pages are open and lends it to the steps. */
export function useDraft(draft: Draft, read: () => Promise<Draft | null>): DraftKeeper {
  const { run } = useChange(SaveDraft)
  const keeper = new DraftKeeper(draft.id, draft, {
    read,
    store: keptDraft(usePageState().viewer?.id ?? '', draft.id),
    save: async (input) => {
      const result = await run({ input })
      return result.ok ? { ok: true, data: readFragment(DraftParts, result.data.saveDraft) } : result
    },
  })
  provide(keeperKey, keeper)
  watch(keeper.values, () => keeper.changed(), { deep: true })
  const again = () => void keeper.saveNow()
  onMounted(() => {
    keeper.takeUp()
    window.addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('online', again)
    document.removeEventListener('visibilitychange', again)
    void keeper.saveNow()
    keeper.end()
  })
  return keeper
}

/** The draft a step writes into. */
export function useDraftKeeper(): DraftKeeper {
  const keeper = inject(keeperKey)
  if (!keeper) throw new Error('a step stands inside a draft form')
  return keeper
}
