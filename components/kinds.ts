/** How each kind is seen: one line in each table. A table for each use, so that a page loads only what it draws. */
import type { Component } from 'vue'
import type { Kind } from '../live/domain/exercise.ts'
import PollAnswer from './answers/PollAnswer.vue'
import PollQuestion from './results/PollQuestion.vue'
import PollResult from './results/PollResult.vue'

/** How a person answers. Props: face, answer, seed, state, disabled; emits `answer`. */
export const answerOf: Record<Kind, Component> = {
  poll: PollAnswer,
}

/** The question on the stage before its result may be seen. Props: face, responses, handles. */
export const questionOf: Record<Kind, Component> = {
  poll: PollQuestion,
}

/** The result on stage and phone. Props: face, tallies, movement, explanation, size, handles, own. */
export const resultOf: Record<Kind, Component> = {
  poll: PollResult,
}
