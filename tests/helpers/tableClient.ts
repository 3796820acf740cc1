/** A phone at a table for tests: a real socket that chooses a table, acts on its board, and whose board can be awaited. */
import type { Placements } from '../../live/domain/activities/sort.ts'
import type { BoardAction } from '../../live/domain/boards/board.ts'
import type { BoardView } from '../../live/domain/boards/request.ts'
import type { Result } from '../../live/protocol.ts'
import type { LiveClient } from './liveClient.ts'
import { connect } from './liveClient.ts'

export interface TableClient extends LiveClient<'participant'> {
  board: () => BoardView | null
  /** The first board, arrived or still to arrive, that fits. */
  sees: (fits: (view: BoardView) => boolean, within?: number) => Promise<BoardView>
  sit: (table: number, attempt?: number) => Promise<Result<unknown>>
  act: (action: BoardAction, board?: 'table' | 'room') => Promise<Result<null>>
  watch: () => Promise<Result<BoardView | null>>
  sort: (placements: Placements, attempt?: number) => Promise<Result<unknown>>
}

export async function connectToTable(server: { url: string, key: string }, options?: { cookie?: string }): Promise<TableClient> {
  const client = await connect(server, 'participant', options)
  const watchers = new Set<(view: BoardView) => void>()
  let board: BoardView | null = null
  client.socket.on('board:view', (view) => {
    board = view
    watchers.forEach(watch => watch(view))
  })
  return {
    ...client,
    board: () => board,
    sees: (fits, within = 5000) => new Promise((resolve, reject) => {
      if (board !== null && fits(board))
        return resolve(board)
      const timer = setTimeout(() => {
        watchers.delete(watch)
        reject(new Error(`no fitting board within ${within} ms; the newest is ${JSON.stringify(board)}`))
      }, within)
      function watch(view: BoardView) {
        if (!fits(view))
          return
        clearTimeout(timer)
        watchers.delete(watch)
        resolve(view)
      }
      watchers.add(watch)
    }),
    sit: (table, attempt = 1) => client.answer(table, { activity: 'table', round: 1, attempt }),
    act(action, on = 'table') {
      const { session, activity } = client.newest()
      return client.socket.timeout(5000).emitWithAck('board:act', { code: session.code, activity: activity?.id ?? '', round: activity?.round ?? 1, board: on, action })
    },
    watch: () => client.socket.timeout(5000).emitWithAck('board:watch', { code: client.newest().session.code }),
    sort: (placements, attempt = 1) => client.answer(placements as Record<string, string>, { attempt }),
  }
}
