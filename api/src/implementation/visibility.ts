import { fileSeenIf } from '../files/index.js'
import { handlesPaper, seesPaperId } from '../papers/index.js'
import { and, existing, or, raw, sql, type Row, type Sql, type ViewerSql } from '../platform/index.js'
import type { Implementation } from './Implementation.js'

/** Public with the paper, unless it was decided in private; always for the office and those who handle the paper. */
export const seesImplementation = (
  i: Pick<Row<Implementation>, 'isPublic' | 'paperId' | 'officeId'>,
  v: ViewerSql,
): Sql =>
  or(and(i.isPublic, seesPaperId(i.paperId, v)), v.holds('OFFICE', i.officeId), handlesPaper(i.paperId, v))

const around = {
  isPublic: raw('done.is_public'),
  paperId: raw('done.paper_id'),
  officeId: raw('done.office_id'),
}

/** The same, asked of what hangs on it. */
export const seesImplementationId = (id: Sql, v: ViewerSql): Sql =>
  existing(sql`implementation done`, sql`done.id = ${id}`, seesImplementation(around, v))

// evidence is seen as what it shows
fileSeenIf((f, v) =>
  and(
    sql`${f.subjectEntity} = 'ImplementationReport'`,
    existing(
      sql`implementation done join implementation_report said on said.implementation_id = done.id`,
      sql`said.id = ${f.subjectId}`,
      seesImplementation(around, v),
    ),
  ),
)
