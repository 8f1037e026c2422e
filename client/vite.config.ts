import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { fonts } from './build/fonts.js'
import { kern } from './build/kern.js'
import { packed } from './build/packed.js'
import { texts } from './build/texts.js'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

const test = {
  environment: 'happy-dom',
  include: ['src/**/*.test.ts', 'build/**/*.test.ts', 'test/**/*.test.ts'],
  setupFiles: ['./test/setup.ts'],
  server: { deps: { inline: [/vue-i18n/, /@intlify/] } },
}

const define = {
  __VUE_OPTIONS_API__: false,
  __VUE_PROD_DEVTOOLS__: false,
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: process.env['HYDRATION_DETAILS'] === '1',
  __VUE_I18N_FULL_INSTALL__: false,
  __VUE_I18N_LEGACY_API__: false,
  __INTLIFY_DROP_MESSAGE_COMPILER__: true,
  __INTLIFY_PROD_DEVTOOLS__: false,
  'globalThis.__DEV__': 'false',
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    vue(),
    kern(),
    fonts(path('../node_modules/.cache')),
    texts(path('../api/src/contract/texts')),
    packed(),
  ],
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${path('./src')}/` },
      { find: /^@mitsprache\/api\/contract$/, replacement: path('../api/src/contract/index.ts') },
      { find: /^@mitsprache\/api\/contract\/(.+)$/, replacement: `${path('../api/src/contract')}/$1.ts` },
      { find: /^vue-i18n$/, replacement: 'vue-i18n/dist/vue-i18n.runtime.mjs' },
      { find: /^graphql$/, replacement: 'graphql/index.mjs' },
    ],
    dedupe: ['vue'],
  },
  define,
  ssr: { noExternal: true },
  build: isSsrBuild
    ? {
        outDir: 'dist/server',
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: { input: 'src/server.ts', output: { entryFileNames: 'server.js' } },
      }
    : {
        outDir: 'dist/client',
        emptyOutDir: true,
        manifest: true,
        ssrManifest: true,
        target: 'es2022',
        assetsInlineLimit: 0,
        // one sheet for all pages, 20 kB packed: on a phone each further one costs a way to the server before anything shows
        cssCodeSplit: false,
        // the first page brings the list of its own files (document.ts); naming those of all pages in main.ts cost 5 kB packed
        modulePreload: { polyfill: false, resolveDependencies: () => [] },
        rolldownOptions: {
          input: 'src/main.ts',
          output: {
            // every page carries the list of all files for those that may follow: pages and what is asked for with them need no name there
            chunkFileNames: ({ isDynamicEntry, facadeModuleId }) =>
              isDynamicEntry && !facadeModuleId?.includes('.vue')
                ? 'assets/[name]-[hash].js'
                : 'assets/[hash].js',
          },
          // the contract only declares: of its many schemas a page loads those it uses, and the start page none
          treeshake: { moduleSideEffects: (id: string) => !id.includes('/api/src/contract/') },
        },
      },
  test,
}))
