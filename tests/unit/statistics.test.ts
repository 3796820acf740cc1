import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohensD, groupGain, mean, standardDeviation, wilson } from '../../live/domain/statistics.ts'

describe('wilson interval', () => {
  it.each([
    // R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i is %f to %f', (hits, n, low, high) => {
    const interval = wilson(hits, n)!
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it('of nobody is nothing', () => {
    expect(wilson(0, 0)).toBeNull()
  })

  it('holds the observed share and stays within 0 and 1', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
      const hits = Math.round(n * share)
      const { low, high } = wilson(hits, n)!
      return low >= 0 && high <= 1 && low <= hits / n + 1e-9 && high >= hits / n - 1e-9
    }))
  })
})

describe('gain of a group', () => {
  const pairs = (before: number, after: number, n = 10) => Array.from({ length: n }, () => ({ before, after }))

  it('is the share of the possible gain: from 45 to 73.6 is 0.52', () => {
    expect(groupGain(pairs(45, 73.6))).toBeCloseTo(0.52, 10)
  })

  it('is negative when the group fell', () => {
    expect(groupGain(pairs(50, 40))).toBeCloseTo(-0.2, 10)
  })

  it('is never given for fewer than ten pairs', () => {
    expect(groupGain(pairs(40, 60, 9))).toBeNull()
    expect(groupGain(pairs(40, 60, 1))).toBeNull()
    expect(groupGain([])).toBeNull()
  })

  it('is not given where there was hardly room to gain', () => {
    expect(groupGain(pairs(85, 95))).toBeNull()
    expect(groupGain(pairs(84.9, 95))).not.toBeNull()
  })
})

describe('effect size of matched pairs', () => {
  it('is the mean difference over the mean standard deviation', () => {
    // Means 55 and 65, both with a sample deviation of 30.2765…: d = 10 / 30.2765.
    const before = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]
    expect(cohensD(before.map(value => ({ before: value, after: value + 10 })))).toBeCloseTo(10 / 30.276503540974915, 10)
  })

  it('is not given when nobody differs, or for fewer than ten pairs', () => {
    expect(cohensD(Array.from({ length: 12 }, () => ({ before: 50, after: 70 })))).toBeNull()
    expect(cohensD([{ before: 10, after: 30 }, { before: 40, after: 50 }])).toBeNull()
  })
})

describe('mean and deviation', () => {
  it('of the textbook sample 2 4 4 4 5 5 7 9 are 5 and 2.1381', () => {
    const sample = [2, 4, 4, 4, 5, 5, 7, 9]
    expect(mean(sample)).toBe(5)
    expect(standardDeviation(sample)).toBeCloseTo(2.13809, 5)
  })
})
