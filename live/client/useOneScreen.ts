/** A session that lives in this browser alone: in the tab that shows it, and in the others that are open beside it. */
import type { DeckOutline } from '../domain/deck.ts'
import type { Content, ExerciseId } from '../domain/exercise.ts'
import type { ActivityState, Session, SessionCommand } from '../domain/session.ts'
import type { FacilitatorCommand, JoinFace } from '../protocol.ts'
import type { DeckSession } from './useDeck.ts'
import { onScopeDispose, shallowRef } from 'vue'
import { NO_BOARDS } from '../domain/boards/scene.ts'
import { applyOnOneScreen } from '../domain/oneScreen.ts'
import { activityState, createSession } from '../domain/session.ts'
import { stageContent, stageView } from '../domain/view.ts'

export interface OneScreenOptions {
  deck: DeckOutline
  content: Content
  /** Names this edition of the deck: a session of another one is not taken up again. */
  edition: string
  /** Slide that a link leads to; null for the first one. A session that is under way stays where it is. */
  slide: string | null
}

export interface OneScreen extends DeckSession {
  state: (id: ExerciseId) => ActivityState
}

const NOBODY_JOINS: JoinFace = { url: '', short: '', code: '', wifi: null }

export function useOneScreen({ deck, content, edition, slide }: OneScreenOptions): OneScreen {
  const name = `workshop-${edition}`
  const around = () => ({ deck, content, now: Date.now() })
  const fresh = createSession({ id: edition, code: '', agenda: content.workshop.agenda, ...around() })
  const session = shallowRef(keptIn(name) ?? startAt(fresh))
  const view = shallowRef(look())
  const others = new BroadcastChannel(name)

  function startAt(session: Session): Session {
    const jumped = applyOnOneScreen(session, { type: 'jump', slide: slide ?? session.place.slide }, around())
    // As young as a session that was never touched: what another tab has counts more.
    return jumped.ok ? { ...jumped.value, revision: 0 } : session
  }

  function look() {
    const rounds = Array.from({ length: roundNow() }, () => [])
    return stageView({ ...around(), session: session.value, revision: session.value.revision, rounds, sides: new Map(), boards: NO_BOARDS, join: NOBODY_JOINS })
  }

  function roundNow(): number {
    const exercise = deck.find(({ alias }) => alias === session.value.place.slide)?.exercise ?? null
    return exercise === null ? 1 : activityState(session.value, exercise).round
  }

  function take(next: Session): void {
    session.value = next
    view.value = look()
    keep(name, next)
  }

  function apply(command: SessionCommand) {
    const after = applyOnOneScreen(session.value, command, around())
    if (after.ok) {
      take(after.value)
      others.postMessage({ session: after.value })
    }
    return after
  }

  // A tab that comes later asks; whoever is further answers.
  others.onmessage = ({ data }: MessageEvent<{ session: Session | null }>) => {
    if (data.session === null || data.session.revision < session.value.revision)
      others.postMessage({ session: session.value })
    else if (data.session.revision > session.value.revision)
      take(data.session)
  }
  others.postMessage({ session: null })
  take(session.value)

  onScopeDispose(() => others.close())

  return {
    view,
    content: shallowRef(stageContent({ content })),
    status: shallowRef('live'),
    serverNow: Date.now,
    send: async command => isForOne(command) && apply(command).ok ? { ok: true, value: null } : { ok: false, error: { code: 'not-now' } },
    state: id => activityState(session.value, id),
  }
}

/** The others are about phones, addresses and boards. */
function isForOne(command: FacilitatorCommand): command is SessionCommand {
  return !['address', 'pair', 'new-session', 'agree'].includes(command.type)
}

/** The session that this tab had before it was loaded again; null where it had none, or may keep nothing. */
function keptIn(name: string): Session | null {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null') as Session | null
  }
  catch {
    return null
  }
}

function keep(name: string, session: Session): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(session))
  }
  catch {
    // A browser that keeps nothing shows the deck all the same.
  }
}
