import type { Phase } from '../../live/domain/session.ts'
import type { FacilitatorView } from '../../live/protocol.ts'
import { describe, expect, it } from 'vitest'
import { nextText, slideAfter } from '../../console/nextText.ts'
import { aPoll, aSession, onPoll, surroundings } from '../helpers/domainBuilders.ts'
import { aFacilitatorContent, aFacilitatorView } from '../helpers/facilitatorBuilders.ts'
import { aSort } from '../helpers/sortBuilders.ts'

const content = aFacilitatorContent()
const says = (view: FacilitatorView) => nextText(view, content, 'live')
const twice = surroundings([aPoll({ vote: 'twice' })])

describe('what Next says it will do', () => {
  it.each<[Phase, string]>([
    ['waiting', 'opens the vote'],
    ['open', 'closes the vote'],
    ['closed', 'shows the results'],
    ['shown', 'explains'],
    ['explained', 'next slide: Title of close'],
  ])('on a poll that is %s it %s', (phase, words) => {
    expect(says(aFacilitatorView({ session: onPoll({ phase }) }))).toBe(words)
  })

  it('starts the talk step between two votes', () => {
    expect(says(aFacilitatorView({ session: onPoll({ phase: 'closed' }, twice), around: twice }))).toBe('starts the talk step')
  })

  it('opens no vote where nobody votes', () => {
    const around = surroundings([aSort({ id: 'K1' })])
    expect(says(aFacilitatorView({ session: onPoll({ phase: 'waiting' }, around), around }))).toBe('opens the sort')
  })

  it('calls the second vote by its name', () => {
    const session = onPoll({ phase: 'closed', talkEndsAt: 1_090_000 }, twice)
    expect(says(aFacilitatorView({ session, around: twice }))).toBe('second vote')
  })

  it('shows the next step of a slide that is built up', () => {
    const session = aSession({ place: { slide: 'roles', click: 1 } })
    expect(says(aFacilitatorView({ session }))).toBe('shows the next step of this slide')
  })

  it('names the slide it goes to', () => {
    expect(says(aFacilitatorView())).toBe('next slide: Title of roles')
  })

  it('says when nothing follows', () => {
    expect(says(aFacilitatorView({ session: aSession({ place: { slide: 'close', click: 0 } }) }))).toBe('this is the last slide')
  })

  it('says that the session has ended', () => {
    expect(says(aFacilitatorView({ session: aSession({ endedAt: 5 }) }))).toBe('this session has ended')
  })

  it('waits while there is no connection', () => {
    expect(nextText(aFacilitatorView(), content, 'lost')).toBe('waits for the connection')
  })
})

describe('the slide after this one', () => {
  it('is the following slide of the agenda, also while the activity here has more to do', () => {
    expect(slideAfter(aFacilitatorView({ session: onPoll({ phase: 'open' }) }), content)?.alias).toBe('close')
  })

  it('is the slide the room came from when this one is outside the agenda', () => {
    const session = aSession({ place: { slide: 'pay', click: 1 }, agendaSlide: 'roles' })
    expect(slideAfter(aFacilitatorView({ session }), content)?.alias).toBe('roles')
  })

  it('is unknown after the last', () => {
    expect(slideAfter(aFacilitatorView({ session: aSession({ place: { slide: 'close', click: 0 } }) }), content)).toBeNull()
  })
})
