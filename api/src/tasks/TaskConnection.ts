import { connectionOf } from '../platform/index.js'
import { Task } from './Task.js'

/** A page of tasks. */
export const { Connection: TaskConnection } = connectionOf(Task, 'Task')
/** Its type. */
export type TaskConnection = InstanceType<typeof TaskConnection>
