/** How each kind of activity is answered and shown on a phone: one line for each kind. */
import type { Component } from 'vue'
import type { Kind } from '../live/domain/exercise.ts'

type Part = () => Promise<{ default: Component }>

interface KindOnPhone {
  /** Props: face, answer, seed, state, disabled; emits `answer`, and `draft` at every key of what is typed. */
  answer: Part
  /** Props: face, tallies, movement, explanation, size, own. */
  result: Part
}

export const kinds: Record<Kind, KindOnPhone> = {
  // Drawn by a screen of its own: nobody answers alone.
  agreement: { answer: () => import('./results/AgreementResult.vue'), result: () => import('./results/AgreementResult.vue') },
  poll: { answer: () => import('./answers/PollAnswer.vue'), result: () => import('./results/PollResult.vue') },
  check: { answer: () => import('./answers/CheckAnswer.vue'), result: () => import('./results/CheckResult.vue') },
  scale: { answer: () => import('./answers/ScaleAnswer.vue'), result: () => import('./results/ScaleResult.vue') },
  sort: { answer: () => import('./answers/SortAnswer.vue'), result: () => import('./results/SortResult.vue') },
  text: { answer: () => import('./answers/TextAnswer.vue'), result: () => import('./results/TextResult.vue') },
  words: { answer: () => import('./answers/WordsAnswer.vue'), result: () => import('./results/WordsResult.vue') },
  rank: { answer: () => import('./answers/RankAnswer.vue'), result: () => import('./results/RankResult.vue') },
  questions: { answer: () => import('./answers/QuestionsAnswer.vue'), result: () => import('./results/QuestionsResult.vue') },
}
