/** What somebody is typing: kept at every key, and sent whenever it rests, so that no button stands behind it. */
import type { ShallowRef } from 'vue'
import { onBeforeUnmount, shallowRef, watch } from 'vue'

interface DraftOptions<T> {
  /** What the page holds as the answer now. */
  saved: () => T
  /** Takes it in custody: it is sent in time, whatever becomes of the page. */
  keep: (draft: T) => void
  /** Sends it now. */
  send: (draft: T) => void
  /** From then on nothing new is taken: what is not sent yet is, so that its writer is told. */
  disabled: () => boolean
  /** The fields: while one of them has the focus, nothing is changed under the fingers. */
  root: Readonly<ShallowRef<HTMLElement | null>>
}

export function useDraft<T>({ saved, keep, send, disabled, root }: DraftOptions<T>) {
  const draft = shallowRef(saved())
  let typed = false

  /** Sends what was typed since it was last sent. */
  function flush(): void {
    if (typed)
      set(draft.value)
  }

  function type(next: T): void {
    draft.value = next
    typed = true
    keep(next)
  }

  /** For what is chosen rather than typed. */
  function set(next: T): void {
    draft.value = next
    typed = false
    send(next)
  }

  watch(saved, (next) => {
    const editing = root.value?.contains(document.activeElement) ?? false
    if (!editing)
      draft.value = next
  })
  watch(disabled, flush)
  // A field that is taken away loses its focus: by now the page shows another activity, and this would be taken for its answer.
  onBeforeUnmount(() => {
    typed = false
  })

  return { draft, type, set, flush }
}
