import type { Phase } from '../../live/domain/session.ts'
import { describe, expect, it } from 'vitest'
import { facilitatorView, participantView, stageView } from '../../live/domain/view.ts'
import { aCheck, aScale, aSecondLook, people } from '../helpers/checkBuilders.ts'
import { aSession, aSlide, aViewInput, surroundings } from '../helpers/domainBuilders.ts'

const first = aCheck()
const second = aSecondLook()
const scale = aScale({ id: 'after', twinOf: 'before' })
const ROOM = { counts: { connected: 0, people: 0, simulated: 0, stages: 0, facilitators: 0 }, addresses: [], address: '', pairCode: null }
const before = people({ K1: ['b'] }, { K1: ['a'] }, { K1: ['not-sure'], K2: ['b'] })
const after = people({ 'K1-twin': ['a'] }, { 'K1-twin': ['a'] }, { 'K1-twin': ['a'], 'K2-twin': ['c'] })

function inputFor(exercise: typeof second | typeof scale, phase: Phase, with_: { before: typeof before, after: typeof after }) {
  const earlier = exercise.kind === 'check' ? first : aScale({ id: 'before' })
  const around = surroundings([earlier, exercise], { deck: [aSlide('poll', { exercise: exercise.id })] })
  const state = { phase, round: 1, talkEndsAt: null, step: 0, closesAt: null, hands: {}, verdicts: {}, decisions: {} }
  const session = aSession({ place: { slide: 'poll', click: 0 }, activities: { [exercise.id]: state } }, around)
  return { ...aViewInput(session, [with_.after], around), earlier: { exercise: earlier, respondents: with_.before } }
}

describe('before and after of a check', () => {
  const input = (phase: Phase) => inputFor(second, phase, { before, after })

  it.each(['waiting', 'open', 'closed', 'shown'] as const)('is the facilitator’s alone while it is %s: it tells the key', (phase) => {
    expect(participantView(input(phase)).activity?.comparison).toBeUndefined()
    expect(stageView(input(phase)).activity?.comparison).toBeUndefined()
    expect(facilitatorView(input(phase), ROOM).live?.comparison).toMatchObject({ pairs: 3 })
  })

  it('comes to everybody with what most standards say', () => {
    expect(participantView(input('explained')).activity?.comparison).toMatchObject({ pairs: 3, gain: null })
    expect(stageView(input('explained')).activity?.comparison).toMatchObject({ pairs: 3 })
  })

  it('is not there without the earlier exercise', () => {
    expect(stageView({ ...input('explained'), earlier: null }).activity).not.toHaveProperty('comparison')
  })
})

describe('before and after of a scale', () => {
  const input = (phase: Phase) => inputFor(scale, phase, { before: people({ a: 1 }, { a: 2 }, { a: 3 }), after: people({ a: 4 }, { a: 4 }, { a: 4 }) })

  it('comes with its distribution: there is no key to wait for', () => {
    expect(stageView(input('closed')).activity?.comparison).toBeUndefined()
    expect(stageView(input('shown')).activity?.comparison).toMatchObject({ statements: [{ before: 2, after: 4, difference: 2 }] })
  })
})

describe('looking back', () => {
  const asks = aScale({ id: 'after', twinOf: 'before', statements: [{ id: 'a', text: 'Now.' }, { id: 'then', text: 'Then.' }], looksBackOn: { then: 'a' }, minGroup: 3 })
  const start = people({ a: 3 }, { a: 4 }, { a: 3 }, null)
  const input = (after: typeof start) => inputFor(asks, 'shown', { before: start, after })

  it('compares only people who rated the start, the start from the end, and the end', () => {
    const { comparison } = stageView(input(people({ a: 4, then: 2 }, { a: 5, then: 2 }, { a: 4, then: 1 }, { a: 1, then: 1 }))).activity!
    expect(comparison).toMatchObject({
      pairs: 3,
      statements: [{ statement: 'a', before: 10 / 3, after: 13 / 3 }],
      lookingBack: [{ statement: 'a', then: 'then', people: 3, start: { counts: [0, 0, 2, 1, 0] }, looking: { counts: [1, 2, 0, 0, 0], mean: 5 / 3 }, now: { counts: [0, 0, 0, 2, 1] } }],
    })
  })

  it('shows no picture of fewer people than the group may have', () => {
    expect(stageView(input(people({ a: 4, then: 2 }, { a: 5, then: 2 }, { a: 4 }))).activity?.comparison).toMatchObject({ pairs: 3, lookingBack: [] })
  })
})

describe('who has finished', () => {
  it('is told to the stage as a number, and to no phone', () => {
    const input = inputFor(second, 'open', { before, after })
    expect(stageView(input)).toMatchObject({ responses: 3, finished: 1 })
    expect(JSON.stringify(participantView(input))).not.toContain('finished')
  })
})
