import type { InquiryStanding } from '@mitsprache/api/contract'

/** How a standing is coloured; the words say it too. */
export const standingTones: Readonly<Record<InquiryStanding, 'note' | 'warn' | 'good' | 'neutral'>> = {
  OPEN: 'note',
  OVERDUE: 'warn',
  ANSWERED: 'good',
  ENDED: 'neutral',
}
