/** The agenda's clock as it goes: anew with every plan, and every second. */
import type { ComputedRef } from 'vue'
import type { AgendaClock, AgendaPlan } from '../live/domain/agendaClock.ts'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { clockAt } from '../live/domain/agendaClock.ts'

const TICK_MS = 1000

/** `now` is the server's clock in ms. Null where there is no plan. */
export function useAgendaClock(plan: () => AgendaPlan | null, now: () => number): ComputedRef<AgendaClock | null> {
  const ticks = shallowRef(0)
  const timer = setInterval(() => ticks.value++, TICK_MS)
  onScopeDispose(() => clearInterval(timer))
  return computed(() => {
    const known = plan()
    return known === null || ticks.value < 0 ? null : clockAt(known, now())
  })
}
