/** What a phone draws for each kind: the answer of a poll comes with the page, everything else late. */
import type { Component } from 'vue'
import type { Kind } from '../live/domain/exercise.ts'
import PollAnswer from '../components/answers/PollAnswer.vue'
import { kinds } from '../components/kinds.ts'
import { latePart } from './lateParts.ts'

/** Props: face, answer, seed, state, disabled; emit `answer` and `draft`. */
export const answers: Record<Kind, Component> = { ...late('answer'), poll: PollAnswer }
/** Props: face, tallies, movement, explanation, size, own. */
export const results = late('result')

function late(part: 'answer' | 'result'): Record<Kind, Component> {
  return Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, latePart(kind[part])])) as Record<Kind, Component>
}
