/** What paper shows of a kind to be filled in by hand, where that is more than the stage's question. Props: activity. */
import type { Component } from 'vue'
import type { Kind } from '../../live/domain/exercise.ts'
import CheckPaper from './CheckPaper.vue'
import SortPaper from './SortPaper.vue'
import WritingPaper from './WritingPaper.vue'

export const paperKinds: Partial<Record<Kind, Component>> = {
  check: CheckPaper,
  sort: SortPaper,
  text: WritingPaper,
  words: WritingPaper,
  questions: WritingPaper,
  rank: WritingPaper,
}
