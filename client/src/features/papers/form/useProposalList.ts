import { computed, ref } from 'vue'
import type { ProposalStanding } from '@mitsprache/api/contract'
import { useRead } from '@/app/data.js'
import { FollowedProposalsQuery, MyProposalsQuery } from './mineDocuments.js'

/** The viewer's proposals that stand in one way, a page at a time. */
export function useProposalList(standing: ProposalStanding) {
  const read = useRead(MyProposalsQuery, () => ({ standing, after: null }))
  const page = computed(() => read.data.value?.myProposals ?? null)
  const busy = ref(false)
  const load = async () => {
    busy.value = true
    await read.more({ after: page.value?.pageInfo.endCursor }, (shown, next) => ({
      myProposals: { ...next.myProposals, nodes: [...shown.myProposals.nodes, ...next.myProposals.nodes] },
    }))
    busy.value = false
  }
  return { ...read, page, busy, load }
}

/** The proposals the viewer follows, a page at a time. */
export function useFollowedList() {
  const read = useRead(FollowedProposalsQuery, () => ({ after: null }))
  const page = computed(() => read.data.value?.followedProposals ?? null)
  const busy = ref(false)
  const load = async () => {
    busy.value = true
    await read.more({ after: page.value?.pageInfo.endCursor }, (shown, next) => ({
      followedProposals: {
        ...next.followedProposals,
        nodes: [...shown.followedProposals.nodes, ...next.followedProposals.nodes],
      },
    }))
    busy.value = false
  }
  return { ...read, page, busy, load }
}
