import './personal.js'
import type { ClassRef } from '../platform/index.js'
import { Task, taskGuards } from './Task.js'
import { TaskReminder } from './TaskReminder.js'

export { escalate } from './escalate.js'
export { stepReached } from './ladder.js'
export { closeTasks, openTask, type NewTask, type Subject } from './openTask.js'
export { closeTasksAbout, openTasks } from './openTasks.js'
export { Task }

/** The module's tables. */
export const entities: ClassRef[] = [Task, TaskReminder]
/** The index policies use. */
export const guards: string[] = [taskGuards]
