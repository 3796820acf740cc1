/** What can be done with the sessions of this server. The only caller of the domain's commands and of the store. */
import type { Respondent } from '../domain/activities/kind.ts'
import type { Earlier } from '../domain/comparisonView.ts'
import type { DeckOutline } from '../domain/deck.ts'
import type { Content } from '../domain/exercise.ts'
import type { Session, SessionCommand, Surroundings } from '../domain/session.ts'
import type { SlipRequest, SlipSheet } from '../domain/slips.ts'
import type { FacilitatorCommand, OwnResponse, ResponseSubmission, Result } from '../protocol.ts'
import type { SessionStore } from '../stores/store.ts'
import type { Addresses } from './addresses.ts'
import type { Boards } from './boards.ts'
import type { Change } from './change.ts'
import type { Pairing } from './pairing.ts'
import type { Rehearsal } from './rehearsal.ts'
import type { Reports } from './reports.ts'
import type { Shelf } from './shelf.ts'
import type { TakeAways } from './takeAways.ts'
import { applyCommand } from '../domain/command.ts'
import { earlierOf } from '../domain/comparisonView.ts'
import { slideByAlias } from '../domain/deck.ts'
import { activityState, createSession, currentExercise, exerciseIn } from '../domain/session.ts'
import { mayTakePart } from '../domain/simulated.ts'
import { createBoards } from './boards.ts'
import { resumeSession } from './currentSession.ts'
import { givenOnly } from './givenOnly.ts'
import { createKeptRounds } from './keptRounds.ts'
import { createRehearsal } from './rehearsal.ts'
import { createReports } from './reports.ts'
import { createSessionClock } from './sessionClock.ts'
import { createShelf } from './shelf.ts'
import { sidesOf } from './sides.ts'
import { slipSheet } from './slips.ts'
import { submit, toOwn } from './submission.ts'
import { survivingSlide } from './survivingSlide.ts'
import { createTakeAways } from './takeAways.ts'
import { putAtTables } from './teams.ts'

export interface Service {
  current: () => Session
  /** The newest state of the session with this join code, or null. */
  sessionByCode: (code: string) => Promise<Session | null>
  content: () => Content
  deck: () => DeckOutline
  submitResponse: (participant: string, submission: ResponseSubmission) => Promise<Result<OwnResponse>>
  responsesOf: (session: Session, participant: string) => Promise<OwnResponse[]>
  /** Responses to the activity on the session's slide, round by round; empty when there is none. */
  rounds: (session: Session) => Promise<Respondent[][]>
  /** Responses to the exercise that the one on the session's slide asks again; null where there is nothing to compare. */
  earlier: (session: Session) => Promise<Earlier | null>
  /** Where participants mostly work, by participant; empty as long as no result is shown that it could split. */
  sides: (session: Session) => Promise<ReadonlyMap<string, string>>
  /** What tables and room write together. */
  boards: Boards
  /** Lets this many simulated participants into the current session. */
  simulate: Rehearsal['letIn']
  reports: Reports
  takeAways: TakeAways
  /** All sessions of this server. */
  shelf: Shelf
  runCommand: (command: FacilitatorCommand) => Promise<Result<null>>
  /** The numbered slips of one round of the current session, and a change of one of them. */
  slips: (request: SlipRequest) => Promise<Result<SlipSheet>>
  /** Takes edited exercises or slides; session and responses stay. */
  reload: (edited: { content?: Content, deck?: DeckOutline }) => Promise<void>
  onChange: (listener: (change: Change) => void) => void
  /** Resolves when nothing is on its way to the store any more. */
  close: () => Promise<void>
}

export interface ServiceOptions {
  store: SessionStore
  content: Content
  deck: DeckOutline
  addresses: Addresses
  pairing: Pairing
  /** People of each connected phone. */
  phones: (session: Session) => readonly (readonly string[])[]
  /** Told of a failure that nobody waits for. */
  onError: (error: unknown) => void
}

/** The setting that keeps the chosen address. */
export const ADDRESS_SETTING = 'address'

const DONE: Result<null> = { ok: true, value: null }

export async function createService(options: ServiceOptions): Promise<Service> {
  const { addresses, pairing, onError } = options
  const store = givenOnly(options.store)
  let { content, deck } = options
  const around = (): Surroundings => ({ deck, content, now: Date.now() })
  const listeners: ((change: Change) => void)[] = []
  const tell = (change: Change) => listeners.forEach(listener => listener(change))
  const session = await resumeSession(store, names => createSession({ ...names, agenda: content.workshop.agenda, ...around() }))
  const kept = createKeptRounds(store)
  let queue: Promise<unknown> = Promise.resolve()

  /** Commands of all seats run one after the other, so that a burst of keys ends where its keys lead. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work)
    queue = result.catch(() => {})
    return result
  }

  async function apply(command: SessionCommand): Promise<Result<Session>> {
    const after = await session.change(before => applyCommand(before, command, around()))
    if (after.ok)
      tell({ type: 'session', session: after.value })
    return after
  }

  const clock = createSessionClock({
    session: session.get,
    around,
    onError,
    run: decide => inTurn(async () => {
      const command = decide()
      if (command !== null)
        await apply(command)
    }),
  })
  const sides = (of: Session) => sidesOf(of, kept, around())
  const boards = createBoards({
    store,
    current: session.get,
    settled: session.settled,
    around,
    sides,
    tell,
    // Not waited for: a command may itself wait for a board.
    signed: activity => void inTurn(() => apply({ type: 'step', activity, step: 1 })).catch(onError),
  })
  const takeAways = createTakeAways({ store, find, around, tell })
  const reports = createReports({ store, session, find, around, inTurn })
  const rehearsal = createRehearsal({ store, session, around, kept, tell })
  const shelf = createShelf({ store, session, around, apply, kept, tell })

  async function execute(command: FacilitatorCommand): Promise<Result<null>> {
    switch (command.type) {
      case 'pair':
        pairing.open()
        return DONE
      case 'address':
        if (!addresses.choose(command.address))
          return { ok: false, error: { code: 'unknown-address' } }
        await store.saveSetting(ADDRESS_SETTING, command.address)
        tell({ type: 'session', session: session.get() })
        return DONE
      case 'clear-simulated': return rehearsal.clear()
      case 'agree': return boards.agree(command.activity, command)
      case 'teams': return putAtTables(command.tables, { store, session: session.get, around, apply, phones: options.phones, tell })
      case 'new-session':
        // Phones of the old session learn that it is over; one that has ended already stays as it is.
        await apply({ type: 'end-session' })
        tell({ type: 'session', session: await session.begin() })
        tell({ type: 'moved' })
        return DONE
      default: {
        const after = await apply(command)
        if (!after.ok)
          return after
        return after.value.asking?.command === command
          ? { ok: false, error: { code: 'asking' } }
          : DONE
      }
    }
  }

  async function find(code: string): Promise<Session | null> {
    const wanted = code.toUpperCase()
    return wanted === session.get().code
      ? session.get()
      : store.sessionByCode(wanted)
  }

  function saved(of: Session, participant: string, own: OwnResponse): void {
    kept.saved(of.id, participant, own)
    tell({ type: 'response', session: of, participant, own })
  }

  listeners.push(({ type }) => {
    if (type === 'session')
      clock.set()
  })
  clock.set()
  // A session that nobody has touched yet is as good as new.
  if (session.get().revision === 0 && session.get().agenda !== content.workshop.agenda)
    await apply({ type: 'agenda', agenda: content.workshop.agenda })

  return {
    current: session.get,
    sessionByCode: find,
    content: () => content,
    deck: () => deck,
    async submitResponse(participant, submission) {
      // A close that is on its way to the disk is waited for: what comes after it is refused.
      if (session.saving())
        await session.settled()
      const target = submission.code === session.get().code ? session.get() : await find(submission.code)
      if (target === null)
        return { ok: false, error: { code: 'unknown-session' } }
      if (!mayTakePart(target, participant))
        return { ok: false, error: { code: 'not-allowed' } }
      const exercise = exerciseIn(target, submission.activity, content)
      const result = await submit({ store, session: target, exercise, participant, submission, now: Date.now() })
      if (result.ok)
        saved(target, participant, result.value)
      return result
    },
    responsesOf: async ({ id }, participant) => (await store.responsesOf(id, participant)).map(toOwn),
    rounds(of) {
      const exercise = currentExercise(of, around())
      const count = exercise === null ? 0 : activityState(of, exercise.id).round
      return Promise.all(Array.from({ length: count }, (_, at) => kept.responses(of.id, exercise!.id, at + 1)))
    },
    async earlier(of) {
      const exercise = currentExercise(of, around())
      const before = exercise && earlierOf(exercise, of, content)
      return before && { exercise: before.exercise, respondents: await kept.responses(of.id, before.id, before.round) }
    },
    sides,
    boards,
    simulate: people => inTurn(() => rehearsal.letIn(people)),
    reports,
    takeAways,
    shelf: { list: shelf.list, act: (code, action) => inTurn(() => shelf.act(code, action)) },
    runCommand: command => inTurn(() => execute(command)),
    slips: request => inTurn(() => slipSheet(session.get(), exerciseIn(session.get(), request.activity, content), request, { store, now: Date.now(), saved })),
    reload: edited => inTurn(async () => {
      const before = deck
      content = edited.content ?? content
      deck = edited.deck ?? deck
      const { slide } = session.get().place
      const surviving = survivingSlide(slide, before, deck)
      if (slideByAlias(deck, slide) === undefined && surviving !== null)
        await apply({ type: 'jump', slide: surviving })
      tell({ type: 'content' })
      tell({ type: 'session', session: session.get() })
    }),
    onChange: listener => void listeners.push(listener),
    async close() {
      clock.stop()
      await queue
    },
  }
}
