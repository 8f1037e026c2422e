type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** A field one ticks or picks from: its change may act at once. */
const isChoice = (field: Field) => field.matches('select, [type=checkbox], [type=radio]')

/** Whether somebody has put something into the field since the server wrote it. */
function isTouched(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const written = [...field.options].findIndex((option) => option.defaultSelected)
    return field.selectedIndex !== Math.max(0, written)
  }
  if (field instanceof HTMLInputElement && isChoice(field)) return field.checked !== field.defaultChecked
  return field.value !== field.defaultValue
}

function putBack(field: Field, value: string, checked: boolean): void {
  if (field instanceof HTMLInputElement && isChoice(field)) field.checked = checked
  else field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
  if (isChoice(field)) field.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Whether the page was opened by a link: after a reload or the back button the browser fills fields itself, and a choice would act again. */
function cameByLink(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  return (entry as PerformanceNavigationTiming | undefined)?.type === 'navigate'
}

/**
 * What was typed and chosen before the page answers: on a slow phone a form can be read, and begun, seconds earlier, and taking
 * the page over would empty it. Call before; what comes back puts everything in its place after.
 */
export function keepTyped(root: ParentNode = document): () => void {
  const kept = [...root.querySelectorAll<Field>('input:not([type=hidden], [type=file]), textarea, select')]
    .filter((field) => isTouched(field) && (!isChoice(field) || cameByLink()))
    .map((field) => ({ field, value: field.value, checked: 'checked' in field && field.checked }))
  return () => {
    for (const { field, value, checked } of kept) if (field.isConnected) putBack(field, value, checked)
  }
}
