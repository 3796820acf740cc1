import type { Answer } from '../../live/domain/activities/kind.ts'
import { describe, expect, it } from 'vitest'
import { BINS, sort } from '../../live/domain/activities/sort.ts'
import { nextStep } from '../../live/domain/next.ts'
import { facilitatorView, participantView, stageView } from '../../live/domain/view.ts'
import { aViewInput, onPoll, surroundings } from '../helpers/domainBuilders.ts'
import { aCard, aSort } from '../helpers/sortBuilders.ts'

const people = (...answers: Answer[]) => answers.map((answer, i) => ({ participant: `p${i}`, answer }))
const round = (...answers: Answer[]) => ({ respondents: people(...answers), hands: {}, verdicts: {} })
const contested = aCard('R03', { level: 'contested', owner: 'shared', accountable: 'The sponsor' })
const many = (count: number) => Array.from({ length: count }, (_, at) => aCard(`R${at + 10}`))

describe('a sort', () => {
  it('shows everybody the cards, and nobody whose they are', () => {
    const face = sort.face(aSort({ cards: [aCard('R01'), contested] }))
    expect(face.cards).toEqual([{ id: 'R01', text: 'The whole text of R01', short: 'Short R01' }, { id: 'R03', text: 'The whole text of R03', short: 'Short R03' }])
    expect(JSON.stringify(face)).not.toMatch(/owner|level|Why|sponsor|Source/)
  })

  it('has in each agenda the cards of its set, in authored order', () => {
    const exercise = aSort({ sets: { 45: ['R03', 'R01'] } })
    expect(sort.within!(exercise, '45').cards.map(({ id }) => id)).toEqual(['R01', 'R03'])
    expect(sort.within!(exercise, '60').cards.map(({ id }) => id)).toEqual(['R01', 'R02', 'R03'])
  })

  it('refuses a card that its agenda has no time for', () => {
    const exercise = sort.within!(aSort({ sets: { 45: ['R01'] } }), '45')
    expect(sort.accept(exercise, { R02: 'program' })).toBeNull()
  })

  it.each([
    [6, 1, 3],
    [8, 1, 4],
    [9, 2, 5],
    [12, 2, 6],
    [18, 3, 9],
    [30, 4, 15],
  ])('tells %i cards on %i pages, and their reasons on %i', (cards, shown, explained) => {
    const exercise = aSort({ cards: many(cards) })
    expect(sort.steps!(exercise, 'shown')).toBe(shown)
    expect(sort.steps!(exercise, 'explained')).toBe(explained)
  })

  it('is sorted alone, and then at tables where it says so', () => {
    expect(sort.steps!(aSort(), 'open')).toBe(1)
    expect(sort.steps!(aSort({ tables: true }), 'open')).toBe(2)
  })

  it('explains which bin most standards name, and of a contested card none', () => {
    const { key, cards } = sort.explanation(aSort({ cards: [aCard('R01'), contested] }))
    expect(key).toEqual(['R01'])
    expect(cards?.R01).toEqual({ owner: 'program', rationale: 'Why R01', accountable: null, source: 'Source of R01' })
    expect(cards?.R03).toMatchObject({ owner: null, accountable: 'The sponsor' })
  })

  it('counts hands of the room for each card', () => {
    const tally = sort.tally(aSort(), { ...round({ R01: 'program' }), hands: { 'R01/program': 2, 'R01/shared': 3, 'R02/unsure': 4 } })
    expect(tally).toMatchObject({ responses: 6, hands: 5 })
    expect(tally.cards.R01).toEqual({ program: 3, operations: 0, shared: 3, unsure: 0 })
    expect(tally.cards.R02?.unsure).toBe(4)
  })

  it('tells how many people moved a card, and which', () => {
    const before = people({ R01: 'program', R02: 'shared' }, { R01: 'program' }, { R01: 'unsure' })
    const after = people({ R01: 'operations', R02: 'shared' }, { R01: 'operations', R02: 'program' }, { R01: 'unsure' })
    expect(sort.movement(aSort(), before, after)).toEqual({
      pairs: 3,
      moved: 2,
      moves: [],
      cards: [{ card: 'R01', pairs: 3, moved: 2, moves: [{ from: 'program', to: 'operations', people: 2 }] }],
    })
  })
})

describe('a sort on its slide', () => {
  const exercise = aSort({ id: 'K1', cards: many(9), sets: { 45: ['R10', 'R11'] } })
  const around = surroundings([exercise])
  const three = people({ R10: 'program' }, { R10: 'program' }, { R10: 'shared' })

  it('goes through its pages before it is explained, and through the reasons before the next slide', () => {
    const next = (phase: 'shown' | 'explained', step: number) => nextStep(onPoll({ phase, step }, around), around)
    expect(next('shown', 0)).toEqual({ type: 'step', activity: 'K1' })
    expect(next('shown', 1)).toEqual({ type: 'explain', activity: 'K1' })
    expect(next('explained', 3)).toEqual({ type: 'step', activity: 'K1' })
    expect(next('explained', 4)).toEqual({ type: 'slide', slide: 'close' })
  })

  it('has the cards of the session\'s agenda on every seat', () => {
    const session = onPoll({ phase: 'open' }, around, { agenda: '45' })
    const view = stageView(aViewInput(session, [three], around))
    expect(view.activity?.face).toMatchObject({ cards: [{ id: 'R10' }, { id: 'R11' }] })
  })

  it('keeps owners and reasons from phones and stage until it is explained', () => {
    for (const phase of ['waiting', 'open', 'closed', 'shown'] as const) {
      const input = aViewInput(onPoll({ phase }, around), [three], around)
      expect(JSON.stringify([participantView(input), stageView(input)])).not.toMatch(/owner|Why R|Source of/)
    }
    const explained = aViewInput(onPoll({ phase: 'explained' }, around), [three], around)
    expect(JSON.stringify(participantView(explained))).toMatch(/Why R10/)
  })

  it('has on the stage the reasons of the page it shows, the most disputed cards first, and on phones all', () => {
    const input = aViewInput(onPoll({ phase: 'explained', step: 0 }, around), [three], around)
    expect(Object.keys(stageView(input).activity?.explanation?.cards ?? {})).toEqual(['R10', 'R11'])
    expect(Object.keys(participantView(input).activity?.explanation?.cards ?? {})).toHaveLength(9)
    const last = aViewInput(onPoll({ phase: 'explained', step: 4 }, around), [three], around)
    expect(Object.keys(stageView(last).activity?.explanation?.cards ?? {})).toEqual(['R18'])
  })

  it('tells the first and the present round, however many lie between them', () => {
    const again = people({ R10: 'shared' }, { R10: 'program' }, { R10: 'shared' })
    const input = aViewInput(onPoll({ phase: 'shown', round: 4 }, around), [three, again, again, again], around)
    const { activity } = stageView(input)
    expect(activity?.tallies?.map(tally => tally.kind === 'sort' && tally.cards.R10?.shared)).toEqual([1, 2])
    expect(activity?.movement?.cards?.[0]).toMatchObject({ card: 'R10', pairs: 3, moved: 1 })
  })

  it('stays below 20 kB on a stage with 30 cards, 300 people and a fourth round', () => {
    const cards = many(30).map((card, at) => ({
      ...card,
      text: 'x'.repeat(75),
      short: 'x'.repeat(40),
      rationale: 'x'.repeat(115),
      source: 'x'.repeat(70),
      accountable: at % 4 === 0 ? 'x'.repeat(20) : null,
    }))
    const big = surroundings([aSort({ id: 'K1', cards })])
    const sorted = (turn: number) => Array.from({ length: 300 }, (_, person) => ({
      participant: `p${person}`,
      answer: Object.fromEntries(cards.map(({ id }, at) => [id, BINS[(person * 7 + at * 3 + turn * person) % 4]!])),
    }))
    const rounds = [sorted(0), sorted(1), sorted(2), sorted(3)]
    for (const phase of ['open', 'shown', 'explained'] as const) {
      const input = { ...aViewInput(onPoll({ phase, round: 4 }, big), rounds, big), sides: new Map(rounds[0]!.map(({ participant }, at) => [participant, at % 2 === 0 ? 'change' : 'run'])) }
      const bytes = new TextEncoder().encode(JSON.stringify(stageView(input))).length
      expect(bytes, phase).toBeLessThanOrEqual(20_000)
      expect(facilitatorView(input, { counts: { connected: 300, people: 300, simulated: 0, stages: 1, facilitators: 1 }, addresses: [], address: '', pairCode: null }).live).not.toBeNull()
    }
  })
})
