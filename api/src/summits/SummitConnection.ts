import { connectionOf } from '../platform/index.js'
import { Summit } from './Summit.js'

/** A page of events. */
export const { Connection: SummitConnection } = connectionOf(Summit, 'Summit')
/** Its type. */
export type SummitConnection = InstanceType<typeof SummitConnection>
