/** Time left until a moment of the server's clock. */
import type { ComputedRef, MaybeRefOrGetter } from 'vue'
import { computed, shallowRef, toValue, watch } from 'vue'

const TICK_MS = 250

/** Whole seconds left until `endsAt` (ms), 0 when it is over, null when there is none. */
export function useCountdown(endsAt: MaybeRefOrGetter<number | null>, serverNow: () => number): ComputedRef<number | null> {
  const now = shallowRef(serverNow())
  watch(() => toValue(endsAt), (end, _, onCleanup) => {
    now.value = serverNow()
    if (end === null)
      return
    const timer = setInterval(() => {
      now.value = serverNow()
    }, TICK_MS)
    onCleanup(() => clearInterval(timer))
  }, { immediate: true })

  return computed(() => {
    const end = toValue(endsAt)
    return end === null
      ? null
      : Math.max(0, Math.ceil((end - now.value) / 1000))
  })
}

/** Seconds as 1:05. */
export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
