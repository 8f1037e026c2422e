import './personal.js'
import './policy.js'
import { fileSeenIf } from '../files/index.js'
import { exists, sql, visibleSql, type ClassRef } from '../platform/index.js'
import { Report } from './Report.js'
import { ReportVersion } from './ReportVersion.js'

export { composeReport } from './composeReport.js'
export { publishReport } from './publishReport.js'
export { hideSmall, SMALL_BELOW, type Cell, type Sum } from './smallCells.js'
export { renderReport } from './renderReport.js'
export { reportHtml } from './reportHtml.js'
export { reportSheet } from './reportSheet.js'
export { mountReports } from './routes.js'
export { Report, ReportVersion }

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [Report, ReportVersion]

// the files of a version are seen as the version is
fileSeenIf(
  (f, v) =>
    sql`(${f.subjectEntity} = 'ReportVersion' and ${exists(ReportVersion, (r) => sql`${r.id} = ${f.subjectId} and ${visibleSql(ReportVersion, r, v)}`)})`,
)
