/** Time left until a moment of the server's clock. */
import type { ComputedRef, MaybeRefOrGetter } from 'vue'
import { computed, shallowRef, toValue, watch } from 'vue'

/** Often enough that no second is skipped. */
const TICK_MS = 250

/** Whole seconds left, rounded up and never below 0; null while there is no end. `now` is the server's clock in ms. */
export function useCountdown(endsAt: MaybeRefOrGetter<number | null>, now: () => number): ComputedRef<number | null> {
  const present = shallowRef(now())
  watch(() => toValue(endsAt), (end, _, onCleanup) => {
    present.value = now()
    if (end === null)
      return
    const timer = setInterval(() => {
      present.value = now()
    }, TICK_MS)
    onCleanup(() => clearInterval(timer))
  }, { immediate: true })

  return computed(() => {
    const end = toValue(endsAt)
    return end === null
      ? null
      : Math.max(0, Math.ceil((end - present.value) / 1000))
  })
}

/** 75 -> "1:15". */
export function clockFace(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
