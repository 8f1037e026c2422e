import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // the api's harness gives the database server; workers are started as they are built
    globalSetup: ['../api/dist/test/harness/server.js'],
    testTimeout: process.env.MITSPRACHE_LONG === '1' ? 600_000 : 60_000,
    hookTimeout: 120_000,
    // tests that kill processes want the machine for themselves
    fileParallelism: false,
  },
})
