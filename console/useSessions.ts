/** The list of sessions as the laptop has it, and what is asked of one of them. */
import type { ShallowRef } from 'vue'
import type { SessionBrief, ShelfAction } from '../live/domain/shelf.ts'
import type { ErrorCode } from '../live/protocol.ts'
import { shallowRef } from 'vue'

export interface Sessions {
  /** Null before the first answer. */
  list: Readonly<ShallowRef<readonly SessionBrief[] | null>>
  /** Why the last request came to nothing; null after one that worked. */
  failure: Readonly<ShallowRef<ErrorCode | 'lost' | null>>
  /** Whether a request is on its way: others wait. */
  busy: Readonly<ShallowRef<boolean>>
  load: () => Promise<void>
  act: (code: string, action: ShelfAction) => Promise<void>
}

type Request = (path: string, init?: RequestInit) => Promise<Pick<Response, 'ok' | 'json'>>

export function useSessions(request: Request = (path, init) => fetch(path, init)): Sessions {
  const list = shallowRef<readonly SessionBrief[] | null>(null)
  const failure = shallowRef<ErrorCode | 'lost' | null>(null)
  const busy = shallowRef(false)

  async function ask(path: string, init?: RequestInit): Promise<void> {
    if (busy.value)
      return
    busy.value = true
    try {
      const answered = await request(path, init)
      const body = await answered.json() as { sessions: SessionBrief[], code?: never } | { code: ErrorCode }
      failure.value = body.code ?? null
      if (body.code === undefined)
        list.value = body.sessions
    }
    catch {
      // No connection, or a page where an answer was expected.
      failure.value = 'lost'
    }
    finally {
      busy.value = false
    }
  }

  return {
    list,
    failure,
    busy,
    load: () => ask('/api/sessions'),
    act: (code, action) => ask(`/api/sessions/${encodeURIComponent(code)}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ action }) }),
  }
}
