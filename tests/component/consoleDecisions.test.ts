import type { Phase } from '../../live/domain/session.ts'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../../console/App.vue'
import { onPoll, surroundings } from '../helpers/domainBuilders.ts'
import { aFacilitatorContent, aFacilitatorView, aFakeLive } from '../helpers/facilitatorBuilders.ts'
import { aCard, aSort } from '../helpers/sortBuilders.ts'

let unmount = () => {}
beforeEach(() => sessionStorage.clear())
afterEach(() => unmount())

const around = surroundings([aSort({ id: 'K1', cards: [aCard('R01'), aCard('R02'), aCard('R03', { level: 'contested' })] })])
const sorted = [
  { participant: 'p1', answer: { R01: 'program', R02: 'program' } },
  { participant: 'p2', answer: { R01: 'program', R02: 'shared' } },
]

function aConsole(phase: Phase, decisions = {}) {
  const live = aFakeLive(aFacilitatorView({ session: onPoll({ phase, decisions }, around), rounds: [sorted], around }), aFacilitatorContent(around))
  const page = mount(App, { props: { live, reload: vi.fn() }, attachTo: document.body })
  unmount = () => page.unmount()
  const button = (card: string, bin: string) => page.findAll('.decisions .card').find(each => each.text().includes(card))!.findAll('button').find(each => each.text() === bin)!
  return { live, page, button }
}

describe('decisions of the group on the console', () => {
  it('wait until nobody sorts any more', () => {
    expect(aConsole('open').page.find('.decisions').exists()).toBe(false)
    unmount()
    expect(aConsole('closed').page.get('.decisions summary').text()).toBe('What the group decided: 0 of 3')
  })

  it('stand in the order of disagreement, each with the bins that decide something', () => {
    const { page } = aConsole('shown')
    const cards = page.findAll('.decisions .card')
    expect(cards.map(card => card.get('p').text())).toEqual(['Short R02', 'Short R01', 'Short R03'])
    expect(cards[0]!.findAll('button').map(each => each.text())).toEqual(['Program', 'Operations', 'Shared'])
  })

  it('are recorded by one tap, and taken back by the same', async () => {
    const { live, button } = aConsole('shown', { R01: { choice: 'program', note: 'As always' } })
    await button('Short R02', 'Shared').trigger('click')
    await button('Short R01', 'Shared').trigger('click')
    await button('Short R01', 'Program').trigger('click')
    expect(live.sent).toEqual([
      { type: 'decide', activity: 'K1', item: 'R02', decision: { choice: 'shared', note: '' } },
      { type: 'decide', activity: 'K1', item: 'R01', decision: { choice: 'shared', note: 'As always' } },
      { type: 'decide', activity: 'K1', item: 'R01', decision: null },
    ])
  })

  it('keep the group\'s own words', async () => {
    const { live, page } = aConsole('shown', { R02: { choice: 'shared', note: '' } })
    await page.get('.decisions input').setValue('  Marta answers for it ')
    expect(live.sent).toEqual([{ type: 'decide', activity: 'K1', item: 'R02', decision: { choice: 'shared', note: 'Marta answers for it' } }])
  })

  it('stand beside a key that names the cards most standards place, and no contested one', () => {
    const key = aConsole('shown').page.get('.key').text()
    expect(key).toContain('Short R01: Program')
    expect(key).not.toContain('Short R03')
  })
})
