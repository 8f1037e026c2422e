import type { SummitKind } from '@mitsprache/api/contract'
import { useTexts } from '@/texts/index.js'

/** What kinds of event are called: by the names the Integrationsbuero gave them, else by the usual ones. */
export function useKindNames() {
  const { t } = useTexts()
  const usual = (kind: SummitKind): string => t(`summits.kinds.${kind}`)
  return {
    usual,
    /** The name of an event's kind. */
    kindOf: (event: { kind: SummitKind; kindName: string | null }): string =>
      event.kindName ?? usual(event.kind),
    /** The name of a kind among those that were read; the usual one until they are. */
    nameIn: (
      known: readonly { kind: SummitKind; name: string | null }[] | undefined,
      kind: SummitKind,
    ): string => known?.find((one) => one.kind === kind)?.name ?? usual(kind),
  }
}
