import { expect } from 'vitest'
import type { TestInstallation } from '../harness/index.js'

/** In each body and year the numbers are 1, 2, 3 … without a gap and none twice. */
export async function numbersAreGapless(t: TestInstallation): Promise<void> {
  const rows = await t.db.query<{ last: string; papers: string; numbers: string }[]>(
    `select max(substring(number from '\\d+$')::int) as last, count(*) as papers, count(distinct number) as numbers
       from paper group by body_id, substring(number from '^.*-')`,
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { last, papers, numbers } of rows)
    expect([Number(last), Number(numbers)]).toEqual([Number(papers), Number(papers)])
}
