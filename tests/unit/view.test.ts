import type { Phase } from '../../live/domain/session.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facilitatorView, participantView, stageContent, stageView } from '../../live/domain/view.ts'
import { aPoll, aSession, aViewInput, onPoll, surroundings } from '../helpers/domainBuilders.ts'

const PHASES: Phase[] = [
  'waiting',
  'open',
  'closed',
  'shown',
  'explained',
]
const room = {
  counts: { connected: 3, people: 3, simulated: 0, stages: 1, facilitators: 1 },
  addresses: ['10.0.0.7'],
  address: '10.0.0.7',
  pairCode: null,
}
// Words and numbers that stand nowhere else in a view, so that finding one is a leak.
const secret = aPoll({ rationale: 'RATIONALE-SECRET', source: 'SOURCE-SECRET' })
const around = surroundings([secret])
function respondents(n: number) {
  return Array.from({ length: n }, (_, i) => ({
    participant: `PARTICIPANT-SECRET-${i}`,
    answer: [['a', 'b', 'c'][i % 3]!],
  }))
}

describe('what nobody but the facilitator may see', () => {
  const state = fc.record({
    phase: fc.constantFrom(...PHASES),
    round: fc.integer({ min: 1, max: 3 }),
  })

  it.each([
    ['participant', participantView],
    ['stage', stageView],
  ] as const)('the %s view holds no count before shown and no key before explained', (_, viewFor) => {
    fc.assert(fc.property(state, fc.integer({ min: 1, max: 40 }), ({ phase, round }, n) => {
      const view = viewFor(aViewInput(onPoll({ phase, round }, around), Array.from({ length: round }).fill(respondents(n)) as ReturnType<typeof respondents>[], around))
      const shown = (phase === 'shown' || phase === 'explained') && n >= secret.minGroup
      expect(view.activity!.tooFew).toBe((phase === 'shown' || phase === 'explained') && n < secret.minGroup)
      expect(view.activity!.tallies === null).toBe(!shown)
      expect(view.activity!.movement === null).toBe(!shown || round === 1)
      expect(view.activity!.explanation === null).toBe(phase !== 'explained')
      const wire = JSON.stringify(view)
      expect(wire.includes('counts')).toBe(shown)
      expect(wire.includes('RATIONALE-SECRET')).toBe(phase === 'explained')
      expect(wire).not.toContain('PARTICIPANT-SECRET')
      expect(wire).not.toContain('advice')
    }))
  })

  it('a participant is told neither how many answered nor what Next does', () => {
    const view = participantView(aViewInput(onPoll({ phase: 'open' }, around), [
      respondents(7),
    ], around))
    expect(Object.keys(view).sort()).toEqual([
      'activity',
      'arrival',
      'now',
      'revision',
      'session',
      'slide',
    ])
  })

  it('the stage knows how many have answered, from the present round alone', () => {
    expect(stageView(aViewInput(onPoll({ phase: 'open', round: 2 }, around), [
      respondents(9),
      respondents(4),
    ], around)).responses).toBe(4)
  })

  it('the deck\'s content holds faces without keys', () => {
    expect(JSON.stringify(stageContent(around))).not.toMatch(/SECRET|key/)
  })
})

describe('the two sides', () => {
  const sideOf = (change: number, run: number) => new Map(respondents(change + run).map(({ participant }, i) => [participant, i < change ? 'change' : 'run']))
  const split = (change: number, run: number) => stageView({ ...aViewInput(onPoll({ phase: 'shown' }, around), [respondents(change + run)], around), sides: sideOf(change, run) }).activity!.bySide

  it('are shown apart where each has at least five people', () => {
    expect(split(5, 6)).toMatchObject({ change: { responses: 5 }, run: { responses: 6 } })
  })

  it('are not shown where one of them could be guessed', () => {
    expect(split(4, 20)).toBeNull()
    expect(split(20, 4)).toBeNull()
  })
})

describe('the facilitator\'s view', () => {
  it('has the live tally in every phase, and beside it exactly what the stage shows', () => {
    for (const phase of PHASES) {
      const input = aViewInput(onPoll({ phase }, around), [
        respondents(6),
      ], around)
      const view = facilitatorView(input, room)
      expect(view.live!.tallies[0]).toMatchObject({
        responses: 6,
        counts: { a: 2, b: 2, c: 2 },
      })
      expect(view.stage).toEqual(stageView(input))
    }
  })

  it('advises from the close of the first vote on, and not on the second', () => {
    const advice = (phase: Phase, round: number) => {
      const rounds = Array.from({ length: round }, () => respondents(6))
      return facilitatorView(aViewInput(onPoll({ phase, round }, around), rounds, around), room).advice
    }
    for (const phase of PHASES)
      expect(advice(phase, 1)?.code ?? null).toBe(phase === 'waiting' || phase === 'open' ? null : 'reteach')
    expect(advice('closed', 2)).toBeNull()
  })

  it('puts the question that waits for an answer in words', () => {
    const session = onPoll({ phase: 'open' }, around, {
      asking: {
        activity: 'K1',
        command: { type: 'skip' },
      },
    })
    expect(facilitatorView(aViewInput(session, [[]], around), room).asking).toEqual({ activity: 'K1', question: secret.question })
  })
})

describe('a content slide', () => {
  it('gives phones its title, message and drawing, and no activity', () => {
    const view = participantView(aViewInput(aSession(), []))
    expect(view.slide.title).toBe('Title of join')
    expect(view.activity).toBeNull()
  })

  it('offers the arrival question until the session ends', () => {
    const side = aPoll({ id: 'side', opens: 'on-join', notSure: null })
    const withSide = surroundings([side])
    expect(participantView(aViewInput(aSession({}, withSide), [], withSide)).arrival).toMatchObject({ id: 'side', phase: 'open', round: 1 })
    expect(participantView(aViewInput(aSession({ endedAt: 5 }, withSide), [], withSide)).arrival!.phase).toBe('waiting')
  })

  it('counts its page within the agenda, and 0 outside', () => {
    const page = (slide: string) => stageView(aViewInput(aSession({
      place: { slide, click: 0 },
    }), [])).page
    expect(page('roles')).toEqual({ at: 2, of: 4 })
    expect(page('pay')).toEqual({ at: 0, of: 4 })
  })
})
