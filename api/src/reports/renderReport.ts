import { Readable } from 'node:stream'
import type { DataSource } from 'typeorm'
import { changed } from '../audit/index.js'
import type { Locale } from '../contract/index.js'
import type { Typeset } from '../documents/index.js'
import { keepMadeFile } from '../files/index.js'
import { asSystem, text, type Ctx } from '../platform/index.js'
import { reportHtml } from './reportHtml.js'
import { reportSheet } from './reportSheet.js'
import { ReportVersion } from './ReportVersion.js'

/** What is made in one go: the page and the PDF of a language. */
interface Made {
  html: Buffer
  pdf: Buffer
}

/**
 * Makes the page and the PDF of each language from what was frozen, one after the other; each is kept with the count. Killed at any moment
 * it goes on with the language that is missing; two that make the same keep it once. What cannot be typeset is marked and thrown.
 */
export async function renderReport(
  source: DataSource,
  id: string,
  { typeset, signal }: { typeset: Typeset; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    const version = await source.manager.findOneBy(ReportVersion, { id })
    const locale = version?.editions[version.done]
    if (!version || !locale) return
    try {
      const made = {
        html: Buffer.from(reportHtml(version.snapshot, locale)),
        pdf: await typeset('report', reportSheet(version.snapshot, locale)),
      }
      await asSystem(source, (ctx) => keep(ctx, version, locale, made))
    } catch (error) {
      await source.manager.update(ReportVersion, { id }, { failed: true })
      throw error
    }
  }
}

async function keep(ctx: Ctx, { id, done }: ReportVersion, locale: Locale, made: Made): Promise<void> {
  const version = await ctx.db.findOne(ReportVersion, { where: { id }, lock: { mode: 'pessimistic_write' } })
  if (version?.done !== done) return
  const subject = { entity: 'ReportVersion', id }
  const language = text(locale, 'reports.doc.language')
  const name = `${version.title.replace(/[\\/:*?"<>|]/g, ' ').slice(0, 120)} (${language})`
  const ownerId = version.composedById ?? id
  await keepMadeFile(ctx, {
    ...{ subject, ownerId, name: `${name}.html`, mediaType: 'text/html; charset=utf-8' },
    bytes: Readable.from([made.html]),
  })
  await keepMadeFile(ctx, {
    ...{ subject, ownerId, name: `${name}.pdf`, mediaType: 'application/pdf' },
    bytes: Readable.from([made.pdf]),
  })
  await ctx.db.update(ReportVersion, { id }, { done: done + 1, failed: false })
  await changed(ctx, 'Report', version.reportId)
}
