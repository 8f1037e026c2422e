// Looks at pages in every width, theme and direction: pictures to judge by eye, axe for what rules can find.
// node test/look/look.mjs [path …] [--out folder] [--address http://…]   (after `npm run build`)
import { existsSync, mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from '@playwright/test'
import { serve } from './serve.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'test-results/look' },
    address: { type: 'string' },
    locales: { type: 'string', default: 'de,ar' },
    widths: { type: 'string', default: '320,390,1280' },
    themes: { type: 'string', default: 'light,dark' },
  },
})
const paths =
  positionals.length > 0 ? positionals : ['/', '/bausteine', '/gibt-es-nicht', '/barrierefreiheit']
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))

function listen(page, problems, where) {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !/status of 404/.test(message.text()))
      problems.push(`${where}: console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`${where}: ${error.message}`))
}

async function lookAt(browser, address, { path, locale, width, theme }, problems) {
  const where = `${locale}${path} ${width} ${theme}`
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme })
  const page = await context.newPage()
  listen(page, problems, where)
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) problems.push(`${where}: leaves our origin: ${request.url()}`)
  })
  await page.goto(`${address}/${locale}${path === '/' ? '' : path}`)
  await page.waitForSelector('html[data-ready]')
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(150)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (overflow > 0) problems.push(`${where}: scrolls sideways by ${overflow} px`)
  const result = await new AxeBuilder({ page }).withTags(tags).analyze()
  for (const violation of result.violations)
    problems.push(
      `${where}: ${violation.id}: ${violation.nodes
        .map((node) => node.target.join(' '))
        .slice(0, 4)
        .join(' | ')}`,
    )
  const name = `${path.replace(/\W+/g, '_') || '_'}-${locale}-${width}-${theme}.png`
  await page.screenshot({ path: `${values.out}/${name}`, fullPage: true })
  await context.close()
}

mkdirSync(values.out, { recursive: true })
const own = values.address ? null : await serve()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const problems = []
for (const path of paths)
  for (const locale of values.locales.split(','))
    for (const width of values.widths.split(',').map(Number))
      for (const theme of values.themes.split(','))
        await lookAt(browser, values.address ?? own.address, { path, locale, width, theme }, problems)
await browser.close()
own?.server.close()
for (const problem of problems) console.log(problem)
console.log(problems.length === 0 ? 'nothing found' : `${problems.length} found`)
process.exitCode = problems.length === 0 ? 0 : 1
