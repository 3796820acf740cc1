/** Keeps the facilitator's screen awake where the browser lets it: in a secure context, while the page is seen. */
import { onScopeDispose } from 'vue'

export function useWakeLock(): void {
  // On a LAN address over http there is no wake lock: the phone's own setting decides.
  if (!window.isSecureContext || !('wakeLock' in navigator))
    return
  let lock: WakeLockSentinel | null = null

  async function keepAwake(): Promise<void> {
    if (document.visibilityState !== 'visible')
      return
    try {
      lock = await navigator.wakeLock.request('screen')
    }
    catch { /* A phone that saves power may say no; the console works all the same. */ }
  }

  void keepAwake()
  document.addEventListener('visibilitychange', keepAwake)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', keepAwake)
    void lock?.release()
  })
}
