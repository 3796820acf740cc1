/** What draws the result of each kind where it need not come before everything else: console and presenter view. */
import type { Component } from 'vue'
import type { Kind } from '../live/domain/exercise.ts'
import { defineAsyncComponent } from 'vue'
import { kinds } from './kinds.ts'
import PollResult from './results/PollResult.vue'

const later = Object.entries(kinds).map(([kind, { result }]) => [kind, defineAsyncComponent(result)])

/** Props: face, tallies, movement, explanation, size. */
export const resultKinds: Record<Kind, Component> = { ...Object.fromEntries(later), poll: PollResult }
