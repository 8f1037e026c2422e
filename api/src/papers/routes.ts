import type { Express } from 'express'
import type { DataSource } from 'typeorm'
import { unsubscribePath } from '../contract/index.js'
import { mountOneClick } from '../mail/index.js'
import type { FaultLog } from '../platform/index.js'
import { unsubscribeByLink } from './unsubscribeByLink.js'

/** Mounts what ends the mails about a proposal one follows. */
export function mountUnsubscribe(app: Express, source: DataSource, log: FaultLog): void {
  mountOneClick(app, source, log, {
    path: unsubscribePath(':token'),
    end: unsubscribeByLink,
    said: 'proposals.unsubscribe.done',
  })
}
