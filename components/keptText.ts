/** A text that is being written and not given yet: it outlives a reload of the page. */
import type { Ref } from 'vue'
import { shallowRef, watch } from 'vue'

/** `key` names the field on this device. Where storage is forbidden the text lives as long as the page. */
export function useKeptText(key: string): Ref<string> {
  const written = shallowRef(read(key))
  watch(written, (now) => {
    try {
      if (now === '')
        localStorage.removeItem(key)
      else
        localStorage.setItem(key, now)
    }
    catch { /* The page keeps it. */ }
  }, { flush: 'sync' })
  return written
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? ''
  }
  catch {
    return ''
  }
}
