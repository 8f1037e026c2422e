import { onMounted, onScopeDispose } from 'vue'

/** Does something again and again while the page is looked at: what happens elsewhere shows by itself. */
export function whileShown(again: () => unknown, everyMs: () => number): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const next = () => {
    timer = setTimeout(() => {
      if (document.visibilityState === 'visible') void again()
      next()
    }, everyMs())
  }
  onMounted(next)
  onScopeDispose(() => clearTimeout(timer))
}
