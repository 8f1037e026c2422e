import { useFormats, useTexts } from '@/texts/index.js'

/** How many events were held for an indicator, and how many people were there, in words. */
export function useHeldWords() {
  const { t } = useTexts()
  const formats = useFormats()
  return ({ heldEvents, heldParticipants }: { heldEvents: number; heldParticipants: number }) =>
    formats.list([
      t('goals.held.events', { n: formats.number(heldEvents) }, heldEvents),
      t('goals.held.participants', { n: formats.number(heldParticipants) }, heldParticipants),
    ])
}
