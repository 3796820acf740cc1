import { describe, expect, it } from 'vitest'
import { survivingSlide } from '../../../live/server/survivingSlide.ts'
import { aSlide, DECK } from '../../helpers/domainBuilders.ts'

describe('a slide that was removed from the deck', () => {
  it('leaves the room on the nearest earlier one', () => {
    expect(survivingSlide('poll', DECK, [aSlide('join'), aSlide('roles'), aSlide('close')])).toBe('roles')
  })

  it('leaves the room on the first one when there is no earlier', () => {
    expect(survivingSlide('join', DECK, [aSlide('poll'), aSlide('close')])).toBe('poll')
    expect(survivingSlide('never-there', DECK, [aSlide('poll')])).toBe('poll')
  })

  it('leaves the room nowhere in an empty deck', () => {
    expect(survivingSlide('join', DECK, [])).toBeNull()
  })
})
