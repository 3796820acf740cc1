/** What the others at the table do, in one sentence now and then: a screen reader is not to be talked over. */
import type { Ref } from 'vue'
import type { BoardView } from '../live/domain/boards/request.ts'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { boardText as text } from '../components/boardText.ts'

/** At most one summary in this time, in ms. */
const EVERY_MS = 10_000

/** The newest summary; empty before the first. Moves of the phone that has the pen are its own, and no news. */
export function useTableNews(view: Readonly<Ref<BoardView | null>>) {
  const news = shallowRef('')
  let moved = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function tell(): void {
    timer = undefined
    const board = view.value?.board
    if (board?.kind !== 'sort' || moved.size === 0)
      return
    news.value = text.news(moved.size, board.cards.filter(({ bin }) => bin === null).length)
    moved = new Set()
    timer = setTimeout(tell, EVERY_MS)
  }

  watch(view, (now, before) => {
    if (now?.board.kind !== 'sort' || before?.board.kind !== 'sort' || now.table !== before.table || now.pen === 'mine')
      return
    const were = new Map(before.board.cards.map(({ id, bin }) => [id, bin]))
    now.board.cards.filter(({ id, bin }) => were.get(id) !== bin).forEach(({ id }) => moved.add(id))
    // The first is told soon, with what comes right behind it.
    if (moved.size > 0)
      timer ??= setTimeout(tell, 1000)
  })
  onScopeDispose(() => clearTimeout(timer))

  return news
}
