/** Screens and parts that a first answer does not need: fetched when they are, again and again where the network fails. */
import type { Component } from 'vue'
import { defineAsyncComponent } from 'vue'

const RETRY_MS = 2000

const loaders: (() => Promise<unknown>)[] = []

export function lateScreen<T extends Component>(loader: () => Promise<{ default: T }>): T {
  loaders.push(loader)
  return defineAsyncComponent({
    loader: loader as () => Promise<{ default: Component }>,
    onError: (_, retry) => void setTimeout(retry, RETRY_MS),
  }) as Component as T
}

/** Fetches all of them, so that they are there when the network is not. What fails is fetched when it is needed. */
export function fetchLateScreens(): void {
  loaders.forEach(loader => loader().catch(() => {}))
}
