import type { MarkAreas } from '../../components/drawings/arrivalMarks.ts'
import type { Arrivals } from '../../live/domain/arrivals.ts'
import { describe, expect, it } from 'vitest'
import { placeArrivals } from '../../components/drawings/arrivalMarks.ts'
import { stageView } from '../../live/domain/view.ts'
import { aSession, aViewInput, onPoll } from '../helpers/domainBuilders.ts'

const sides = new Map([['p1', 'change'], ['p2', 'run'], ['p3', 'run'], ['p4', 'both'], ['p5', 'neither']])

describe('who is here, while people join', () => {
  it('is counted by side, and everybody once', () => {
    const input = { ...aViewInput(aSession(), []), sides, phones: ['p1', 'p2', 'p6', 'p7'] }
    expect(stageView(input).arrivals).toEqual({ change: 1, run: 2, both: 1, neither: 1, unsaid: 2 })
  })

  it('is told on no other slide', () => {
    expect(stageView({ ...aViewInput(onPoll({}), []), sides, phones: ['p6'] })).not.toHaveProperty('arrivals')
  })
})

describe('the marks of people who join', () => {
  const areas: MarkAreas = {
    diamond: { type: 'rows', from: 24, to: 602, y: 78, height: -58 },
    dot: { type: 'rows', from: 24, to: 602, y: 117, height: 14 },
    loop: { type: 'rings', x: 757, y: 100, outer: 83, inner: 51, gap: 54 },
  }
  const NOBODY: Arrivals = { change: 0, run: 0, both: 0, neither: 0, unsaid: 0 }
  const marks = (with_: Partial<Arrivals>) => placeArrivals({ ...NOBODY, ...with_ }, areas)

  it('are a diamond for change and both, a loop for run, a dot for whoever said neither', () => {
    const shapes = marks({ change: 2, run: 1, both: 1, neither: 1, unsaid: 3 }).map(({ shape }) => shape)
    expect(shapes).toEqual(['diamond', 'diamond', 'diamond', 'loop', 'dot', 'dot', 'dot', 'dot'])
  })

  it('stay where they are when one more comes', () => {
    for (const count of [1, 5, 12, 20])
      expect(marks({ change: count + 1, run: count + 1 })).toEqual(expect.arrayContaining(marks({ change: count, run: count })))
  })

  it.each(['change', 'run', 'unsaid'] as const)('are all there for 300 people of one side: %s', side => expect(marks({ [side]: 300 })).toHaveLength(300))

  it.each([8, 40, 120, 300])('never touch each other, whatever their number: %i', (count) => {
    for (const side of ['change', 'run', 'unsaid'] as const) {
      const placed = marks({ [side]: count })
      const nearest = Math.min(...placed.flatMap((a, at) => placed.slice(at + 1).map(b => Math.hypot(a.x - b.x, a.y - b.y))))
      expect(nearest).toBeGreaterThan(2 * placed[0]!.r)
    }
  })

  it('stay within their part of the drawing', () => {
    for (const count of [1, 60, 300]) {
      for (const { shape, x, y, r } of marks({ change: count, run: count, unsaid: count })) {
        if (shape === 'loop') {
          expect(Math.hypot(x - 757, y - 100) + r).toBeLessThanOrEqual(83.2)
          continue
        }
        const [top, bottom] = shape === 'diamond' ? [20, 78] : [117, 131]
        expect(x - r >= 23.9 && x + r <= 602.1 && y - r >= top - 0.1 && y + r <= bottom + 0.1).toBe(true)
      }
    }
  })
})
