import type { PollFace } from '../../live/domain/activities/poll.ts'
/** The order of options on one phone. */
import type { Option } from '../../live/domain/exercise.ts'
import { NOT_SURE } from '../../live/domain/activities/poll.ts'

/**
 * Options in the order of this phone: the same for the same seed and activity, so that a reload changes nothing.
 * Seed 0 keeps the authored order, as does an exercise that is not shuffled; "not sure" always stays last.
 */
export function inOrder(face: Pick<PollFace, 'id' | 'options' | 'shuffle'>, seed: number): Option[] {
  if (!face.shuffle)
    return [...face.options]
  return [
    ...shuffled(face.options.filter(({ id }) => id !== NOT_SURE), seed, face.id),
    ...face.options.filter(({ id }) => id === NOT_SURE),
  ]
}

/** The same things in the order of this phone and exercise; seed 0 keeps theirs. */
export function shuffled<T>(things: readonly T[], seed: number, exercise: string): T[] {
  const order = [...things]
  if (seed === 0)
    return order
  const random = randomFrom(hash(`${seed}:${exercise}`))
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const kept = order[last]!
    order[last] = order[other]!
    order[other] = kept
  }
  return order
}

/** FNV-1a, 32 bit. */
function hash(words: string): number {
  let value = 0x811C9DC5
  for (let at = 0; at < words.length; at++)
    value = Math.imul(value ^ words.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** Mulberry32: numbers in [0, 1), the same row for the same start. */
function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
