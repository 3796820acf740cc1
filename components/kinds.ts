/** How each kind of activity is answered and shown on a phone: one line for each kind. */
import type { Component } from 'vue'
import type { Kind } from '../live/domain/exercise.ts'
import { defineAsyncComponent } from 'vue'
import PollAnswer from './answers/PollAnswer.vue'

interface KindOnPhone {
  /** Props: face, answer, seed, state, disabled; emits `answer`. Comes with the page. */
  answer: Component
  /** Props: face, tallies, movement, explanation, size, own. Comes after the page can answer: a first vote waits for nothing else. */
  result: () => Promise<{ default: Component }>
}

export const kinds: Record<Kind, KindOnPhone> = {
  // Drawn by a screen of its own: nobody answers alone.
  agreement: { answer: defineAsyncComponent(() => import('./results/AgreementResult.vue')), result: () => import('./results/AgreementResult.vue') },
  poll: { answer: PollAnswer, result: () => import('./results/PollResult.vue') },
  check: { answer: defineAsyncComponent(() => import('./answers/CheckAnswer.vue')), result: () => import('./results/CheckResult.vue') },
  scale: { answer: defineAsyncComponent(() => import('./answers/ScaleAnswer.vue')), result: () => import('./results/ScaleResult.vue') },
  sort: { answer: defineAsyncComponent(() => import('./answers/SortAnswer.vue')), result: () => import('./results/SortResult.vue') },
  text: { answer: defineAsyncComponent(() => import('./answers/TextAnswer.vue')), result: () => import('./results/TextResult.vue') },
  words: { answer: defineAsyncComponent(() => import('./answers/WordsAnswer.vue')), result: () => import('./results/WordsResult.vue') },
  rank: { answer: defineAsyncComponent(() => import('./answers/RankAnswer.vue')), result: () => import('./results/RankResult.vue') },
  questions: { answer: defineAsyncComponent(() => import('./answers/QuestionsAnswer.vue')), result: () => import('./results/QuestionsResult.vue') },
}
