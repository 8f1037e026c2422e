import { onMounted, onScopeDispose } from 'vue'

/** Does something again and again while the page is looked at and the device has a network. */
export function everySeconds(seconds: number, work: () => unknown): void {
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    timer = setInterval(() => {
      if (document.visibilityState === 'visible' && navigator.onLine) void work()
    }, seconds * 1000)
  })
  onScopeDispose(() => clearInterval(timer))
}
