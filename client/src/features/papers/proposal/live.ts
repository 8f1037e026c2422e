import { nextTick } from 'vue'
import { readFragment, type FragmentOf } from 'gql.tada'
import { useLive } from '@/app/data.js'
import { useTexts } from '@/texts/index.js'
import { tell } from '@/ui/toast.js'
import { StampParts } from '../documents.js'
import { ProposalChanged } from './documents.js'

type Stamp = FragmentOf<typeof StampParts>

/** What of a proposal tells one step from the next, as one text. */
export function stampOf(proposal: Stamp | null | undefined): string {
  if (!proposal) return ''
  const { modifiedAt, papers, texts, coApplicants } = readFragment(StampParts, proposal)
  return JSON.stringify([
    modifiedAt,
    papers.map((paper) => [
      paper.id,
      paper.modifiedAt,
      paper.transfer?.modifiedAt,
      ...paper.consultations.map((station) => station.modifiedAt),
    ]),
    texts.map((text) => [text.id, text.origin, text.submittedAt]),
    coApplicants.map((applicant) => [applicant.id, applicant.state]),
  ])
}

/**
 * Calls back whenever something about the proposal changed, or it can no longer be seen. The first news only says how it
 * stands: it counts when something happened while the page was on its way or out of sight.
 */
export function useProposalLive(
  id: () => string | null,
  shown: () => Stamp | null | undefined,
  onChange: () => void,
): void {
  useLive(
    ProposalChanged,
    () => ({ id: id() ?? '' }),
    (news, { first }) => {
      if (news && !(first && stampOf(news.proposalChanged) === stampOf(shown()))) onChange()
    },
    () => id() === null,
  )
}

/** One's own change is told by its own words; its news within this time is no news. */
const ownNewsForMs = 3000

async function keepFocus(): Promise<void> {
  await nextTick()
  if (document.activeElement && document.activeElement !== document.body) return
  const next = document.querySelector<HTMLElement>('.proposal-actions > h2, main h1')
  if (!next) return
  next.tabIndex = -1
  next.focus()
}

/** Keeps a page up to date: after one's own change, and when somebody else made one, which is announced without moving anything. */
export function useNews(
  id: () => string | null,
  page: {
    shown: () => Stamp | null | undefined
    /** All that the page shows, when that is more than the proposal. */
    all?: () => unknown
    refetch: () => Promise<void>
    said: () => string
  },
) {
  const { t } = useTexts()
  let changedAt = -Infinity
  const ownChange = (isOnItsWay: boolean) => (changedAt = isOnItsWay ? Infinity : performance.now())
  const content = () => JSON.stringify((page.all ?? page.shown)())
  const done = async (said: string) => {
    ownChange(false)
    tell(said)
    await page.refetch()
    await keepFocus()
  }
  useProposalLive(id, page.shown, () => void told())
  async function told(): Promise<void> {
    const before = content()
    await page.refetch()
    if (content() === before || performance.now() - changedAt < ownNewsForMs) return
    tell(t('proposals.live.changed', { now: page.said() }), 'note')
  }
  return { done, ownChange }
}
