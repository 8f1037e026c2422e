/** The door for workers: the installation and the verbs that carry on what a mutation began. */
import 'reflect-metadata'

export { entities } from './entities.js'
export { installData, openInstallation, type DataSet } from './installation.js'
export * from './platform/index.js'
