/** Dragging is for wide screens alone: its part is fetched where there is room, and does not come where it fails: tapping is enough. */
import type { Ref } from 'vue'
import { defineAsyncComponent, onScopeDispose, shallowRef } from 'vue'

/** Width from which four bins stand beside one another. */
const ROOM = '(min-width: 700px)'

/** Props: cards, placed, bins; emits `place`. */
export const DragBoard = defineAsyncComponent({
  loader: () => import('./drag/DragBoard.vue'),
  onError: (_error, _retry, fail) => fail(),
})

/** Whether there is room to drag, now and after a turn of the device; never where the browser cannot show a card in the hand. */
export function useRoomToDrag(): Readonly<Ref<boolean>> {
  const wide = shallowRef(false)
  if (!('popover' in HTMLElement.prototype) || typeof matchMedia !== 'function')
    return wide
  const query = matchMedia(ROOM)
  const look = () => {
    wide.value = query.matches
  }
  look()
  query.addEventListener('change', look)
  onScopeDispose(() => query.removeEventListener('change', look))
  return wide
}
