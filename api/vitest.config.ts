import { defineConfig } from 'vitest/config'

export default defineConfig({
  // graphql must be loaded once, whether reached by import or by require
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['src/**/*.test.ts', 'seed/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/harness/server.ts'],
    setupFiles: ['reflect-metadata'],
    server: { deps: { inline: ['type-graphql'] } },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
