/** A fact that is worth telling only when it lasts. */
import type { MaybeRefOrGetter } from 'vue'
import { onScopeDispose, shallowRef, toValue, watch } from 'vue'

/** True once `fact` has been true for `ms`; false at once when it ends. */
export function useDelayed(fact: MaybeRefOrGetter<boolean>, ms: number) {
  const lasting = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(() => toValue(fact), (is) => {
    clearTimeout(timer)
    lasting.value = false
    if (is)
      timer = setTimeout(() => lasting.value = true, ms)
  }, { immediate: true })
  onScopeDispose(() => clearTimeout(timer))
  return lasting
}
