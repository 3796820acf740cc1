import type { ActivityState, Session } from '../../live/domain/session.ts'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../../console/App.vue'
import { onPoll, surroundings } from '../helpers/domainBuilders.ts'
import { aFacilitatorContent, aFacilitatorView, aFakeLive } from '../helpers/facilitatorBuilders.ts'
import { aCard, aSort } from '../helpers/sortBuilders.ts'

let unmount = () => {}
beforeEach(() => sessionStorage.clear())
afterEach(() => unmount())

const phones = ['p1', 'p2'].map(participant => ({ participant, answer: ['b'] }))

function aConsole(state: Partial<ActivityState>, with_: Partial<Session> = {}, around = surroundings()) {
  const live = aFakeLive(aFacilitatorView({ session: onPoll(state, around, with_), rounds: state.round === 2 ? [phones, phones] : [phones], around }), aFacilitatorContent(around))
  const page = mount(App, { props: { live, reload: vi.fn() }, attachTo: document.body })
  unmount = () => page.unmount()
  return {
    live,
    page,
    tap: (name: string) => page.findAll('button').find(each => each.text() === name)!.trigger('click'),
    field: (name: string) => page.findAll('label').find(each => each.text().startsWith(name))!.get('input'),
  }
}

describe('people in the room', () => {
  it('are asked for, and are what answers are counted out of', async () => {
    const first = aConsole({ phase: 'open' })
    await first.field('People in the room').setValue('24')
    expect(first.live.sent).toEqual([{ type: 'people', people: 24 }])
    unmount()
    expect(aConsole({ phase: 'open' }, { people: 24 }).page.text()).toContain('2 of 24 have answered')
  })

  it('may be taken back, and are never what is no count', async () => {
    const { live, field } = aConsole({ phase: 'open' }, { people: 24 })
    await field('People in the room').setValue('')
    await field('People in the room').setValue('-3')
    expect(live.sent).toEqual([{ type: 'people', people: null }])
  })

  it('are asked for again where a vote has closed and nobody has counted', () => {
    const asked = (state: Partial<ActivityState>, people: number | null) => {
      const { page } = aConsole(state, { people })
      const found = page.find('.hands .people').exists()
      unmount()
      return found
    }
    expect([asked({ phase: 'closed' }, null), asked({ phase: 'closed' }, 24), asked({ phase: 'open' }, null)]).toEqual([true, false, false])
  })
})

describe('hands', () => {
  it('are called for when a vote has closed and people are missing', () => {
    expect(aConsole({ phase: 'closed' }, { people: 7 }).page.get('.hands').text()).toContain('5 people in the room have not answered.')
    unmount()
    expect(aConsole({ phase: 'open' }, { people: 7 }).page.get('.hands').text()).not.toContain('have not answered')
  })

  it('are entered for each option, for the present vote', async () => {
    const { live, page, tap, field } = aConsole({ phase: 'closed', round: 2, hands: { 1: { c: 4 }, 2: { a: 1 } } })
    await tap('Count hands')
    expect(page.get('dialog h2').text()).toBe('Count hands, vote 2')
    expect((field('A large budget').element as HTMLInputElement).value).toBe('1')
    await field('A joint benefit').setValue('3')
    await field('A large budget').setValue('')
    expect(page.get('dialog .sum').text()).toBe('3 hands')
    await page.get('dialog form').trigger('submit')
    expect(live.sent).toEqual([{ type: 'hands', activity: 'K1', round: 2, counts: { b: 3 } }])
    expect(page.find('dialog').exists()).toBe(false)
  })

  it('are entered for each card and bin of a sort', async () => {
    const around = surroundings([aSort({ id: 'K1', cards: [aCard('R01'), aCard('R02')] })])
    const { live, page, tap } = aConsole({ phase: 'closed' }, {}, around)
    await tap('Count hands')
    expect(page.findAll('dialog legend').map(each => each.text())).toEqual(['Short R01', 'Short R02'])
    await page.findAll('dialog input')[5]!.setValue('2')
    await page.get('dialog form').trigger('submit')
    expect(live.sent).toEqual([{ type: 'hands', activity: 'K1', round: 1, counts: { 'R02/operations': 2 } }])
  })

  it('stand apart from the phones in what has been answered', () => {
    const { page } = aConsole({ phase: 'closed', hands: { 1: { a: 5 } } }, { people: 24 })
    expect(page.text()).toContain('7 of 24 have answered (2 phones, 5 hands)')
  })
})
