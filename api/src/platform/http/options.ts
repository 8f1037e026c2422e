import type { IncomingMessage } from 'node:http'
import type { Ctx } from '../context.js'
import type { Engine } from '../read/engine.js'
import type { FaultLog } from '../read/plugin.js'

/** Who asks: derived from the request's session; `fresh` leaves out what was remembered of the viewer. */
export type ContextOf = (req: IncomingMessage, options: { fresh: boolean }) => Promise<Ctx>

/** What the GraphQL endpoint is made of. */
export interface GraphqlOptions {
  engine: Engine
  context: ContextOf
  /** Address of the installation: pages of other origins may not ask. */
  publicUrl: string
  production: boolean
  log: FaultLog
}
