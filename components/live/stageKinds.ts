/** One line for each kind: what the stage draws of it. */
import type { Component } from 'vue'
import type { Kind } from '../../live/domain/exercise.ts'
import PollStage from './PollStage.vue'
import SortStage from './SortStage.vue'

export const stageKinds: Record<Kind, Component> = {
  poll: PollStage,
  sort: SortStage,
}
