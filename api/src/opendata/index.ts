export { importChains, type ImportReport } from './importChains.js'
export { printImport } from './printImport.js'
export { outcomeOf, readResult } from './chains/readWords.js'
