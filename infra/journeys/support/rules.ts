import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { open } from './people.js'

/*
 * A screen in German and Arabic, narrow and wide, light and dark: the rules of accessibility hold, nothing is too wide, nothing
 * on it is there for the system's sake, and the browser has nothing to complain about.
 */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What must not be read by anyone: bare keys, enum names, values that were never there. */
const leftovers = /\b(undefined|null|NaN|[A-Z]{3,}(_[A-Z]+)+|[a-z]+\.(pages|states|actions)\.\w+)\b|\[object/

/** What is wrong on a page from now on: what the browser complains about goes in by itself. */
export function faultsOf(page: Page): string[] {
  const found: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) found.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`))
  return found
}

/** Looks at a screen and adds what is wrong with it. */
export async function lookAt(page: Page, address: string, path: string, found: string[]): Promise<void> {
  for (const [locale, width, theme] of [
    ['de', 390, 'light'],
    ['ar', 1280, 'dark'],
  ] as const) {
    const name = `${locale}${path} ${width} ${theme}`
    await page.emulateMedia({ colorScheme: theme })
    await page.setViewportSize({ width, height: 900 })
    await open(page, `/${locale}${address}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    found.push(...(await wrongOn(page, name)))
    for (const wide of [390, 1280]) {
      await page.setViewportSize({ width: wide, height: 900 })
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (over > 0) found.push(`${name}: too wide by ${over} at ${wide}`)
    }
  }
}

/** What is wrong with the page as it stands. */
async function wrongOn(page: Page, name: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  const text = await page.locator('body').innerText()
  const leftover = leftovers.exec(text)?.[0]
  return [
    ...violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.target.join(' ')}`),
    ...(leftover ? [`${name}: shows «${leftover}»`] : []),
  ]
}
