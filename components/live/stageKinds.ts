/** One line for each kind: what the stage draws of it. */
import type { Component } from 'vue'
import type { Kind } from '../../live/domain/exercise.ts'
import PollStage from './PollStage.vue'
import SortStage from './SortStage.vue'
import TextStage from './TextStage.vue'
import WordsStage from './WordsStage.vue'
import RankStage from './RankStage.vue'
import QuestionsStage from './QuestionsStage.vue'

export const stageKinds: Record<Kind, Component> = {
  poll: PollStage,
  sort: SortStage,
  text: TextStage,
  words: WordsStage,
  rank: RankStage,
  questions: QuestionsStage,
}
