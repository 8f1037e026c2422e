import express, { type Express, type Request } from 'express'
import type { DataSource } from 'typeorm'
import writeXlsxFile from 'write-excel-file/node'
import { valueColumns, valueHeadings } from '../contract/monitoring.lists.js'
import { csvOf } from '../files/index.js'
import { DomainError, isUuid, refusals, type FaultLog, type Viewer } from '../platform/index.js'
import { valueLines, type ValueLine } from './valueLines.js'

const headings = valueColumns.map((column) => valueHeadings[column])

/** A number as an import reads it: 7,5. */
const written = (cell: string | number | null) =>
  typeof cell === 'number' ? String(cell).replace('.', ',') : (cell ?? '')

/** Bytes of a CSV file. */
const csvBytes = (lines: readonly ValueLine[]) =>
  Promise.resolve(
    Buffer.from(
      csvOf([headings, ...lines.map((line) => valueColumns.map((column) => written(line[column])))]),
    ),
  )

/** A number a workbook may keep as one: an import takes 1.234 for what could be a thousand, so that one is written as text. */
const isPlain = (cell: unknown): cell is number =>
  typeof cell === 'number' && !/^[1-9]\d{0,2}\.\d{3}$|e/.test(String(cell))

/** Bytes of a workbook with one sheet; text is text, so that nothing in it is a formula. */
const xlsxOf = (lines: readonly ValueLine[]) =>
  writeXlsxFile([
    headings.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...lines.map((line) =>
      valueColumns.map((column) => {
        const cell = line[column]
        return isPlain(cell) ? { value: cell, type: Number } : { value: written(cell), type: String }
      }),
    ),
  ]).toBuffer()

const kinds = {
  csv: { type: 'text/csv; charset=utf-8', write: csvBytes },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: xlsxOf,
  },
}

/** Mounts GET /api/indicators/:id/values.csv and .xlsx: what holds of society, as the viewer may see it, in the columns an import reads. */
export function mountValues(
  app: Express,
  options: { source: DataSource; log: FaultLog; viewerOf(request: Request): Promise<Viewer> },
): void {
  const router = express.Router()
  router.get('/:id/values.:kind', async (request, response) => {
    const { id, kind } = request.params
    const how = Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : undefined
    const viewer = await options.viewerOf(request)
    const lines = how && isUuid(id) ? await valueLines(options.source, viewer, id) : null
    if (!how || !lines) throw new DomainError('NOT_FOUND')
    const file = await how.write(lines)
    response.attachment(`werte.${kind}`)
    response.set({ 'content-type': how.type, 'cache-control': 'private, no-store' })
    response.send(file)
  })
  router.use(refusals(options.log))
  app.use('/api/indicators', router)
}
