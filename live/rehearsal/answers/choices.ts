/** Answers by choosing: polls, checks, scales, sorts and ranks. */
import type { CheckFace } from '../../domain/activities/check.ts'
import type { PollFace } from '../../domain/activities/poll.ts'
import type { RankFace } from '../../domain/activities/rank.ts'
import type { Rating, ScaleFace } from '../../domain/activities/scale.ts'
import type { SortFace } from '../../domain/activities/sort.ts'
import type { Profile } from '../person.ts'
import type { AnswerMaker, Situation } from './situation.ts'
import { itemAnswersIn } from '../../domain/activities/checkAnswer.ts'
import { chosenIn, NOT_SURE } from '../../domain/activities/poll.ts'
import { orderIn } from '../../domain/activities/rank.ts'
import { BINS, placementsIn } from '../../domain/activities/sort.ts'
import { chanceOf } from '../chance.ts'
import { choose } from '../choice.ts'
import { growing } from './situation.ts'

export const poll: AnswerMaker<PollFace> = (face, situation) => [choicesOf(face, situation)]

function choicesOf({ id, options, select }: PollFace, { person, chance, again, before, explanation }: Situation): string[] {
  const ids = options.map(option => option.id)
  const key = explanation?.key ?? []
  const earlier = chosenIn(before ?? null)
  // Where somebody works is a fact about them, and no opinion.
  if (ids.includes(person.side) && ids.includes('change') && ids.includes('run'))
    return [person.side]
  const first = choose({ topic: id, options: ids, key: key[0], unsure: ids.find(each => each === NOT_SURE), again, before: earlier[0] }, person, chance)
  if (select === 'one' || first === NOT_SURE)
    return [first]
  const others = ids.filter(each => each !== first && each !== NOT_SURE && chance.happens(key.includes(each) ? 0.7 : 0.25))
  return [first, ...others]
}

export const check: AnswerMaker<CheckFace> = ({ items }, situation) => {
  const before = itemAnswersIn(situation.before ?? null)
  return growing(items.map(item => [item.id, choicesOf(item, { ...situation, before: before[item.id], explanation: situation.explanation?.items?.[item.id] })] as const))
}

/** Where a group stands between both ends, at first and when asked again. */
const STANDS: Record<Profile, readonly [Rating, Rating]> = { agreeing: [4, 4], split: [2, 2], confused: [2, 2], learning: [2, 4] }

export const scale: AnswerMaker<ScaleFace> = ({ statements }, { person, chance, again }) =>
  growing(statements.map(({ id }) => {
    const [first, second] = STANDS[person.profile]
    // A group that is split stands at both ends.
    const middle = person.profile === 'split' && chance.happens(0.5) ? 5 : again ? second : first
    return [id, Math.min(5, Math.max(1, middle + chance.pick([-1, 0, 0, 1]))) as Rating] as const
  }))

export const sort: AnswerMaker<SortFace> = ({ cards }, { person, chance, again, before, explanation }) => {
  const earlier = placementsIn(before ?? null)
  const placed = cards.map(({ id }) => {
    const owner = explanation?.cards?.[id]?.owner ?? undefined
    return [id, choose({ topic: id, options: BINS, key: owner, unsure: 'unsure', again, before: earlier[id] }, person, chance)] as const
  })
  // Each phone has an order of its own.
  return growing(chance.shuffle(placed))
}

export const rank: AnswerMaker<RankFace> = ({ id, items }, { person, chance, before }) => {
  if (before !== undefined && chance.happens(0.6))
    return [orderIn(before)]
  const order = chanceOf(person.seed, 'favourites', id).shuffle(items.map(item => item.id))
  // The further a group is from one mind, the more places change hands.
  const swaps = { agreeing: 1, split: 2, confused: 6, learning: 3 }[person.profile]
  for (let done = 0; done < swaps; done++) {
    const at = Math.floor(chance.next() * (order.length - 1))
    order.splice(at, 2, ...order.slice(at, at + 2).reverse())
  }
  return [order]
}
