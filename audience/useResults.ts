/** What draws results, fetched when nothing more urgent is: never before a first answer could be given, and before a result is shown. */
import type { Component } from 'vue'
import type { Kind } from '../live/domain/exercise.ts'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { kinds } from '../components/kinds.ts'
import { fetchLateScreens } from './lateScreen.ts'

/** Time after joining in which the phone loads nothing else, in ms. */
const AHEAD_MS = 3000
const RETRY_MS = 2000
/** After so many failures in a row the page is loaded afresh: a browser may remember that a part was missing. */
const FAILURES = 3

/** The component for the kind that is `needed` now, or null until it has come. `live`: the connection stands. */
export function useResults(needed: () => Kind | null, live: () => boolean) {
  const loaded = shallowRef<Partial<Record<Kind, Component>>>({})
  const timers = new Set<ReturnType<typeof setTimeout>>()

  async function load(kind: Kind, failures = 0): Promise<void> {
    if (loaded.value[kind])
      return
    try {
      const { default: component } = await kinds[kind].result()
      loaded.value = { ...loaded.value, [kind]: component }
    }
    catch {
      if (failures + 1 >= FAILURES && live() && needed() === kind)
        location.reload()
      else
        later(() => void load(kind, failures + 1), RETRY_MS)
    }
  }

  function later(act: () => void, ms: number): void {
    timers.add(setTimeout(act, ms))
  }

  function fetchAhead(): void {
    (Object.keys(kinds) as Kind[]).forEach(kind => void load(kind))
    fetchLateScreens()
  }

  watch(needed, kind => kind && void load(kind), { immediate: true })
  watch(live, is => is && later(() => fetchAhead(), AHEAD_MS), { immediate: true })
  onScopeDispose(() => timers.forEach(clearTimeout))

  return computed(() => {
    const kind = needed()
    return (kind && loaded.value[kind]) ?? null
  })
}
