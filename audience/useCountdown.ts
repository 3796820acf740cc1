/** Time left until a moment of the server's clock. */
import type { MaybeRefOrGetter } from 'vue'
import { computed, onScopeDispose, shallowRef, toValue } from 'vue'

const TICK_MS = 250

/** Whole seconds left, rounded up and never below 0; null while there is no end. `now` is the server's clock in ms. */
export function useCountdown(endsAt: MaybeRefOrGetter<number | null>, now: () => number) {
  const present = shallowRef(now())
  const timer = setInterval(() => present.value = now(), TICK_MS)
  onScopeDispose(() => clearInterval(timer))
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
