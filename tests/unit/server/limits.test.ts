import { describe, expect, it } from 'vitest'
import { createLimiter } from '../../../live/server/limits.ts'

describe('a limit', () => {
  let time = 0
  const limiter = () => createLimiter({ burst: 2, perSecond: 1 }, () => time)
  const times = (count: number, take: () => boolean) => Array.from({ length: count }, take)

  it('lets a burst through, then so many a second', () => {
    const { take } = limiter()
    expect(times(3, () => take('p1'))).toEqual([true, true, false])
    time += 1000
    expect(times(2, () => take('p1'))).toEqual([true, false])
  })

  it('never saves up more than a burst', () => {
    const { take } = limiter()
    take('p1')
    time += 3_600_000
    expect(times(3, () => take('p1'))).toEqual([true, true, false])
  })

  it('is each one\'s own', () => {
    const { take } = limiter()
    times(3, () => take('p1'))
    expect(take('p2')).toBe(true)
  })

  it('can be looked at without using it up', () => {
    const { take, has } = limiter()
    expect(has('p1')).toBe(true)
    times(2, () => take('p1'))
    expect(has('p1')).toBe(false)
  })
})
