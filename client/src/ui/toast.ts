import { ref } from 'vue'

/** A short word about what just happened. */
export interface Toast {
  key: number
  text: string
  tone: 'good' | 'bad' | 'note'
}

const shownForMs = 8000

/** What the live region shows; only the browser writes here. */
export const toasts = ref<Toast[]>([])

let count = 0

/** Tells what just happened, for eyes and ears, without taking the focus. Bad news stays until it is closed. */
export function tell(text: string, tone: Toast['tone'] = 'good'): void {
  const key = ++count
  toasts.value = [...toasts.value.slice(-2), { key, text, tone }]
  if (tone !== 'bad') setTimeout(() => dismiss(key), shownForMs)
}

/** Closes a message. */
export function dismiss(key: number): void {
  toasts.value = toasts.value.filter((toast) => toast.key !== key)
}
