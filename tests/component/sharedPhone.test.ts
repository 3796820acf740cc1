import type { JoinRequest, OwnResponse } from '../../live/protocol.ts'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../../audience/App.vue'
import { settled as hadTime } from '../../audience/lateParts.ts'
import { aJoined, anActivityView } from '../helpers/builders.ts'
import { fakeSocket } from '../helpers/fakeSocket.ts'
// What is fetched late is here in time, however busy the machine.
import '../../audience/people/CoverScreen.vue'
import '../../audience/people/PeopleBar.vue'

let leave = () => {}

async function settled(): Promise<void> {
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
}

const own = (answer: string): OwnResponse[] => [{ activity: 'K3', round: 1, attempt: 1, answer: [answer] }]
const given = { activity: 'K3', round: 1, attempt: 1 }

/** A phone whose poll is open; `people`: those on it, with whether they have answered. */
async function aPhone() {
  const wire = fakeSocket()
  const page = mount(App, { props: { socket: wire.socket }, attachTo: document.body })
  leave = () => page.unmount()
  await wire.connect()
  return {
    wire,
    page,
    async joined(people: boolean[], answers: OwnResponse[] = []) {
      const here = people.map((answered, at) => ({ person: at + 1, given: answered ? [given] : [] }))
      await wire.of('session:join').at(-1)!.acknowledge({ ok: true, value: aJoined({ activity: anActivityView() }, { own: answers, seed: wire.of('session:join').length, ...people.length > 1 && { people: here } }) })
      await settled()
    },
    asks: () => (wire.of('session:join').at(-1)?.payload as JoinRequest).person,
    covered: () => page.find('.cover').exists(),
    pageShown: () => page.get<HTMLElement>('.page').element.style.display !== 'none',
    tap: async (name: string) => {
      await page.findAll('button').find(each => each.text().includes(name) || each.attributes('aria-label') === name)!.trigger('click')
      await settled()
    },
    choose: (id: string) => page.get(`input[value="${id}"]`).trigger('change'),
    chosen: () => page.findAll<HTMLInputElement>('input').filter(({ element }) => element.checked).map(({ element }) => element.value),
  }
}

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  hadTime.value = true
  vi.spyOn(window, 'scrollTo').mockImplementation(() => {})
})
afterEach(() => {
  leave()
  hadTime.value = false
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const OFFER = 'Someone else wants to answer on this phone'

describe('a phone of one', () => {
  it('offers to be shared, and goes back to the same answers', async () => {
    const phone = await aPhone()
    await phone.joined([false], own('c'))
    expect(phone.covered()).toBe(false)
    await phone.tap(OFFER)
    expect(phone.page.get('.cover h1').text()).toBe('Share this phone')
    expect(phone.pageShown()).toBe(false)
    await phone.tap('Back to my answers')
    expect([phone.covered(), phone.chosen()]).toEqual([false, ['c']])
  })

  it('asks the server for somebody more, and shows them nothing of the one before', async () => {
    const fetch = vi.fn(async () => new Response('{"person":2}', { status: 201 }))
    vi.stubGlobal('fetch', fetch)
    const phone = await aPhone()
    await phone.joined([false], own('c'))
    await phone.tap(OFFER)
    await phone.tap('Add Person 2')
    expect(fetch).toHaveBeenCalledWith('/api/people', expect.objectContaining({ method: 'POST' }))
    // A new connection reads the new cookie.
    expect(phone.covered()).toBe(true)
    await phone.wire.connect()
    expect(phone.asks()).toBe(2)
    await phone.joined([true, false])
    expect([phone.covered(), phone.chosen()]).toEqual([false, []])
    expect(phone.page.get('.people').text()).toContain('Person 2')
    await phone.choose('a')
    expect(phone.wire.of('response:submit').at(-1)?.payload).toMatchObject({ person: 2, attempt: 1, answer: ['a'] })
  })

  it.each([
    [409, 'Four people answer on this phone already.'],
    [429, 'Too many people were added to this phone.'],
    [500, 'That did not reach the laptop.'],
  ])('says why nobody could be added (%s)', async (status, words) => {
    vi.stubGlobal('fetch', async () => new Response('{}', { status }))
    const phone = await aPhone()
    await phone.joined([false])
    await phone.tap(OFFER)
    await phone.tap('Add Person 2')
    expect(phone.page.get('.cover [role=status]').text()).toContain(words)
    expect(phone.covered()).toBe(true)
  })
})

describe('a shared phone', () => {
  it('is covered when it is opened anew, until somebody takes it', async () => {
    const phone = await aPhone()
    await phone.joined([true, false], own('c'))
    expect([phone.covered(), phone.pageShown()]).toEqual([true, false])
    expect(phone.page.findAll('.cover li').map(each => each.text())).toEqual([expect.stringContaining('Has answered'), expect.stringContaining('Still to answer')])
    expect(phone.page.get('.turn').text()).toContain('Person 2')
    await phone.tap('Person 1')
    expect([phone.covered(), phone.chosen()]).toEqual([false, ['c']])
  })

  it('stays covered until the next person is known to the server', async () => {
    const phone = await aPhone()
    await phone.joined([true, false], own('c'))
    await phone.tap('Person 2')
    expect([phone.covered(), phone.asks()]).toEqual([true, 2])
    await phone.joined([true, false])
    expect([phone.covered(), phone.chosen()]).toEqual([false, []])
  })

  it('is with the same person after a reload, and asks who it is where that one has left', async () => {
    sessionStorage.setItem('person', '2')
    const phone = await aPhone()
    expect(phone.asks()).toBe(2)
    await phone.wire.of('session:join').at(-1)!.acknowledge({ ok: false, error: { code: 'not-allowed' } })
    await settled()
    expect(phone.asks()).toBeUndefined()
    await phone.joined([false], own('b'))
    expect([phone.covered(), phone.chosen()]).toEqual([false, ['b']])
  })

  it('sends what one of them gave under their own name while another has it', async () => {
    const phone = await aPhone()
    await phone.joined([false, false])
    await phone.tap('Person 1')
    await phone.choose('c')
    await phone.tap('Pass the phone')
    await phone.tap('Person 2')
    await phone.joined([false, false])
    expect(phone.chosen()).toEqual([])
    await phone.choose('a')
    const sent = phone.wire.of('response:submit').map(({ payload }) => payload)
    expect(sent.filter(each => !('person' in each))).toEqual(expect.arrayContaining([expect.objectContaining({ answer: ['c'] })]))
    expect(sent.at(-1)).toMatchObject({ person: 2, answer: ['a'] })
    await phone.wire.of('response:submit')[0]!.acknowledge({ ok: true, value: own('c')[0] })
    await settled()
    expect(phone.chosen()).toEqual(['a'])
  })

  it('lets somebody leave only when what they answered has been sent', async () => {
    const fetch = vi.fn(async () => new Response(null, { status: 204 }))
    vi.stubGlobal('fetch', fetch)
    const phone = await aPhone()
    await phone.joined([false, false])
    await phone.tap('Person 2')
    await phone.joined([false, false])
    await phone.choose('a')
    await phone.tap('Pass the phone')
    await phone.tap('Somebody leaves')
    await phone.tap('Person 2 leaves')
    expect(phone.page.get('.cover [role=status]').text()).toContain('still being sent')
    expect(fetch).not.toHaveBeenCalled()
    await phone.wire.of('response:submit').at(-1)!.acknowledge({ ok: true, value: own('a')[0] })
    await phone.tap('Person 2 leaves')
    expect(fetch).toHaveBeenCalledWith('/api/people/2', expect.objectContaining({ method: 'DELETE' }))
  })
})
