import type { ClassRef } from './sql.js'

/** An object by its id, to be read by the engine with what the client selected. */
export class Ref {
  constructor(
    readonly type: ClassRef,
    readonly id: string,
  ) {}
}

/** What a mutation or a live update answers: the engine reads the object as the viewer may see it. Typed as what GraphQL shows. */
export function ref<T extends object>(type: ClassRef<T>, id: string): T {
  return new Ref(type, id) as unknown as T
}

/** What the engine has read, by response key; `base` is the object of a payload class that other fields come from. */
export class Read {
  constructor(
    readonly values: Record<string, unknown>,
    readonly base?: unknown,
  ) {}
}

/** JSON text that goes into the response as it is. */
export class JsonText {
  constructor(readonly text: string) {}
  toJSON(): unknown {
    return JSON.parse(this.text)
  }
}
