/** What to do when the server refuses the console's seat. */
import type { ErrorCode } from '../live/protocol.ts'
import { watch } from 'vue'

const KEY = 'console-reloaded-at'
/** A page that is refused again so soon would only reload in a circle, in ms. */
const CIRCLE_MS = 10_000

/**
 * Reloads the page where that helps: without a facilitator cookie the server answers with the form for the key,
 * and after an update with the new page. Once: refused again, the page stays and says why.
 */
export function useRefusal(refusal: () => ErrorCode | null, reload: () => void): void {
  watch(refusal, (code) => {
    if ((code === 'not-allowed' || code === 'wrong-version') && mayReload())
      reload()
  }, { immediate: true })
}

function mayReload(): boolean {
  try {
    const last = Number(sessionStorage.getItem(KEY) ?? 0)
    sessionStorage.setItem(KEY, String(Date.now()))
    return Date.now() - last > CIRCLE_MS
  }
  catch {
    return false
  }
}
