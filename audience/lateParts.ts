/** Parts that a first answer does not need: fetched when they are, and again as soon as the network is back. */
import type { Component, Ref } from 'vue'
import { defineAsyncComponent, onScopeDispose, shallowRef, watch } from 'vue'
import { fetchLostStyles } from './lostStyles.ts'
import PartOnItsWay from './PartOnItsWay.vue'

export type Loader = () => Promise<{ default: Component }>

/** Time after joining in which the phone loads nothing else, in ms. */
const AHEAD_MS = 3000
/** Pause before a part is asked for again where nothing says that the connection is back, in ms. */
const RETRY_MS = 2000
/** After so many failures on a standing connection the page is loaded afresh: a browser may remember that a part was missing. */
const FAILURES = 3

const loaders = new Set<Loader>()
const waiting = new Set<() => void>()
/** Whether the last part that was asked for did not come. */
export const stuck = shallowRef(false)
/** Places on the page that wait for a part now. */
export const gaps = shallowRef(0)
/** Whether the phone has had time for a first answer. */
export const settled = shallowRef(false)
let connected = false

/** The component, whenever it comes. `small`: too small to hold its place while it is on its way. `ahead`: fetched before it is needed. */
export function latePart<T extends Component>(loader: () => Promise<{ default: T }>, { small = false, ahead = true } = {}): T {
  if (ahead)
    loaders.add(loader as Loader)
  return defineAsyncComponent({
    loader: () => fetchPart(loader as Loader),
    delay: 300,
    ...!small && { loadingComponent: PartOnItsWay },
  }) as Component as T
}

async function fetchPart(loader: Loader): Promise<{ default: Component }> {
  for (let failures = 1; ; failures++) {
    try {
      await fetchLostStyles()
      const part = await loader()
      stuck.value = false
      return part
    }
    catch {
      stuck.value = true
      if (failures >= FAILURES && connected && gaps.value > 0)
        location.reload()
      await untilAnotherTry()
    }
  }
}

/** Resolves when the connection is back, and after a pause at the latest. */
function untilAnotherTry(): Promise<void> {
  return new Promise((resolve) => {
    waiting.add(resolve)
    setTimeout(resolve, RETRY_MS)
  })
}

/** Lets whatever waits for another try have it now. */
function tryAgain(): void {
  waiting.forEach(go => go())
  waiting.clear()
}

/** Fetches all parts once the phone has had time for a first answer, so that they are there when the network is not. `live`: the connection stands. */
export function useLateParts(live: Readonly<Ref<boolean>>): void {
  let ahead: ReturnType<typeof setTimeout> | undefined
  watch(live, (is) => {
    connected = is
    if (!is)
      return
    tryAgain()
    ahead ??= setTimeout(() => {
      settled.value = true
      loaders.forEach(loader => loader().catch(() => {
        // What fails is fetched when it is needed, or when the connection comes back.
        ahead = undefined
      }))
    }, AHEAD_MS)
  }, { immediate: true })
  window.addEventListener('online', tryAgain)
  onScopeDispose(() => {
    clearTimeout(ahead)
    window.removeEventListener('online', tryAgain)
  })
}
