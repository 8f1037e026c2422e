import { expect } from 'vitest'
import { DomainError, publicViewer, type Ctx, type Viewer } from '../../src/platform/index.js'
import type { TestInstallation } from './index.js'

/** What work is refused with: the first wrong field's code, else the refusal's; `done` when it is not refused. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof DomainError) return error.fields[0]?.code ?? error.code
    throw error
  }
  return 'done'
}

/** Runs a verb as the public, as those who may not, then as one who may: all must be refused but the last. */
export async function onlyBy(
  t: TestInstallation,
  may: Viewer,
  mayNot: readonly Viewer[],
  verb: (ctx: Ctx) => Promise<unknown>,
): Promise<void> {
  expect(await codeOf(t.as(publicViewer('de'), verb))).toBe('SIGN_IN_NEEDED')
  for (const other of mayNot) expect(await codeOf(t.as(other, verb))).toBe('FORBIDDEN')
  expect(await codeOf(t.as(may, verb))).toBe('done')
}
