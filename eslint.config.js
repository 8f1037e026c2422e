import js from '@eslint/js'
import vueI18n from '@intlify/eslint-plugin-vue-i18n'
import vue from 'eslint-plugin-vue'
import vueA11y from 'eslint-plugin-vuejs-accessibility'
import globals from 'globals'
import ts from 'typescript-eslint'

// lists of things, read from top to bottom: cutting them in pieces helps nobody
const DATA = [
  'api/seed/**',
  'api/migrations/**',
  'api/src/contract/texts/**',
  'api/test/fixtures/**',
  '**/seedTexts.ts',
]
// a describe block is one function and as long as its cases
const TESTS = [
  '**/*.test.ts',
  '**/*.spec.ts',
  'infra/journeys/**',
  'api/test/**',
  'client/test/**',
  'workers/src/test/**',
]
// where a process is set up: the two configurations, what starts processes, and tests that start them
const MAY_READ_ENVIRONMENT = [
  'api/src/platform/config.ts',
  'api/test/**',
  'infra/**',
  'workers/src/config.ts',
  'workers/src/config/**',
  '**/*.config.{ts,js,mjs}',
  ...TESTS,
]

const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; only components and configuration have a default export.',
}
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read in platform/config (api), config (workers) and infra alone.',
}

export default ts.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'infra/test-fixtures/walls/**',
      '.data/**',
      '**/.turbo/**',
      'client/public/**',
      'client/src/app/schema-types.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  ...vueA11y.configs['flat/recommended'],
  {
    languageOptions: { globals: globals.node },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 50, skipComments: true, skipBlankLines: true }],
      'no-restricted-syntax': ['error', defaultExport, environment],
      'no-console': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // TypeScript itself knows which names exist.
      'no-undef': 'off',
    },
  },
  {
    files: ['{api,workers,infra}/**/*.ts'],
    ignores: ['**/*.config.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    files: ['client/**/*.{ts,vue}'],
    plugins: { '@intlify/vue-i18n': vueI18n },
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.vue'] },
    },
    rules: {
      '@intlify/vue-i18n/no-raw-text': ['error', { ignorePattern: '^[\\s\\d\\p{P}\\p{S}]*$' }],
      // Prettier decides about the form; a page is named by its feature, a prop without a default is undefined in its type.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      // A label that encloses its control is enough, and so is one that names it by its id; the lint sees one file, axe
      // sees the page: whether every control has its label is tested in the browser.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vuejs-accessibility/form-control-has-label': 'off',
      // A tab list is no stop of the keyboard itself, its tabs are.
      'vuejs-accessibility/interactive-supports-focus': 'off',
    },
  },
  {
    files: ['**/*.vue', '**/*.config.{ts,js,mjs}', 'eslint.config.js'],
    rules: { 'no-restricted-syntax': ['error', environment] },
  },
  // components and tools' configurations must export by default; what the runner calls does too
  { files: MAY_READ_ENVIRONMENT, rules: { 'no-restricted-syntax': ['error', defaultExport] } },
  {
    files: [
      '**/*.config.{ts,js,mjs}',
      'eslint.config.js',
      'client/**/*.vue',
      'api/test/harness/server.ts',
      '**/*.d.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: DATA, rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  { files: TESTS, rules: { 'max-lines-per-function': 'off' } },
)
