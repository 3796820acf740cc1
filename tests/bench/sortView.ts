/** What a large sort costs the server each time somebody places a card. */
import path from 'node:path'
import { BINS } from '../../live/domain/activities/sort.ts'
import { stageView } from '../../live/domain/view.ts'
import { loadContent } from '../../live/server/exerciseFiles.ts'
import { aViewInput, onPoll, surroundings } from '../helpers/domainBuilders.ts'

const PEOPLE = 300
const ROUNDS = 6
const RUNS = 25

/** The largest stage view of all thirty cards in bytes, and the median time in ms to make one of its result. */
export function sortOnStage(): { bytes: number, ms: number } {
  const content = loadContent([path.join(import.meta.dirname, '../../exercises')])
  const exercise = content.ok ? content.value.exercises.get('role-sort') : undefined
  if (exercise?.kind !== 'sort')
    throw new Error('there is no sort named role-sort')
  // The builders' slide shows K1; without its sets every agenda has all cards.
  const around = surroundings([{ ...exercise, id: 'K1', sets: {} }])
  const sorted = (round: number) => Array.from({ length: PEOPLE }, (_, person) => ({
    participant: `p${person}`,
    answer: Object.fromEntries(exercise.cards.map(({ id }, at) => [id, BINS[(person * 7 + at * 3 + round * person) % BINS.length]!])),
  }))
  const rounds = Array.from({ length: ROUNDS }, (_, round) => sorted(round))
  const sides = new Map(rounds[0]!.map(({ participant }, at) => [participant, at % 2 === 0 ? 'change' : 'run']))
  const view = (phase: 'shown' | 'explained') => stageView({ ...aViewInput(onPoll({ phase, round: ROUNDS }, around), rounds, around), sides })

  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now()
    view('shown')
    return performance.now() - started
  })
  const bytes = Math.max(...(['shown', 'explained'] as const).map(phase => new TextEncoder().encode(JSON.stringify(view(phase))).length))
  return { bytes, ms: times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]! }
}
