import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'bin/**/*.test.mjs'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Starting several PostgreSQL servers at once only makes each of them slower.
    fileParallelism: false,
  },
})
