/** Somebody with a phone who looks at it, thinks, and answers. */
import type { Answer } from '../domain/activities/kind.ts'
import type { Explanation, Kind } from '../domain/exercise.ts'
import type { ActivityView, ErrorCode, ParticipantView } from '../protocol.ts'
import type { Pace } from './pace.ts'
import type { Person } from './person.ts'
import { TABLE_ACTIVITY } from '../domain/boards/tables.ts'
import { answersTo } from './answers/makers.ts'
import { chanceOf } from './chance.ts'
import { goingOn, lookingAround, thinking } from './pace.ts'
import { signatureOf } from './person.ts'
import { connectPhone } from './phoneConnection.ts'
import { nextAction } from './tableWork.ts'

export interface Knowledge {
  /** What most standards say, by activity: people who learn come to it. */
  explanations: Readonly<Record<string, Explanation>>
  /** Of every exercise. */
  kinds: Readonly<Record<string, Kind>>
}

export interface SimulatedPhoneOptions {
  url: string
  cookie: string
  person: Person
  pace: Pace
  /** Whether its connection breaks now and then. */
  flaky: boolean
  knowledge: Knowledge
  onView: (view: ParticipantView) => void
  /** A whole answer is saved. */
  onAnswered: (activity: string, round: number) => void
  onRefused: (code: ErrorCode) => void
}

/** Somebody always leaves a question out. */
const LEAVES_OUT = 0.04
/** A network is as bad for the quick as for the slow: ms until it is lost at the earliest, and until it is back. */
const HOLDS_MS = 2000
const AWAY_MS = 400
/** Later than that, by as many thoughts. */
const THOUGHTS_BETWEEN_CUTS = 3
/** Kinds that ask the same people before and after. */
const LOOKED_AT_TWICE: readonly Kind[] = ['check', 'scale']

export function simulatedPhone(options: SimulatedPhoneOptions): { close: () => void } {
  const { person, pace, knowledge } = options
  /** What is being done, or was done already. */
  const begun = new Set<string>()
  let code = ''
  const phone = connectPhone({ ...options, onView: look })
  const { pause } = phone
  if (options.flaky)
    void loseTheNetwork()

  function look(view: ParticipantView): void {
    const { session, arrival, activity } = view
    if (session.code !== code)
      begun.clear()
    code = session.code
    options.onView(view)
    if (session.ended)
      return
    if (arrival !== null && person.saysSide)
      once(arrival.id, () => answer(arrival, () => true))
    if (activity === null)
      return
    const name = `${activity.id}:${activity.round}`
    if (activity.phase === 'open') {
      // What may be wanted too grows while the activity is open.
      const texts = activity.texts?.map(({ id }) => id).join() ?? ''
      once(`${name} ${texts}`, () => answer(activity, () => now(activity) !== null))
      if (worksAtTables(activity))
        once(`table ${name}`, () => workAtTable(activity))
    }
    if (activity.phase === 'shown' && activity.step === 0 && activity.agreement !== undefined)
      once(`sign ${name}`, () => signFor(activity))
  }

  function once(what: string, work: () => Promise<void>): void {
    if (begun.has(what))
      return
    begun.add(what)
    // Opened again after a mistake, it is worked on again.
    void work().finally(() => what.startsWith('table ') || what.startsWith('sign ') ? begun.delete(what) : null)
  }

  /** The activity as it is now, as long as it is in this round and phase. */
  function now({ id, round, phase }: ActivityView): ActivityView | null {
    const { activity = null } = phone.view() ?? {}
    return activity?.id === id && activity.round === round && activity.phase === phase ? activity : null
  }

  async function answer({ id, round, face, texts = [] }: ActivityView, wanted: () => boolean): Promise<void> {
    const chance = chanceOf(person.seed, person.number, id, round)
    const timing = chanceOf(person.seed, person.number, id, round, 'time')
    const lookedAtBefore = LOOKED_AT_TWICE.includes(face.kind) && phone.allOwn().some(({ activity }) => activity !== id && knowledge.kinds[activity] === face.kind)
    const answers = answersTo(face, {
      person,
      chance,
      again: round > 1 || lookedAtBefore,
      before: phone.own(id, round - 1)?.answer,
      explanation: knowledge.explanations[id],
      texts,
    })
    const isAside = id === phone.view()?.arrival?.id
    if (!isAside && chanceOf(person.seed, person.number, id, round, 'leaves it out').happens(LEAVES_OUT))
      return
    // Somebody who has been here before has answered already.
    const given = phone.own(id, round)?.answer
    const left = given === undefined ? answers : answers.slice(answers.findIndex(each => same(each, given)) + 1)
    for (const [at, part] of left.entries()) {
      if (!await pause(at === 0 ? thinking(pace, timing) : goingOn(pace, timing)) || !await phone.submit(id, round, part, wanted))
        return
    }
    if (answers.length > 0)
      options.onAnswered(id, round)
  }

  async function workAtTable(activity: ActivityView): Promise<void> {
    const { id, round } = activity
    const timing = chanceOf(person.seed, person.number, id, round, 'table time')
    const isThere = () => now(activity) !== null
    if (phone.own(TABLE_ACTIVITY, 1) === undefined && !(await pause(goingOn(pace, timing)) && await phone.submit(TABLE_ACTIVITY, 1, person.table, isThere)))
      return
    for (let open = now(activity); open !== null; open = now(activity)) {
      const board = await phone.board()
      const action = board?.activity !== id || board.round !== round
        ? null
        : nextAction({ view: board, explanation: knowledge.explanations[id], items: open.agreement?.items ?? [] }, person)
      if (!await pause(action === null ? lookingAround(pace) : goingOn(pace, timing)))
        return
      if (action !== null && isThere())
        await phone.act({ activity: id, round, board: 'table', action })
    }
  }

  /** One person of each side signs, the one who receives after the one who gives. */
  async function signFor(activity: ActivityView): Promise<void> {
    const as = signatureOf(person)
    const timing = chanceOf(person.seed, person.number, activity.id, 'sign time')
    if (as === null)
      return
    for (let shown = now(activity); shown?.agreement !== undefined && shown.step === 0; shown = now(activity)) {
      const { handedOver, accepted, items } = shown.agreement
      if (as === 'hand-over' ? handedOver : accepted)
        return
      const isTurn = items.some(({ before }) => before !== '') && (as === 'hand-over' || handedOver)
      if (!await pause(isTurn ? thinking(pace, timing) : lookingAround(pace)))
        return
      if (isTurn && now(activity) !== null)
        await phone.act({ activity: activity.id, round: activity.round, board: 'room', action: { type: 'sign', as } })
    }
  }

  /** A pocket, a lift, a bad Wi-Fi: gone without a goodbye, and back after a while. */
  async function loseTheNetwork(): Promise<void> {
    const timing = chanceOf(person.seed, person.number, 'network')
    while (await pause(HOLDS_MS * (1 + 3 * timing.next()) + THOUGHTS_BETWEEN_CUTS * thinking(pace, timing))) {
      phone.cut()
      if (await pause(AWAY_MS + thinking(pace, timing)))
        phone.mend()
    }
  }

  return { close: phone.close }
}

function worksAtTables({ face, step }: ActivityView): boolean {
  return face.kind === 'agreement' || (face.kind === 'sort' && face.tables && step > 0)
}

/** Whatever the order of the keys: the server gives an answer back in its own. */
function same(one: Answer, other: Answer): boolean {
  return sorted(one) === sorted(other)
}

function sorted(answer: Answer): string {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer)
    ? JSON.stringify(Object.entries(answer).sort(([a], [b]) => a < b ? -1 : 1))
    : JSON.stringify(answer)
}
