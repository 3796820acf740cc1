/** The phone's page on a wire of the test's own, mounted for one test. */
import type { ParticipantView } from '../../live/protocol.ts'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, vi } from 'vitest'
import App from '../../audience/App.vue'
import { aJoined, aParticipantView } from './builders.ts'
import { fakeSocket } from './fakeSocket.ts'

let leave = () => {}

/** Once everything that was asked for has been drawn, parts that are fetched late too. */
export async function settled(): Promise<void> {
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
}

/** A phone on the page, not yet joined. */
export async function aPhone() {
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

/** Every test of the file that calls this begins with an empty phone, and none stays behind. */
export function eachOnAFreshPhone(): void {
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
}
