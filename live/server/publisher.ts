/** Tells every seat what it may see, as often as it can take and never more. */
import type { ExerciseId } from '../domain/exercise.ts'
import type { Session } from '../domain/session.ts'
import type { RoomFacts, ViewInput } from '../domain/view.ts'
import type { ParticipantView, Seat, ViewOf } from '../protocol.ts'
import type { Change } from './change.ts'
import type { Service } from './service.ts'
import { drawsArrivals } from '../domain/arrivals.ts'
import { TABLE_ACTIVITY } from '../domain/boards/tables.ts'
import { growsOnPhones } from '../domain/freeTextView.ts'
import { currentExercise } from '../domain/session.ts'
import { slipNumber } from '../domain/slips.ts'
import { KEPT_ACTIVITY } from '../domain/takeAway.ts'
import { facilitatorView, participantView, stageView } from '../domain/view.ts'

export interface Publisher {
  /** What this seat may see now. Its revision is that of the newest published view. */
  viewFor: <S extends Seat>(seat: S, session: Session) => Promise<ViewOf<S>>
  revision: () => number
  /** Takes note of a change; the views go out soon. */
  note: (change: Change) => void
  onView: (listener: ViewListener) => void
  close: () => void
}

export type ViewListener = (seat: Seat, sessionId: string, view: ViewOf<Seat>) => void

export interface PublisherOptions {
  service: Pick<Service, 'current' | 'content' | 'deck' | 'rounds' | 'earlier' | 'sides' | 'boards' | 'takeAways'>
  /** Of this start of the server: the revisions of a later start are higher. */
  epoch: number
  join: (session: Session) => ViewInput['join']
  room: (session: Session) => RoomFacts
  /** Participants connected now. */
  phones: (session: Session) => readonly string[]
  /** Whether anybody in this seat would receive a view. */
  hasSeat: (seat: Seat, sessionId: string) => boolean
  onError: (error: unknown) => void
}

type Answers = Pick<ViewInput, 'rounds' | 'earlier' | 'sides' | 'boards'>

/** At most 20 views a second. */
const INTERVAL_MS = 50
/** A view that takes long to make waits this many times as long for the next, so that acknowledgements keep flowing. */
const PAUSE_FACTOR = 4
const RETRY_MS = 1000
/** Where phones read what others write, they wait this long: a response must not cost a view on every phone. */
const PHONES_MS = 1000
/** Seats that see responses arrive. */
const WATCHING: readonly Seat[] = ['stage', 'facilitator']
const REVISIONS_PER_EPOCH = 1e9

export function createPublisher({ service, epoch, join, room, phones, hasSeat, onError }: PublisherOptions): Publisher {
  const dirty = new Map<string, { session: Session, seats: Set<Seat> }>()
  const listeners: ViewListener[] = []
  let revision = epoch * REVISIONS_PER_EPOCH
  // What the two memos below depend on, besides the session.
  let responses = 0
  let edits = 0
  let notBefore = 0
  let scheduled = false
  let closed = false
  let phonesSoon: ReturnType<typeof setTimeout> | undefined
  let onStage: { session: Session, edits: number, activity: ExerciseId | undefined, onPhones: boolean } | null = null
  let answersMemo: { key: string, read: Promise<Answers> } | null = null
  let participantMemo: { key: string, view: Promise<ParticipantView> } | null = null

  const around = () => ({ deck: service.deck(), content: service.content(), now: Date.now() })

  /** Read once for all seats, and for everybody who joins before the next response. */
  function answers(session: Session): Promise<Answers> {
    const key = [session.id, session.revision, edits, responses].join()
    if (answersMemo?.key !== key) {
      const read = Promise.all([service.rounds(session), service.earlier(session), service.sides(session), service.boards.facts(session)]).then(([rounds, earlier, sides, boards]) => ({ rounds, earlier, sides, boards }))
      answersMemo = { key, read }
      // A failure is not remembered.
      read.catch(() => answersMemo = null)
    }
    return answersMemo.read
  }

  async function inputFor(session: Session): Promise<ViewInput> {
    const read = await answers(session)
    return { ...around(), ...read, session, join: join(session), phones: drawsArrivals(session) ? phones(session) : [], revision: 0 }
  }

  /** The same for a whole room, and no response changes it: it is made once however many join. */
  function participants(session: Session): Promise<ParticipantView> {
    const key = [session.id, session.revision, edits].join()
    if (participantMemo?.key !== key) {
      participantMemo = { key, view: Promise.all([inputFor(session), service.boards.signed(session)]).then(([input, signed]) => participantView({ ...input, signed })) }
      participantMemo.view.catch(() => participantMemo = null)
    }
    return participantMemo.view
  }

  async function viewFor(seat: Seat, session: Session): Promise<ViewOf<Seat>> {
    // Taken before anything is read: a view must never claim to be newer than it is.
    const at = revision
    if (seat === 'participant')
      return { ...await participants(session), revision: at, now: Date.now() }
    const input = await inputFor(session)
    return seat === 'stage'
      ? stageView({ ...input, revision: at })
      : facilitatorView({ ...input, revision: at, kept: await service.takeAways.kept(session) }, room(session))
  }

  async function publish(session: Session, seats: Iterable<Seat>): Promise<void> {
    const listening = [...seats].filter(seat => hasSeat(seat, session.id))
    const views = await Promise.allSettled(listening.map(seat => viewFor(seat, session)))
    revision++
    views.forEach((made, at) => {
      // One seat's trouble is not the others'.
      if (made.status === 'fulfilled')
        listeners.forEach(listener => listener(listening[at]!, session.id, { ...made.value, revision }))
    })
    const failed = views.find(made => made.status === 'rejected')
    if (failed !== undefined)
      throw failed.reason
  }

  async function run(): Promise<void> {
    if (closed)
      return
    const due = [...dirty.values()]
    dirty.clear()
    const started = performance.now()
    try {
      for (const { session, seats } of due)
        await publish(session, seats)
      notBefore = started + Math.max(INTERVAL_MS, PAUSE_FACTOR * (performance.now() - started))
    }
    catch (error) {
      onError(error)
      due.forEach(({ session, seats }) => mark(session, seats))
      notBefore = performance.now() + RETRY_MS
    }
    scheduled = false
    schedule()
  }

  function schedule(): void {
    if (closed || scheduled || dirty.size === 0)
      return
    const wait = notBefore - performance.now()
    // Not in this turn: acknowledgements that are ready go first.
    scheduled = true
    if (wait <= 0)
      setImmediate(() => void run())
    else
      setTimeout(() => void run(), wait)
  }

  function mark(session: Session, seats: Iterable<Seat>): void {
    const entry = dirty.get(session.id) ?? { session, seats: new Set<Seat>() }
    if (session.revision >= entry.session.revision)
      entry.session = session
    for (const seat of seats)
      entry.seats.add(seat)
    dirty.set(session.id, entry)
    schedule()
  }

  /** Asked once for every response, so the answer is kept as long as the session stands where it stands. */
  function isOnStage(session: Session, activity: ExerciseId): boolean {
    if (onStage?.session !== session || onStage.edits !== edits) {
      const exercise = currentExercise(session, around())
      onStage = { session, edits, activity: exercise?.id, onPhones: exercise !== null && growsOnPhones(exercise) }
    }
    return onStage.activity === activity
  }

  /** Phones that read what others write are told of all responses of a moment together. */
  function markPhonesSoon(): void {
    phonesSoon ??= setTimeout(() => {
      phonesSoon = undefined
      edits++
      mark(service.current(), ['participant'])
    }, PHONES_MS)
  }

  function note(change: Change): void {
    switch (change.type) {
      case 'session': return mark(change.session, ['participant', 'stage', 'facilitator'])
      case 'response': {
        const { session, own, participant } = change
        responses++
        // Typed in one after the other, perhaps when the result is on all phones already.
        if (slipNumber(participant) !== null) {
          edits++
          return mark(session, ['participant', ...WATCHING])
        }
        if (isOnStage(session, own.activity) || drawsArrivals(session) || own.activity === TABLE_ACTIVITY || own.activity === KEPT_ACTIVITY)
          mark(session, WATCHING)
        if (onStage?.onPhones && isOnStage(session, own.activity))
          markPhonesSoon()
        return
      }
      case 'board':
        responses++
        // What the room agrees is for everybody; what tables write, only in sum.
        if (change.name === 'room')
          edits++
        return mark(change.session, change.name === 'room' ? ['participant', ...WATCHING] : WATCHING)
      case 'content':
        edits++
        return mark(service.current(), ['participant', 'stage', 'facilitator'])
      case 'room': return mark(service.current(), drawsArrivals(service.current()) ? WATCHING : ['facilitator'])
      case 'moved':
      case 'cleared':
    }
  }

  return {
    viewFor: viewFor as Publisher['viewFor'],
    revision: () => revision,
    note,
    onView: listener => void listeners.push(listener),
    close() {
      closed = true
      clearTimeout(phonesSoon)
    },
  }
}
