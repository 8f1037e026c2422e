import { toLatinDigits } from '@/ui/dates.js'

/** Reads a whole number as people type it; null when nothing was typed, NaN when it is none. */
export function readCount(text: string): number | null {
  const typed = toLatinDigits(text).trim()
  if (typed === '') return null
  return /^\d+$/.test(typed) ? Number(typed) : Number.NaN
}
