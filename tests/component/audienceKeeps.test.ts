import type { ParticipantView } from '../../live/protocol.ts'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../../audience/App.vue'
import { aJoined, anActivityView, aParticipantView } from '../helpers/builders.ts'
import { fakeSocket } from '../helpers/fakeSocket.ts'

let leave = () => {}

/** Once everything that was asked for has been drawn, parts that are fetched late too. */
async function settled(): Promise<void> {
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
}

/** A phone on the page, not yet joined. */
async function aPhone() {
  const wire = fakeSocket()
  const page = mount(App, { props: { socket: wire.socket }, attachTo: document.body })
  leave = () => page.unmount()
  await wire.connect()
  let revision = 1
  return {
    wire,
    page,
    /** Joined, with this in view. */
    async joined(view: Partial<ParticipantView>, own = aJoined().own) {
      await wire.of('session:join').at(-1)!.acknowledge({ ok: true, value: aJoined(view, { own }) })
      await settled()
    },
    async sees(view: Partial<ParticipantView>) {
      wire.receive('session:view', aParticipantView({ ...view, revision: ++revision }))
      await settled()
    },
    status: () => page.get('.status').text(),
    heading: () => page.get('h1').text(),
    button: (name: string) => page.findAll('button').find(button => button.text().includes(name)),
    choose: (id: string) => page.get(`input[value="${id}"]`).trigger('change'),
  }
}

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  vi.spyOn(window, 'scrollTo').mockImplementation(() => {})
})
afterEach(() => {
  leave()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('what was agreed', () => {
  const agreed = { items: [{ card: 'R01', text: 'Keep the service running', short: 'Service', before: 'People are trained', gives: '', receives: '', accountable: 'Sponsor', check: '' }], handedOver: true, accepted: true, signed: true, signers: { 'hand-over': 'any', 'accept': 'any' } } as NonNullable<ParticipantView['agreed']>

  it('stays within reach while something else is asked, and what is written there stays too', async () => {
    const { joined, button, page, heading, choose, status } = await aPhone()
    await joined({ activity: anActivityView(), agreed })
    await choose('b')
    await button('Our agreement')!.trigger('click')
    await vi.waitFor(() => expect(page.text()).toContain('People are trained'))
    expect(heading()).toBe('Our agreement')
    expect(status()).toBe('')
    await button('Back')!.trigger('click')
    expect(page.text()).not.toContain('People are trained')
    expect(page.get<HTMLInputElement>('input[value=b]').element.checked).toBe(true)
  })

  it('gives way when the room goes on', async () => {
    const { joined, sees, button, page } = await aPhone()
    await joined({ activity: anActivityView(), agreed })
    await button('Our agreement')!.trigger('click')
    await vi.waitFor(() => expect(page.text()).toContain('People are trained'))
    await sees({ agreed })
    await vi.waitFor(() => expect(page.text()).not.toContain('People are trained'))
  })

  it('stands on the page of the end, with the page to keep', async () => {
    const { joined, button, page } = await aPhone()
    await joined({ agreed, session: { ...aParticipantView().session, ended: true } })
    await vi.waitFor(() => expect(page.text()).toContain('People are trained'))
    expect(button('Keep this page now')).toBeDefined()
  })
})

describe('the page to keep', () => {
  it('says so when it did not come, and can be asked for again', async () => {
    const { joined, button, page } = await aPhone()
    const asked = vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
    await joined({ keep: true })
    await vi.waitFor(() => expect(button('Keep this page now')).toBeDefined())
    await button('Keep this page now')!.trigger('click')
    await vi.waitFor(() => expect(page.text()).toContain('The page did not come.'))
    await button('Keep this page now')!.trigger('click')
    expect(asked).toHaveBeenCalledTimes(2)
    expect(asked).toHaveBeenCalledWith('/KXQ4/keep?person=1')
  })
})
