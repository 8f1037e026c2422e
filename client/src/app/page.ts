import { useHead } from '@unhead/vue'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useRoute } from 'vue-router'
import { locales } from '@mitsprache/api/contract'
import { useTexts } from '@/texts/index.js'
import { usePageState } from './state.js'

/** Title and description of a page, for the browser, search engines and screen readers. */
export interface PageDescription {
  title: MaybeRefOrGetter<string | null | undefined>
  description?: MaybeRefOrGetter<string | null | undefined>
}

/** Names the page in the document's head. */
export function usePage(about: PageDescription): void {
  const { t } = useTexts()
  const route = useRoute()
  const name = t('shell.name')
  useHead({
    title: () => {
      const title = toValue(about.title)
      return title ? `${title} – ${name}` : name
    },
    meta: [
      { name: 'description', content: () => toValue(about.description) || t('shell.description') },
      {
        name: 'robots',
        content: () => (route.meta.hidden || route.meta.signedIn ? 'noindex' : 'index, follow'),
      },
    ],
  })
}

/** The same page in each language: for the switch and for search engines. */
export function usePageLanguages() {
  const route = useRoute()
  const page = usePageState()
  return computed(() =>
    locales.map((locale) => ({
      locale,
      current: locale === page.locale,
      href: route.fullPath.replace(/^\/[^/?#]+/, `/${locale}`),
      absolute: `${page.site.publicUrl.replace(/\/$/, '')}${route.path.replace(/^\/[^/]+/, `/${locale}`)}`,
    })),
  )
}

/** Links to the page's own address and its other languages. */
export function usePageLinks(): void {
  const page = usePageState()
  const languages = usePageLanguages()
  useHead({
    link: () => {
      if (!page.site.publicUrl) return []
      const own = languages.value.find((language) => language.current)
      return [
        ...(own ? [{ rel: 'canonical' as const, href: own.absolute }] : []),
        ...languages.value.map((language) => ({
          rel: 'alternate' as const,
          hreflang: language.locale,
          href: language.absolute,
        })),
      ]
    },
  })
}

/** Paths inside the current language: `to('/antraege')`. */
export function usePaths() {
  const page = usePageState()
  return { to: (path: string) => `/${page.locale}${path === '/' ? '' : path}` }
}
