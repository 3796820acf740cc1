import { describe, expect, it } from 'vitest'
import { isOtherSession, isOvertaken, whereabouts } from '../../live/domain/whereabouts.ts'
import { aSession, onPoll, surroundings } from '../helpers/domainBuilders.ts'

const at = (session = aSession()) => whereabouts(session, surroundings())

describe('where the room stands', () => {
  it('is another with the slide, the click, the phase and the round, and the same for a vote, a count and a blank screen', () => {
    const open = onPoll({ phase: 'open' })
    const others = [onPoll({ phase: 'closed' }), onPoll({ phase: 'open', round: 2 }), aSession(), aSession({ place: { slide: 'roles', click: 1 } }), { ...open, endedAt: 5 }]
    expect(new Set([open, ...others].map(at)).size).toBe(6)
    expect(at({ ...open, people: 12, screen: 'blank', revision: 99 })).toBe(at(open))
  })

  it('tells sessions apart, and one that has ended', () => {
    expect(isOtherSession(at(), at(aSession({ place: { slide: 'roles', click: 1 } })))).toBe(false)
    expect(isOtherSession(at(), at({ ...aSession(), endedAt: 5 }))).toBe(true)
  })
})

describe('a tap', () => {
  it('counts as long as nobody was faster', () => {
    expect(isOvertaken('a', 'a', 'me', [])).toBe(false)
  })
  it('counts after one’s own, which may not be on the screen yet', () => {
    expect(isOvertaken('a', 'c', 'me', [{ from: 'a', by: 'me' }, { from: 'b', by: 'me' }])).toBe(false)
  })
  it('does not count when another console or the timer came between', () => {
    expect(isOvertaken('a', 'b', 'me', [{ from: 'a', by: 'you' }])).toBe(true)
    expect(isOvertaken('a', 'c', 'me', [{ from: 'a', by: 'me' }, { from: 'b', by: null }])).toBe(true)
    expect(isOvertaken('long ago', 'c', 'me', [{ from: 'a', by: 'me' }])).toBe(true)
  })
})
