/** How long people take. */
import type { Chance } from './chance.ts'

/** Seconds from a question to its first answer: the quickest and the slowest person. */
const SECONDS = {
  slow: [8, 45],
  normal: [2, 12],
  fast: [0.2, 1.2],
  // Nobody is like that: to try the deck itself.
  instant: [0.02, 0.1],
} as const satisfies Record<string, readonly [number, number]>

export type Pace = keyof typeof SECONDS
export const PACES = Object.keys(SECONDS) as Pace[]

const MAX_LOOK_MS = 300
/** Of the first one: the next card, the next item. */
const NEXT_PART = 0.3

/** ms between looks at what others are doing. */
export function lookingAround(pace: Pace): number {
  return Math.min(MAX_LOOK_MS, 1000 * SECONDS[pace][1])
}

/** ms until the first answer; most people are quick, and a few take long. */
export function thinking(pace: Pace, chance: Chance): number {
  const [quickest, slowest] = SECONDS[pace]
  return 1000 * (quickest + (slowest - quickest) * chance.next() ** 2)
}

/** ms until the next part of an answer. */
export function goingOn(pace: Pace, chance: Chance): number {
  return thinking(pace, chance) * NEXT_PART
}
