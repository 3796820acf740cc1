/** Kind `rank`: items put in order. An answer is a list of item ids, the first one first; it may still be incomplete. */
import type { Option } from '../exercise.ts'
import type { ActivityKind, Answer, ExerciseBase, Round } from './kind.ts'
import { withoutKey } from './freeText.ts'

export interface RankExercise extends ExerciseBase {
  kind: 'rank'
  items: Option[]
  /** Another order on every phone. */
  shuffle: boolean
}

export interface RankFace {
  id: string
  kind: 'rank'
  question: string
  /** In authored order. */
  items: Option[]
  shuffle: boolean
}

export interface RankedItem {
  id: string
  /** Sum of the places that people gave it, 1 being the first; what somebody left out shares the mean of the places left. */
  places: number
  /** People who put it first. */
  first: number
}

export interface RankTally {
  kind: 'rank'
  /** People who placed at least one item. */
  responses: number
  /** In authored order. */
  items: RankedItem[]
}

/** Known items, each once, at least one. */
function accept({ items }: RankExercise, answer: Answer): string[] | null {
  const order = orderIn(answer)
  const known = order.every(id => items.some(item => item.id === id))
  const once = new Set(order).size === order.length
  return Array.isArray(answer) && order.length === answer.length && order.length > 0 && known && once ? order : null
}

/** The item ids of an accepted answer, the first one first. */
export function orderIn(answer: Answer): string[] {
  return Array.isArray(answer) ? answer.filter(id => typeof id === 'string') : []
}

function tally({ items }: RankExercise, { respondents }: Round): RankTally {
  // An item that the author has removed since is no item here, and the places close up.
  const orders = respondents.map(({ answer }) => orderIn(answer).filter(id => items.some(item => item.id === id)))
    .filter(order => order.length > 0)
  return {
    kind: 'rank',
    responses: orders.length,
    items: items.map(({ id }) => ({
      id,
      places: orders.reduce((sum, order) => sum + placeOf(id, order, items.length), 0),
      first: orders.filter(([first]) => first === id).length,
    })),
  }
}

/** 1 for the first. The places left are shared: with 2 of 4 placed, both others stand at 3.5. Halves add up exactly in any order. */
function placeOf(id: string, order: string[], count: number): number {
  const at = order.indexOf(id)
  return at === -1 ? (order.length + 1 + count) / 2 : at + 1
}

/** The mean place of an item; null where nobody placed any. */
export function meanPlace({ places }: RankedItem, { responses }: RankTally): number | null {
  return responses === 0 ? null : places / responses
}

/** Best mean place first; equals by first choices, then in authored order. */
export function byMeanPlace({ items }: RankTally): RankedItem[] {
  return [...items].sort((a, b) => a.places - b.places || b.first - a.first)
}

export const rank: ActivityKind<RankExercise, RankFace, RankTally> = {
  face: ({ id, question, items, shuffle }) => ({ id, kind: 'rank', question, items, shuffle }),
  explanation: withoutKey,
  explains: () => false,
  accept,
  tally,
  movement: () => null,
}
