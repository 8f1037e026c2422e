// The walls between modules and packages as rules of dependency-cruiser, made from the module table (api/uses.json).

const TESTS = String.raw`\.test\.ts$`

/** All import rules; `uses` tells which modules a module may import. */
export function importRules(uses) {
  return [...moduleRules(uses), ...doorRules(), ...packageRules(), ...generalRules()]
}

/** The table itself: a module imports only what its row names. */
function moduleRules(uses) {
  const names = Object.keys(uses)
  const rows = names.map((name) =>
    forbid(
      `module-table-${name}`,
      `${name} may import only: ${uses[name].join(', ') || 'nothing'} (api/uses.json)`,
      { path: `^api/src/${name}/` },
      { path: '^api/src/[^/]+/', pathNot: `^api/src/(${[name, ...uses[name]].join('|')})/` },
    ),
  )
  return [
    ...rows,
    forbid(
      'module-unknown',
      'each folder of api/src is a module of api/uses.json',
      { path: '^api/src/[^/]+/', pathNot: `^api/src/(${names.join('|')})/` },
      {},
    ),
    forbid(
      'module-upwards',
      'a module never imports the files that put the modules together',
      { path: '^api/src/[^/]+/', pathNot: TESTS },
      { path: String.raw`^api/(src/[^/]+\.ts$|test/|migrations/)` },
    ),
    forbid(
      'contract-is-browser-safe',
      'the contract runs in the browser: nothing of Node, nothing of the server',
      { path: '^api/src/contract/', pathNot: TESTS },
      { path: '^(api/(?!src/contract/)|client|workers|infra)', dependencyTypesNot: ['npm'] },
    ),
    forbid(
      'contract-without-node',
      'the contract runs in the browser: nothing of Node',
      { path: '^api/src/contract/', pathNot: TESTS },
      { dependencyTypes: ['core'] },
    ),
  ]
}

/** The front doors: index.ts of a module, resolver files for the schema alone. */
function doorRules() {
  const door = String.raw`^api/src/[^/]+/index\.ts$`
  // The contract is plain data, one file a module, each imported by itself.
  const lists = String.raw`^api/src/contract/[^/]+\.ts$`
  return [
    forbid(
      'front-door',
      'another module is entered by its index.ts',
      { path: '^api/src/([^/]+)/' },
      { path: '^api/src/[^/]+/', pathNot: ['^api/src/$1/', door, lists] },
    ),
    forbid(
      'front-door-from-outside',
      'a module is entered by its index.ts (schema and resolvers may read *.resolver.ts, seeds.ts seed.ts, entities.ts *.sql.ts)',
      {
        path: String.raw`^(api/(src/[^/]+\.ts$|seed/|migrations/)|client/|workers/|infra/)`,
        pathNot: TESTS,
      },
      {
        path: '^api/src/[^/]+/',
        pathNot: [
          door,
          lists,
          String.raw`\.resolver\.ts$`,
          String.raw`/seed(Demo)?\.ts$`,
          String.raw`\.sql\.ts$`,
          '^api/src/platform/',
        ],
      },
    ),
    forbid(
      'own-door',
      "a module's own files never import their own index.ts",
      { path: '^api/src/([^/]+)/', pathNot: TESTS },
      { path: String.raw`^api/src/$1/index\.ts$` },
    ),
    forbid(
      'resolvers-for-the-schema',
      'only the schema imports resolver files',
      { pathNot: [String.raw`^api/src/(schema|resolvers)\.ts$`, TESTS] },
      { path: String.raw`^api/.*\.resolver\.ts$` },
    ),
  ]
}

/** The packages: workers and client stand behind the doors of the api; nobody imports workers. */
function packageRules() {
  const doors = String.raw`^api/(dist/)?(src/(domain|jobs/index|contract/index)|test/harness/index)\.`
  return [
    forbid(
      'workers-behind-doors',
      'workers import the api by its doors',
      { path: '^workers/' },
      { path: '^api/', pathNot: doors },
    ),
    forbid(
      'client-behind-contract',
      'the client imports nothing of the api but its contract',
      { path: '^client/' },
      { path: '^api/', pathNot: String.raw`^api/(dist/)?src/contract/([^/]+\.|texts/)` },
    ),
    forbid(
      'nobody-imports-workers',
      'nobody imports workers',
      { pathNot: '^workers/' },
      { path: '^workers/' },
    ),
    forbid(
      'nobody-imports-client',
      'the built client is loaded by its path, not imported',
      { pathNot: '^client/' },
      { path: '^client/' },
    ),
    forbid(
      'infra-for-tests',
      'the product does not know its launcher; tests may start a database by it',
      { path: '^(api/(src|seed|migrations)|client|workers)/', pathNot: TESTS },
      { path: '^infra/' },
    ),
    forbid(
      'no-queue-in-the-domain',
      'the api knows no queue client',
      { path: '^api/' },
      { path: 'node_modules/(bullmq|ioredis)/' },
    ),
    forbid(
      'ui-without-graphql',
      'client/src/ui knows no GraphQL',
      { path: '^client/src/ui/' },
      { path: '^client/src/(features|app)/|node_modules/(@apollo|graphql|gql\\.tada)/' },
    ),
  ]
}

function generalRules() {
  return [
    forbid(
      'no-cycle',
      'imports form no circle (imports of types are gone at run time and do not count)',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'resolvable',
      'an import leads to something installed or written here',
      { pathNot: '^client/' },
      { couldNotResolve: true },
    ),
  ]
}

function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to }
}
