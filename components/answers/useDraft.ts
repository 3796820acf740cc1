/** What somebody is typing: saved whenever it rests, so that no button stands behind it. */
import type { ShallowRef } from 'vue'
import { onBeforeUnmount, onMounted, shallowRef, watch } from 'vue'

/** A pause of the fingers, in ms: long enough for a word to be whole. */
const REST_MS = 1200

interface DraftOptions<T> {
  /** What the page holds as the answer now. */
  saved: () => T
  send: (draft: T) => void
  /** From then on nothing new is taken: what is not sent yet is, so that its writer is told. */
  disabled: () => boolean
  /** The fields: while one of them has the focus, nothing is changed under the fingers. */
  root: Readonly<ShallowRef<HTMLElement | null>>
}

export function useDraft<T>({ saved, send, disabled, root }: DraftOptions<T>) {
  const draft = shallowRef(saved())
  let resting: ReturnType<typeof setTimeout> | undefined

  /** Sends what has not been sent. */
  function flush(): void {
    if (resting === undefined)
      return
    clearTimeout(resting)
    resting = undefined
    send(draft.value)
  }

  function type(next: T): void {
    draft.value = next
    clearTimeout(resting)
    resting = setTimeout(flush, REST_MS)
  }

  /** For what is chosen rather than typed. */
  function set(next: T): void {
    type(next)
    flush()
  }

  watch(saved, (next) => {
    const editing = root.value?.contains(document.activeElement) ?? false
    if (resting === undefined && !editing)
      draft.value = next
  })
  watch(disabled, flush)

  const hidden = () => document.hidden && flush()
  onMounted(() => document.addEventListener('visibilitychange', hidden))
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', hidden)
    // By now the page shows another activity: an answer sent here would be taken for its.
    clearTimeout(resting)
  })

  return { draft, type, set, flush }
}
