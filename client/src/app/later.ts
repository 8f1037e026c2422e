import {
  Comment,
  defineAsyncComponent,
  Fragment,
  h,
  isVNode,
  Text,
  type FunctionalComponent,
  type VNode,
} from 'vue'

/** Lets the browser answer a touch or paint before it goes on: on a slow phone each step takes a tenth of a second. */
export const breathe = () => new Promise<void>((done) => setTimeout(done))

const waiting: (() => void)[] = []
let taking: Promise<void> | null = null

async function takeOneByOne(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    await breathe()
    try {
      next()
    } catch (error) {
      reportError(error)
    }
    // what lies within it asks for its turn before the list is looked at again
    await breathe()
  }
  taking = null
}

const Inside: FunctionalComponent = (_props, { slots }) => slots['default']?.()

/**
 * What stands in it is written by the server like everything else; the browser takes it over in a turn of its own, so that a
 * slow phone can scroll and answer touches in between.
 */
export const Later = defineAsyncComponent({
  loader: () => Promise.resolve(Inside),
  hydrate: (take) => {
    waiting.push(take)
    taking ??= takeOneByOne()
  },
})

const partsOf = (shown: readonly unknown[]): VNode[] =>
  shown
    .filter(isVNode)
    .flatMap((part) =>
      part.type === Fragment && Array.isArray(part.children) ? partsOf(part.children) : part,
    )

/** Each part that stands in it is taken over in a turn of its own. */
export const InTurns: FunctionalComponent = (_props, { slots }) =>
  partsOf(slots['default']?.() ?? []).map((part) =>
    part.type === Comment || part.type === Text
      ? part
      : h(Later, part.key === null ? {} : { key: part.key }, () => part),
  )

/** Ends when all parts of the page have been taken over. */
export const allTaken = async (): Promise<void> => {
  while (taking) await taking
}
