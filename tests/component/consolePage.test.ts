import type { Phase } from '../../live/domain/session.ts'
import type { FakeLive } from '../helpers/facilitatorBuilders.ts'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import App from '../../console/App.vue'
import { aPoll, aSession, onPoll, surroundings } from '../helpers/domainBuilders.ts'
import { aFacilitatorContent, aFacilitatorView, aFakeLive } from '../helpers/facilitatorBuilders.ts'

let unmount = () => {}
beforeEach(() => sessionStorage.clear())
afterEach(() => unmount())

function open(live: FakeLive = aFakeLive(), reload = vi.fn()) {
  const page = mount(App, { props: { live, reload }, attachTo: document.body })
  unmount = () => page.unmount()
  /** The button of exactly this name. */
  const button = (name: string) => page.findAll('button').find(each => each.text().replace(/[‹›]/g, '').trim() === name)
  const tap = (name: string) => button(name)!.trigger('click')
  const enabled = (name: string) => button(name)!.attributes('aria-disabled') !== 'true'
  return { page, live, reload, button, tap, enabled }
}

describe('the console', () => {
  it('names Next "Next" and describes it by what it will do', () => {
    const { page, button } = open()
    const described = button('Next')!.attributes('aria-describedby')!
    expect(page.get(`[id="${described}"]`).text()).toBe('next slide: Title of roles')
  })

  it('says where the session is and how many are there', () => {
    const { page } = open(aFakeLive(aFacilitatorView({ session: aSession({ place: { slide: 'roles', click: 1 } }) })))
    expect(page.get('header').text()).toContain('2 of 4 · step 1 of 2 · 12 phones')
    expect(page.get('h1').text()).toBe('Title of roles')
  })

  it('warns while copies cannot be made, and says else when the newest was', async () => {
    const at = new Date(2026, 10, 24, 9, 5).getTime()
    const { page, live } = open(aFakeLive(aFacilitatorView({ room: { copy: { at, problem: 'missing' } } })))
    expect(page.get('header [role=alert]').text()).toBe('No copies are made: the stick is not there. Plug it in again; copying goes on by itself. The newest copy is of 09:05.')
    live.see(aFacilitatorView({ room: { copy: { at, problem: null } } }))
    await nextTick()
    expect(page.find('header [role=alert]').exists()).toBe(false)
    expect(page.text()).toContain('Newest copy on the stick: 09:05')
  })

  it('warns while no deck is connected, and no longer', async () => {
    const { page, live } = open(aFakeLive(aFacilitatorView({ room: { counts: { connected: 0, people: 0, simulated: 0, stages: 0, facilitators: 1 } } })))
    expect(page.get('header').text()).toContain('No deck is connected: open http://localhost:3030/deck/ on the laptop.')
    live.see(aFacilitatorView())
    await nextTick()
    expect(page.get('header').text()).not.toContain('No deck')
  })

  it('takes its language and title from the content', () => {
    open()
    expect(document.documentElement.lang).toBe('en')
    expect(document.title).toBe('Console · Which role owns what')
  })

  it('offers no way back before the first slide and none forward after the last', async () => {
    const { live, enabled } = open()
    expect([enabled('Back'), enabled('Skip')]).toEqual([false, true])
    live.see(aFacilitatorView({ session: aSession({ place: { slide: 'close', click: 0 } }) }))
    await nextTick()
    expect([enabled('Back'), enabled('Skip'), enabled('Next')]).toEqual([true, false, false])
  })

  it('says in words why a command failed', async () => {
    const { page, live, tap } = open()
    await tap('Next')
    await live.answer('unavailable')
    await nextTick()
    expect(page.get('[role=alert]').text()).toBe('The laptop cannot save at this moment. Try again.')
  })

  it('says what somebody else has changed when a tap comes a moment too late', async () => {
    const { page, live, tap } = open(aFakeLive(aFacilitatorView({ session: onPoll({ phase: 'open' }) })))
    await tap('Close')
    await live.answer('changed')
    live.see(aFacilitatorView({ session: onPoll({ phase: 'closed' }) }))
    await nextTick()
    expect(page.get('[role=alert]').text()).toBe('Somebody else has just closed it, or its time was over. Nothing else was done: tap again if you still mean it.')
    live.see(aFacilitatorView({ session: aSession({ place: { slide: 'roles', click: 0 } }) }))
    await nextTick()
    expect(page.get('[role=alert]').text()).toContain('Somebody else has just moved to “Title of roles”.')
  })

  it('says that the connection is lost and sends nothing', async () => {
    const { page, live, tap, enabled } = open()
    live.be('lost')
    await nextTick()
    expect(page.get('header').text()).toContain('Connection lost. Reconnecting…')
    expect(enabled('Next')).toBe(false)
    await tap('Next')
    expect(live.sent).toEqual([])
  })

  it('asks the server for the form when its seat is refused, but never in a circle', async () => {
    const { page, live, reload } = open()
    live.be('refused', 'not-allowed')
    await nextTick()
    live.be('connecting')
    await nextTick()
    live.be('refused', 'not-allowed')
    await nextTick()
    expect(reload).toHaveBeenCalledTimes(1)
    expect(page.get('[role=status]').text()).toContain('may not run the session')
  })
})

describe('the current activity', () => {
  const steps = ['Open', 'Close', 'Talk', 'Vote again', 'Show results', 'Explain']

  it.each<[Phase, string[]]>([
    ['waiting', ['Open']],
    ['open', ['Close']],
    ['closed', ['Open', 'Talk', 'Vote again', 'Show results']],
    ['shown', ['Talk', 'Vote again', 'Explain']],
    ['explained', ['Vote again']],
  ])('while %s offers %j', (phase, offered) => {
    const { enabled } = open(aFakeLive(aFacilitatorView({ session: onPoll({ phase }) })))
    expect(steps.filter(enabled)).toEqual(offered)
  })

  it('explains nothing where there is no key', () => {
    const around = surroundings([aPoll({ key: null })])
    const view = aFacilitatorView({ session: onPoll({ phase: 'shown' }, around), around })
    const { page, enabled } = open(aFakeLive(view, aFacilitatorContent(around)))
    expect(enabled('Explain')).toBe(false)
    expect(page.text()).toContain('There is no key')
  })

  it('sends a step by hand for this very activity', async () => {
    const { live, tap } = open(aFakeLive(aFacilitatorView({ session: onPoll({ phase: 'closed' }) })))
    await tap('Vote again')
    expect(live.sent).toEqual([{ type: 'vote-again', activity: 'K1' }])
  })

  it('keeps a step that is not possible from being sent', async () => {
    const { live, tap } = open(aFakeLive(aFacilitatorView({ session: onPoll({ phase: 'closed' }) })))
    await tap('Close')
    expect(live.sent).toEqual([])
  })

  it('shows the facilitator the results before they are on the stage, and says so', () => {
    const rounds = [[{ participant: 'p1', answer: ['b'] }, { participant: 'p2', answer: ['a'] }]]
    const { page } = open(aFakeLive(aFacilitatorView({ session: onPoll({ phase: 'open' }), rounds })))
    expect(page.text()).toContain('2 of 12 have answered')
    expect(page.text()).toContain('So far, only you see this')
    expect(page.text()).toContain('50%')
  })

  it('counts those who answered and left', () => {
    const rounds = [[{ participant: 'p1', answer: ['b'] }, { participant: 'p2', answer: ['a'] }]]
    const view = aFacilitatorView({ session: onPoll({ phase: 'open' }), rounds, room: { counts: { connected: 1, people: 1, simulated: 0, stages: 1, facilitators: 1 } } })
    const { page } = open(aFakeLive(view))
    expect(page.text()).toContain('2 have answered')
    expect(page.get('progress').attributes('max')).toBe('2')
  })

  it('counts the talk step down by the clock of the server', () => {
    const { page } = open(aFakeLive(aFacilitatorView({ session: onPoll({ phase: 'closed', talkEndsAt: 1_065_000 }) })))
    expect(page.get('[role=timer]').text()).toBe('Talk: 1:05')
  })

  it('announces a new phase politely', async () => {
    const { page, live } = open(aFakeLive(aFacilitatorView({ session: onPoll({ phase: 'open' }) })))
    live.see(aFacilitatorView({ session: onPoll({ phase: 'closed' }) }))
    await nextTick()
    expect(page.get('[role=status]').text()).toContain('Voting is closed. Vote 1.')
  })
})
