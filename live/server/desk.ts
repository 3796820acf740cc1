/** Takes what facilitators ask for: never against a state that somebody else has changed meanwhile, and everything into the log. */
import type { Effects, LogEntry } from '../domain/log.ts'
import type { Session } from '../domain/session.ts'
import type { Move } from '../domain/whereabouts.ts'
import type { FacilitatorCommand, Result } from '../protocol.ts'
import type { Change } from './change.ts'
import type { Service } from './service.ts'
import { effectsOf } from '../domain/log.ts'
import { isOtherSession, isOvertaken, whereabouts } from '../domain/whereabouts.ts'

/** Who asks: the connection, in which seat, and where the room stood on its screen; without `seen` it did not say. */
export interface Asker { connection: string, seat: 'facilitator' | 'stage', seen?: string | undefined }

export interface Desk {
  run: (command: FacilitatorCommand, asker: Asker) => Promise<Result<null>>
  note: (change: Change) => void
}

interface DeskOptions {
  service: Pick<Service, 'current' | 'content' | 'deck' | 'runCommand'>
  log: (session: Session, entry: LogEntry) => void
  now?: () => number
}

/** More changes than anybody makes while a view is on its way. */
const MOST_MOVES = 50
/** About the session as a whole: where in it the room stands does not matter. */
const OF_SESSION: readonly FacilitatorCommand['type'][] = ['end-session', 'new-session', 'clear-simulated']

export function createDesk({ service, log, now = Date.now }: DeskOptions): Desk {
  const moves: Move[] = []
  let known = service.current()
  let asking: { asker: Asker, command: FacilitatorCommand['type'], told: boolean } | null = null
  let queue: Promise<unknown> = Promise.resolve()

  const place = (session: Session) => whereabouts(session, { deck: service.deck(), content: service.content() })

  function isStale(type: FacilitatorCommand['type'], { connection, seen }: Asker): boolean {
    if (seen === undefined)
      return false
    const here = place(service.current())
    return OF_SESSION.includes(type) ? isOtherSession(seen, here) : isOvertaken(seen, here, connection, moves)
  }

  async function carryOut(command: FacilitatorCommand, asker: Asker): Promise<Result<null>> {
    if (isStale(command.type, asker)) {
      log(service.current(), { at: now(), by: asker.seat, command: command.type, refused: 'changed' })
      return { ok: false, error: { code: 'changed' } }
    }
    const session = service.current()
    const mine = asking = { asker, command: command.type, told: false }
    try {
      const done = await service.runCommand(command)
      if (!done.ok && done.error.code !== 'asking')
        log(session, { at: now(), by: asker.seat, command: command.type, refused: done.error.code })
      else if (!mine.told)
        log(session, { at: now(), by: asker.seat, command: command.type })
      return done
    }
    finally {
      asking = null
    }
  }

  function noteMove(before: Session, after: Session): void {
    const [from, to] = [place(before), place(after)]
    if (from !== to)
      moves.push({ from, by: asking?.asker.connection ?? null })
    moves.splice(0, moves.length - MOST_MOVES)
  }

  return {
    run(command, asker) {
      const result = queue.then(() => carryOut(command, asker))
      queue = result.catch(() => {})
      return result
    },
    note(change) {
      if (change.type !== 'session' || change.session.id !== service.current().id || change.session === known)
        return
      const { session } = change
      const before = known
      known = session
      noteMove(before, session)
      const effects: Effects = before.id === session.id ? effectsOf(before, session) : { slide: session.place.slide }
      if (asking !== null) {
        asking.told = true
        log(session, { at: now(), by: asking.asker.seat, command: asking.command, ...effects })
      }
      else if (Object.keys(effects).length > 0) {
        log(session, { at: now(), by: 'itself', ...effects })
      }
    },
  }
}
