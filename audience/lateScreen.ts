/** A screen that few activities need: fetched when it is, again and again where the network fails. */
import type { Component } from 'vue'
import { defineAsyncComponent } from 'vue'

const RETRY_MS = 2000

export function lateScreen(loader: () => Promise<{ default: Component }>): Component {
  return defineAsyncComponent({
    loader,
    onError: (_, retry) => void setTimeout(retry, RETRY_MS),
  })
}
