/** One line for each kind: what the stage draws of it. */
import type { Component } from 'vue'
import type { Kind } from '../../live/domain/exercise.ts'
import AgreementStage from './AgreementStage.vue'
import CheckStage from './CheckStage.vue'
import PollStage from './PollStage.vue'
import QuestionsStage from './QuestionsStage.vue'
import RankStage from './RankStage.vue'
import ScaleStage from './ScaleStage.vue'
import SortStage from './SortStage.vue'
import TextStage from './TextStage.vue'
import WordsStage from './WordsStage.vue'

export const stageKinds: Record<Kind, Component> = {
  agreement: AgreementStage,
  poll: PollStage,
  check: CheckStage,
  scale: ScaleStage,
  sort: SortStage,
  text: TextStage,
  words: WordsStage,
  rank: RankStage,
  questions: QuestionsStage,
}
