import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // the api's harness gives the database server; workers are started as they are built
    globalSetup: ['../api/dist/test/harness/server.js'],
    // processes that start and die take their time on a busy machine: this only ends a test that hangs
    testTimeout: process.env.MITSPRACHE_LONG === '1' ? 900_000 : 240_000,
    hookTimeout: 120_000,
    // tests that kill processes want the machine for themselves
    fileParallelism: false,
  },
})
