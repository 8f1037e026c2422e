import type { ClassRef } from '../platform/index.js'
import { Task, taskGuards } from './Task.js'

export { escalate, stepReached } from './escalate.js'
export { closeTasks, openTask, type NewTask, type Subject } from './openTask.js'
export { closeTasksAbout, openTasks } from './openTasks.js'
export { Task }

/** The module's tables. */
export const entities: ClassRef[] = [Task]
/** The index policies use. */
export const guards: string[] = [taskGuards]
