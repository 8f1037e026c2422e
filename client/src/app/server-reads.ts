import type { InjectionKey } from 'vue'
import type { DocumentNode } from 'graphql'
import type { Problem, ReadAnswer } from './state.js'

/** What the server lends a page while it is written: in-process reads and the status of the answer. */
export interface ServerReads {
  read: (document: DocumentNode, variables: Record<string, unknown>) => Promise<ReadAnswer>
  fail: (problem: Problem) => void
}

/** Present on the server only. */
export const serverReadsKey: InjectionKey<ServerReads> = Symbol('serverReads')
