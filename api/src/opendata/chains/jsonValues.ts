/** Signs one object may have; a list may be of any length. */
const mostSigns = 64 * 1024 * 1024

/**
 * The objects of a text that is one object, a list of objects, an OParl page of them, or has one object a line: one after the
 * other, so that no more than one is held. Errors: SyntaxError for what is no such text, or ends within an object.
 */
export async function* jsonObjects(chunks: AsyncIterable<string>): AsyncGenerator<Record<string, unknown>> {
  const scan = new Scan()
  for await (const chunk of chunks) for (const text of scan.objects(chunk)) yield* pageOf(text)
  scan.end()
}

/** What a page of a list holds, or the object itself. */
function pageOf(text: string): Record<string, unknown>[] {
  const object = JSON.parse(text) as Record<string, unknown>
  if (!Array.isArray(object.data)) return [object]
  return object.data.filter(isObject)
}

/** Whether a value has members. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const marks = /["\\{}[\]]/g
/** What may stand between objects: the marks of a list, and white space. */
const between = /^[\s[\],\ufeff]*$/

/** Finds where objects begin and end without reading what is in them. */
class Scan {
  #held = ''
  /** Where in the held text to go on. */
  #next = 0
  #depth = 0
  #quoted = false

  /** The objects that end within the next piece of text. */
  objects(chunk: string): string[] {
    const text = this.#held + chunk
    const found: string[] = []
    let begin = 0
    for (marks.lastIndex = this.#next; ;) {
      const at = marks.exec(text)?.index
      if (at === undefined) break
      const mark = text.charAt(at)
      // what follows the sign says nothing, even when it comes with the next piece
      if (mark === '\\') marks.lastIndex = this.#next = at + 2
      else if (mark === '"') this.#quoted = !this.#quoted
      else if (this.#quoted || (this.#depth === 0 && mark !== '{')) continue
      else if (mark === '{' || mark === '[') {
        if (this.#depth++ > 0) continue
        refuseOther(text.slice(begin, at))
        begin = at
      } else if (--this.#depth === 0) {
        found.push(text.slice(begin, at + 1))
        begin = at + 1
      }
    }
    if (this.#depth === 0) refuseOther(text.slice(begin))
    this.#held = this.#depth > 0 ? text.slice(begin) : ''
    this.#next = this.#depth > 0 ? Math.max(text.length, this.#next) - begin : 0
    if (this.#held.length > mostSigns) throw new SyntaxError('one object is too large')
    return found
  }

  end(): void {
    if (this.#depth > 0) throw new SyntaxError('it ends within an object')
  }
}

function refuseOther(text: string): void {
  if (!between.test(text)) throw new SyntaxError(`"${text.trim().slice(0, 20)}" is no object`)
}
