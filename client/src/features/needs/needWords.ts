import { dietNeeds, mobilityNeeds, type NeedKind } from '@mitsprache/api/contract'
import { useLanguageName, useTexts } from '@/texts/index.js'

/** What is asked for with a tick, in the order it is asked. */
export const ticked = [
  ...mobilityNeeds.map((detail) => ({ kind: 'MOBILITY' as const, detail })),
  ...dietNeeds.map((detail) => ({ kind: 'DIET' as const, detail })),
]

type Detail = (typeof ticked)[number]['detail']

/** How a need is called in the page's language. */
export function useNeedWords(): (need: { kind: NeedKind; detail: string | null }) => string {
  const { t } = useTexts()
  const language = useLanguageName()
  return ({ kind, detail }) => {
    if (kind === 'INTERPRETER') return t('needs.interpreterFor', { language: language(detail ?? '') })
    return kind === 'CHILDCARE' ? t('needs.kinds.CHILDCARE') : t(`needs.details.${detail as Detail}`)
  }
}
