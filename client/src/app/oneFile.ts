import { computed, onBeforeUnmount, ref } from 'vue'
import { useTexts } from '@/texts/index.js'
import type { ChosenFile } from '@/ui/UiFileDrop.vue'
import { uploadFile, type Uploaded } from './upload.js'

/** One file of a form: sent as soon as it is chosen; whoever saves meanwhile waits for it, so that it is never left behind. */
export function useOneFile() {
  const { t } = useTexts()
  const file = ref<ChosenFile | null>(null)
  const waiting = ref(false)
  const leaving = new AbortController()
  let sending: Promise<Uploaded> | null = null
  onBeforeUnmount(() => leaving.abort())

  async function take([picked]: readonly File[]): Promise<void> {
    if (!picked) return
    const chosen = { key: crypto.randomUUID(), name: picked.name, bytes: picked.size }
    file.value = { ...chosen, state: 'sending' }
    const onShare = (share: number) => {
      if (file.value?.key === chosen.key) file.value = { ...file.value, share }
    }
    sending = uploadFile(picked, { onShare, t, signal: leaving.signal })
    const answer = await sending
    if (file.value?.key !== chosen.key) return
    file.value = answer.ok
      ? { ...chosen, state: 'done' }
      : { ...chosen, state: 'refused', message: answer.problem.fields[0]?.message ?? answer.problem.message }
  }
  function clear(): void {
    file.value = null
    sending = null
  }
  /** The id of the file, null where none was chosen, false where it was refused (said beside its name). */
  async function arrived(): Promise<string | null | false> {
    if (!sending) return null
    const awaited = sending
    waiting.value = true
    const answer = await awaited
    waiting.value = false
    // another file, or none, was chosen meanwhile
    if (awaited !== sending) return arrived()
    return answer.ok && answer.id
  }
  return { files: computed(() => (file.value ? [file.value] : [])), take, clear, arrived, waiting }
}
