import { defineConfig } from 'vitest/config'

/** Files with entities or rules of their own, a second set of metrics or more guesses than one address has: each is a process of its own. */
const alone = [
  'src/accounts/signIn/signIn.test.ts',
  'src/audit/advance.test.ts',
  'src/audit/changeFeed.test.ts',
  'src/audit/verifyAudit.test.ts',
  'src/audit/verifyFile.test.ts',
  'test/advancement/plan.test.ts',
  'test/canary/doors.test.ts',
  'test/invitations/letters.test.ts',
  'test/liveAudiences.test.ts',
  'test/operations/clubs.test.ts',
  'test/operations/endpoint.test.ts',
  'test/operations/engine.test.ts',
  'test/operations/live.test.ts',
  'test/production.test.ts',
  'test/surveys/survey.test.ts',
]

export default defineConfig({
  // graphql must be loaded once, whether reached by import or by require
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    globalSetup: ['test/harness/server.ts'],
    setupFiles: ['reflect-metadata'],
    server: { deps: { inline: ['type-graphql'] } },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.ts', 'seed/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: alone,
          // loading the house anew for each file took half of the time
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
})
