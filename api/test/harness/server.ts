import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: string
  }
}

/** Gives all test files one PostgreSQL server: the given one, or an embedded throwaway. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    project.provide('databaseServer', given)
    return
  }
  const [{ startPostgres }, { mkdtemp, rm }, { tmpdir }, { join }] = await Promise.all([
    import('@mitsprache/infra/postgres'),
    import('node:fs/promises'),
    import('node:os'),
    import('node:path'),
  ])
  const dataDir = await mkdtemp(join(tmpdir(), 'mitsprache-test-'))
  const server = await startPostgres({ dataDir, throwaway: true })
  project.provide('databaseServer', server.url)
  return async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
