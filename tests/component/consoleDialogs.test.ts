import type { FakeLive } from '../helpers/facilitatorBuilders.ts'
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import App from '../../console/App.vue'
import { aSession, onPoll } from '../helpers/domainBuilders.ts'
import { aFacilitatorView, aFakeLive } from '../helpers/facilitatorBuilders.ts'

let unmount = () => {}
afterEach(() => unmount())

function open(live: FakeLive = aFakeLive()) {
  const page = mount(App, { props: { live }, attachTo: document.body })
  unmount = () => page.unmount()
  const tap = (name: string) => page.findAll('button').find(each => each.text() === name)!.trigger('click')
  const press = (key: string, on: EventTarget = document.body) => on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  return { page, live, tap, press }
}

function askingView() {
  return aFacilitatorView({
    session: onPoll({ phase: 'open' }, undefined, { asking: { activity: 'K1', command: { type: 'skip' } } }),
  })
}

describe('leaving an open vote', () => {
  it.each([
    ['Close it and go on', 'close'],
    ['Leave it open and go on', 'leave-open'],
    ['Stay', 'stay'],
  ])('"%s" answers %s', async (name, choice) => {
    const { page, live, tap } = open(aFakeLive(askingView()))
    expect(page.get('dialog').text()).toContain('“What makes several projects a program?” is still open.')
    await tap(name)
    expect(live.sent).toEqual([{ type: 'leave', choice }])
  })

  it('stays on Escape', async () => {
    const { page, live } = open(aFakeLive(askingView()))
    await page.get('dialog').trigger('cancel')
    expect(live.sent).toEqual([{ type: 'leave', choice: 'stay' }])
  })

  it('is no longer asked once another console has answered', async () => {
    const { page, live } = open(aFakeLive(askingView()))
    live.see(aFacilitatorView({ session: onPoll({ phase: 'closed' }) }))
    await nextTick()
    expect(page.find('dialog').exists()).toBe(false)
  })
})

describe('jumping', () => {
  it('lists the agenda numbered, then the others, and marks where the session is', async () => {
    const { page, tap } = open(aFakeLive(aFacilitatorView({ session: aSession({ place: { slide: 'poll', click: 0 } }) })))
    await tap('Jump to a slide')
    const [agenda, others] = page.findAll('dialog ol')
    expect(agenda!.findAll('li').map(row => row.text())).toEqual(['1Title of join', '2Title of roles', '3Title of pollhere', '4Title of close'])
    expect(others!.findAll('li').map(row => row.text())).toEqual(['Title of pay'])
    expect(page.get('dialog').text()).toContain('Outside this agenda')
    expect(page.get('dialog [aria-current=true]').text()).toContain('Title of poll')
  })

  it('finds a slide by a word of its title or by its number', async () => {
    const { page, tap } = open()
    await tap('Jump to a slide')
    const found = () => page.findAll('dialog li').map(row => row.text())
    await page.get('dialog input').setValue('ROLES')
    expect(found()).toEqual(['2Title of roles'])
    await page.get('dialog input').setValue('4')
    expect(found()).toEqual(['4Title of close'])
    await page.get('dialog input').setValue('dinosaur')
    expect(page.get('dialog').text()).toContain('No slide has these words.')
  })

  it('goes there and closes the list', async () => {
    const { page, live, tap } = open()
    await tap('Jump to a slide')
    await page.findAll('dialog li button')[4]!.trigger('click')
    expect(live.sent).toEqual([{ type: 'jump', slide: 'pay' }])
    expect(page.find('dialog').exists()).toBe(false)
  })
})

describe('the room', () => {
  it('shows and hides the QR on the stage', async () => {
    const { live, tap } = open()
    await tap('Show the QR')
    live.see(aFacilitatorView({ session: aSession({ screen: 'join' }) }))
    await nextTick()
    await tap('Hide the QR')
    expect(live.sent).toEqual([{ type: 'screen', screen: 'join' }, { type: 'screen', screen: 'slide' }])
  })

  it('says on top that the stage is blank, and brings the slide back from there', async () => {
    const { page, live, tap } = open(aFakeLive(aFacilitatorView({ session: aSession({ screen: 'blank' }) })))
    expect(page.get('header').text()).toContain('The stage is blank.')
    await tap('Show the slide')
    expect(live.sent).toEqual([{ type: 'screen', screen: 'slide' }])
  })

  it('offers addresses only where the laptop has several', async () => {
    const { page, live } = open()
    expect(page.text()).not.toContain('Network of the phones')
    live.see(aFacilitatorView({ room: { addresses: ['10.0.0.7', '192.168.8.2'] } }))
    await nextTick()
    await page.findAll('select')[1]!.setValue('192.168.8.2')
    expect(live.sent).toEqual([{ type: 'address', address: '192.168.8.2' }])
  })

  it('changes the agenda when the server has, not before', async () => {
    const { page, live } = open()
    const field = page.get<HTMLSelectElement>('select')
    await field.setValue('45')
    expect(live.sent).toEqual([{ type: 'agenda', agenda: '45' }])
    expect(field.element.value).toBe('60')
    live.see(aFacilitatorView({ session: aSession({ agenda: '45' }) }))
    await nextTick()
    expect(field.element.value).toBe('45')
  })

  it('shows the pairing code that the server made', async () => {
    const { page, live, tap } = open()
    await tap('Pair a phone')
    expect(live.sent).toEqual([{ type: 'pair' }])
    live.see(aFacilitatorView({ room: { pairCode: '482913' } }))
    await nextTick()
    expect(page.text()).toContain('482913')
    expect(page.text()).toContain('http://10.0.0.7:3030/console')
  })

  it.each([
    ['End session', 'End it now', 'end-session'],
    ['New session', 'Start the new one', 'new-session'],
  ])('%s only after a yes', async (name, yes, type) => {
    const { page, live, tap } = open()
    await tap(name)
    await tap('Cancel')
    expect(live.sent).toEqual([])
    expect(page.find('dialog').exists()).toBe(false)
    await tap(name)
    await tap(yes)
    expect(live.sent).toEqual([{ type }])
  })
})

describe('keys on a laptop', () => {
  it.each([
    ['ArrowRight', { type: 'next' }],
    ['PageDown', { type: 'next' }],
    [' ', { type: 'next' }],
    ['ArrowLeft', { type: 'back' }],
    ['PageUp', { type: 'back' }],
    ['b', { type: 'screen', screen: 'blank' }],
    ['.', { type: 'screen', screen: 'blank' }],
  ])('%j means %j', (key, command) => {
    const { live, press } = open()
    press(key)
    expect(live.sent).toEqual([command])
  })

  it('belong to a field while it has the focus', () => {
    const { page, live, press } = open()
    press('ArrowRight', page.get('select').element)
    expect(live.sent).toEqual([])
  })

  it('leave Space to a button that has the focus, and nothing else', () => {
    const { page, live, press } = open()
    press(' ', page.get('button').element)
    press('ArrowRight', page.get('button').element)
    expect(live.sent).toEqual([{ type: 'next' }])
  })

  it('are silent while a dialog is open', async () => {
    const { live, tap, press } = open()
    await tap('Jump to a slide')
    press('ArrowRight')
    expect(live.sent).toEqual([])
  })
})
