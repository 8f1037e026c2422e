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

interface Part {
  /** Where it stands: keys are given within a parent, and here several parents' children stand side by side. */
  key: string
  shown: VNode
}
const partsOf = (children: readonly unknown[], path = ''): Part[] =>
  children.filter(isVNode).flatMap((shown, at) => {
    const key = `${path}/${shown.key === null ? at : `key ${String(shown.key)}`}`
    return shown.type === Fragment && Array.isArray(shown.children)
      ? partsOf(shown.children, key)
      : { key, shown }
  })

/** Each part that stands in it is taken over in a turn of its own. */
export const InTurns: FunctionalComponent = (_props, { slots }) =>
  partsOf(slots['default']?.() ?? []).map(({ key, shown }) =>
    shown.type === Comment || shown.type === Text ? shown : h(Later, { key }, () => shown),
  )

/** Ends when all parts of the page have been taken over. */
export const allTaken = async (): Promise<void> => {
  // the first of a page ask for their turn only when the mounting has ended
  await breathe()
  while (taking) await taking
}
