/** What one participant takes with them: their own answers beside the group's, as far as the room has seen them, and nobody else's. */
import type { ActivityView } from '../protocol.ts'
import type { Agreement } from './activities/agreement.ts'
import type { PollFace, PollTally } from './activities/poll.ts'
import type { Bin, Owner } from './activities/sort.ts'
import type { Commitment } from './activities/text.ts'
import type { Exercise, Explanation } from './exercise.ts'
import type { ReportInput } from './report.ts'
import { itemAnswersIn } from './activities/checkAnswer.ts'
import { chosenIn } from './activities/poll.ts'
import { BINS, placementsIn } from './activities/sort.ts'
import { commitmentIn } from './activities/text.ts'
import { agreedIn, signedAgreement } from './boards/inView.ts'
import { activityInput, exercisesOf } from './report.ts'
import { activityView } from './view.ts'

/** A participant's responses to this reserved activity say that they kept their page. No exercise may have this id. */
export const KEPT_ACTIVITY = 'kept'

export interface TakeAway {
  title: string
  lang: string
  /** When the session began, in ms. */
  at: number
  sort: TakenSort | null
  /** Questions that this person answered, in the order of the slides; twins stand together. */
  answers: TakenAnswer[]
  scales: TakenScale[]
  commitments: Commitment[]
  agreement: Agreement | null
}

export interface TakenSort { question: string, bins: Record<Bin, string>, people: number | null, cards: TakenCard[] }

export interface TakenCard {
  text: string
  /** Before the tables talked, and last; null where it was not placed. */
  own: Bin | null
  last: Bin | null
  /** People for each bin; null where the room has seen none. */
  group: Record<Bin, number> | null
  /** What most standards say; null where standards differ, and before it was explained. */
  standard: { owner: Owner, rationale: string } | null
}

export interface TakenAnswer {
  question: string
  /** In the words of the options: the first answer, and the last one where there was another. */
  before: string[] | null
  after: string[] | null
  /** Of the last question, in percent of those who answered; null where the room has seen none. */
  group: { text: string, percent: number }[] | null
  /** Texts of what most standards say, with the reason; null before it was explained. */
  standard: { texts: string[], rationale: string } | null
}

/** One statement: own ratings, 1 to 5, `then` of the start looking back, and the group's mean, as far as the room has seen it. */
export interface TakenScale { statement: string, low: string, high: string, before: number | null, then: number | null, after: number | null, mean: number | null }

export type TakeAwayInput = Pick<ReportInput, 'session' | 'content' | 'deck' | 'responses' | 'boards' | 'tables'>

/** What this participant takes with them now. Empty lists where nothing was answered. */
export function takeAway(input: TakeAwayInput, participant: string): TakeAway {
  const { session, content } = input
  const exercises = exercisesOf(input).filter(({ opens }) => opens !== 'on-join')
  const seen = exercises.map((exercise): Seen => {
    const facts = activityInput(exercise, input)
    const own = facts.rounds.map(round => round.find(each => each.participant === participant)?.answer ?? null)
    return { exercise, view: activityView(exercise, facts), first: own.find(answer => answer !== null) ?? null, last: own.findLast(answer => answer !== null) ?? null }
  })
  const signed = signedAgreement(session, content)
  const facts = signed && activityInput(signed, input)
  return {
    title: content.workshop.title,
    lang: content.workshop.lang,
    at: session.createdAt,
    sort: seen.map(takenSort).find(each => each !== null) ?? null,
    answers: takenAnswers(seen),
    scales: takenScales(seen),
    commitments: seen.flatMap(({ exercise, last }) => {
      const commitment = exercise.kind === 'text' && last !== null ? commitmentIn(last) : null
      return commitment !== null && commitment.what !== '' ? [commitment] : []
    }),
    agreement: (facts && agreedIn({ ...facts, signed: { exercise: signed, boards: facts.boards } }).agreed) ?? null,
  }
}

/** One activity as the room sees it now, with this person's own first and last answer. */
interface Seen { exercise: Exercise, view: ActivityView, first: Own, last: Own }
type Own = ReportInput['responses'][number]['answer'] | null

function takenSort({ exercise, view, first, last }: Seen): TakenSort | null {
  const tally = view.tallies?.at(-1)
  if (exercise.kind !== 'sort' || view.face.kind !== 'sort' || (last === null && tally === undefined))
    return null
  const group = tally?.kind === 'sort' ? tally : null
  return {
    question: exercise.question,
    bins: view.face.bins,
    people: group?.responses ?? null,
    cards: view.face.cards.map(({ id, text }) => {
      const counts = group?.cards[id]
      const told = view.explanation?.cards?.[id]
      return {
        text,
        own: first === null ? null : placementsIn(first)[id] ?? null,
        last: last === null ? null : placementsIn(last)[id] ?? null,
        group: counts !== undefined && BINS.some(bin => counts[bin] > 0) ? counts : null,
        standard: told?.owner ? { owner: told.owner, rationale: told.rationale } : null,
      }
    }),
  }
}

/** A poll, alone or as an item of a check. */
interface Asked { id: string, twinOf: string | null, face: PollFace, first: Own, last: Own, tally: PollTally | null, explanation: Explanation | null }

function takenAnswers(seen: readonly Seen[]): TakenAnswer[] {
  const asked = seen.flatMap(pollsIn)
  // A question and the later one that asks its idea again are one line, told by the later.
  const later = (of: Asked) => asked.find(({ twinOf }) => twinOf === of.id)
  return asked.filter(each => later(each) === undefined || later(each)?.last === null).flatMap((each): TakenAnswer[] => {
    const twin = asked.find(({ id }) => id === each.twinOf)
    const before = twin !== undefined && twin.last !== null ? textsOf(twin, twin.last) : each.first !== each.last && each.first !== null ? textsOf(each, each.first) : null
    if (each.last === null)
      return []
    return [{
      question: each.face.question,
      before,
      after: textsOf(each, each.last),
      group: groupOf(each),
      standard: each.explanation === null || each.explanation.key.length === 0 ? null : { texts: textsOf(each, each.explanation.key), rationale: each.explanation.rationale },
    }]
  })
}

function pollsIn({ exercise, view, first, last }: Seen): Asked[] {
  const tally = view.tallies?.at(-1)
  if (exercise.kind === 'poll' && view.face.kind === 'poll')
    return [{ id: exercise.id, twinOf: exercise.twinOf, face: view.face, first, last, tally: tally?.kind === 'poll' ? tally : null, explanation: view.explanation }]
  if (exercise.kind !== 'check' || view.face.kind !== 'check')
    return []
  return view.face.items.map((face, at) => ({
    id: face.id,
    twinOf: exercise.items[at]?.twinOf ?? null,
    face,
    first: first === null ? null : itemAnswersIn(first)[face.id] ?? null,
    last: last === null ? null : itemAnswersIn(last)[face.id] ?? null,
    tally: tally?.kind === 'check' ? tally.items[face.id] ?? null : null,
    explanation: view.explanation?.items?.[face.id] ?? null,
  }))
}

function textsOf({ face }: Pick<Asked, 'face'>, answer: Exclude<Own, null>): string[] {
  return chosenIn(answer).flatMap(id => face.options.find(option => option.id === id)?.text ?? [])
}

function groupOf({ face, tally }: Asked): TakenAnswer['group'] {
  return tally === null || tally.responses === 0
    ? null
    : face.options.map(({ id, text }) => ({ text, percent: Math.round((tally.counts[id] ?? 0) / tally.responses * 100) }))
}

function takenScales(seen: readonly Seen[]): TakenScale[] {
  const scales = seen.flatMap(({ exercise, view, last }) => exercise.kind === 'scale' ? [{ exercise, view, own: ratingsIn(last) }] : [])
  return scales.filter(({ exercise }) => !scales.some(other => other.exercise.twinOf === exercise.id && Object.keys(other.own).length > 0)).flatMap(({ exercise, view, own }) => {
    const earlier = scales.find(({ exercise: { id } }) => id === exercise.twinOf)
    const tally = view.tallies?.at(-1)
    const back = Object.entries(exercise.looksBackOn ?? {})
    return exercise.statements.filter(({ id }) => exercise.looksBackOn?.[id] === undefined).flatMap(({ id, text }): TakenScale[] => own[id] === undefined
      ? []
      : [{
          statement: text || exercise.question,
          ...exercise.ends,
          before: earlier?.own[id] ?? null,
          then: own[back.find(([, statement]) => statement === id)?.[0] ?? ''] ?? null,
          after: own[id],
          mean: tally?.kind === 'scale' ? tally.statements[id]?.mean ?? null : null,
        }])
  })
}

function ratingsIn(answer: Own): Record<string, number> {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? answer as Record<string, number> : {}
}
