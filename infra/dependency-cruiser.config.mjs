import { readFileSync } from 'node:fs'
import { importRules } from './checks/importRules.mjs'

const uses = JSON.parse(readFileSync('api/uses.json', 'utf8'))

export default {
  forbidden: importRules(uses),
  options: {
    doNotFollow: { path: ['node_modules', '(^|/)dist/'] },
    exclude: { path: ['^(api|client|workers|infra)/node_modules/(?!@mitsprache)', 'virtual:'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
