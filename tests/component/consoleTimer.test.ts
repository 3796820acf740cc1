import type { ActivityState } from '../../live/domain/session.ts'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../../console/App.vue'
import { onPoll, surroundings } from '../helpers/domainBuilders.ts'
import { aFacilitatorView, aFakeLive } from '../helpers/facilitatorBuilders.ts'

let unmount = () => {}
beforeEach(() => sessionStorage.clear())
afterEach(() => unmount())

function aConsole(state: Partial<ActivityState>) {
  const live = aFakeLive(aFacilitatorView({ session: onPoll(state), rounds: [[]] }))
  const page = mount(App, { props: { live, reload: vi.fn() }, attachTo: document.body })
  unmount = () => page.unmount()
  return { live, page, tap: (name: string) => page.findAll('button').find(each => each.text() === name)!.trigger('click') }
}

describe('the timer on the console', () => {
  it('is offered while it is open and has no time yet', async () => {
    const { live, page, tap } = aConsole({ phase: 'open' })
    expect(page.findAll('.timer button').map(each => each.text())).toEqual(['1 min', '2 min', '3 min', '5 min'])
    await tap('2 min')
    expect(live.sent).toEqual([{ type: 'timer', activity: 'K1', seconds: 120 }])
  })

  it('shows the time left, and gives more of it', async () => {
    const { live, page, tap } = aConsole({ phase: 'open', closesAt: surroundings().now + 25_000 })
    expect(page.get('.timer [role=timer]').text()).toBe('Closes in 0:25')
    await tap('+30 s')
    expect(live.sent).toEqual([{ type: 'timer', activity: 'K1', seconds: 30 }])
  })

  it('is taken away again', async () => {
    const { live, tap } = aConsole({ phase: 'open', closesAt: surroundings().now + 25_000 })
    await tap('Take the time away')
    expect(live.sent).toEqual([{ type: 'timer', activity: 'K1', seconds: 0 }])
  })

  it('is not offered where nothing is open', () => {
    expect(aConsole({ phase: 'closed' }).page.find('.timer').exists()).toBe(false)
  })
})
