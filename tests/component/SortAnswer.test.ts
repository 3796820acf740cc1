import type { Answer } from '../../live/domain/activities/kind.ts'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import SortAnswer from '../../components/answers/SortAnswer.vue'
import { aSortFace } from '../helpers/sortBuilders.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A phone that keeps what it sends, as the page does. */
function aPhone(with_: { answer?: Answer | null, before?: Answer | null, seed?: number, disabled?: boolean } = {}) {
  const phone = mount(SortAnswer, {
    attachTo: document.body,
    props: { face: aSortFace(), answer: null, seed: 0, ...with_, onAnswer: (answer: Answer) => void phone.setProps({ answer }) },
  })
  const card = () => phone.find('.card').text()
  const radio = (bin: string) => phone.get<HTMLInputElement>(`input[value="${bin}"]`)
  async function choose(bin: string, detail: 0 | 1) {
    radio(bin).element.checked = true
    await radio(bin).trigger('change')
    await radio(bin).trigger('click', { detail })
  }
  return {
    phone,
    card,
    radio,
    /** As a finger does: a click that a pointer made. */
    async tap(bin: string) {
      await choose(bin, 1)
      await vi.runAllTimersAsync()
    },
    /** As arrow keys or Space do: a click that no pointer made. */
    async key(bin: string) {
      await choose(bin, 0)
      await vi.runAllTimersAsync()
    },
    press: (name: string) => phone.findAll('button').find(each => each.text().includes(name))!.trigger('click'),
    answers: () => phone.emitted('answer')?.map(([given]) => given) ?? [],
    overview: () => phone.find('.sort-overview').exists(),
  }
}

describe('sorting on a phone', () => {
  it('shows one card as a radiogroup named by it, with the bins as radios', () => {
    const { phone, card } = aPhone()
    const group = phone.get('[role=radiogroup]')
    expect(document.getElementById(group.attributes('aria-labelledby')!)?.textContent).toBe(card())
    expect(card()).toBe('The whole text of R01')
    expect(phone.findAll('label').map(each => each.text())).toEqual(['Program', 'Operations', 'Shared', 'Not sure'])
    expect(phone.find('.progress').text()).toBe('1 of 3')
  })

  it('takes three taps for three cards, sends the whole answer each time, and ends with all of them', async () => {
    const { tap, answers, overview, phone } = aPhone()
    await tap('program')
    await tap('unsure')
    await tap('shared')
    expect(answers()).toEqual([{ R01: 'program' }, { R01: 'program', R02: 'unsure' }, { R01: 'program', R02: 'unsure', R03: 'shared' }])
    expect(overview()).toBe(true)
    expect(phone.find('.head').text()).toContain('3 of 3 placed')
  })

  it('lets a person who chooses by keys go on when they want', async () => {
    const { key, card, radio, answers } = aPhone()
    await key('program')
    await key('operations')
    expect(card()).toBe('The whole text of R01')
    expect(answers()).toEqual([{ R01: 'program' }, { R01: 'operations' }])
    await radio('operations').trigger('keydown', { key: 'Enter' })
    await vi.runAllTimersAsync()
    expect(card()).toBe('The whole text of R02')
    expect(document.activeElement).toBe(radio('program').element)
  })

  it('reads the next card out to whoever placed the last one by a tap', async () => {
    const { tap } = aPhone()
    await tap('shared')
    expect(document.activeElement?.textContent).toBe('The whole text of R02')
  })

  it('goes back to a card, which still stands where it was placed', async () => {
    const { tap, press, card, radio, answers } = aPhone()
    await tap('program')
    await press('Back')
    await vi.runAllTimersAsync()
    expect(card()).toBe('The whole text of R01')
    expect(radio('program').element.checked).toBe(true)
    await tap('shared')
    expect(answers().at(-1)).toEqual({ R01: 'shared' })
    expect(card()).toBe('The whole text of R02')
  })

  it('changes a card among all of them without leaving them', async () => {
    const { phone, answers, overview } = aPhone({ answer: { R01: 'program', R02: 'program', R03: 'program' } })
    expect(overview()).toBe(true)
    const groups = phone.findAll('[role=radiogroup]')
    expect(groups.map(group => group.attributes('aria-label'))).toEqual(['The whole text of R01', 'The whole text of R02', 'The whole text of R03'])
    expect(groups[1]!.findAll('input').map(each => each.attributes('aria-label'))).toEqual(['Program', 'Operations', 'Shared', 'Not sure'])
    await groups[1]!.get('input[value=operations]').trigger('change')
    expect(answers()).toEqual([{ R01: 'program', R02: 'operations', R03: 'program' }])
    expect(overview()).toBe(true)
  })

  it('goes on after a reload at the first card that was not placed', () => {
    expect(aPhone({ answer: { R01: 'program' } }).card()).toBe('The whole text of R02')
  })

  it('has its own order, the same after a reload', () => {
    const order = (seed: number) => {
      const { phone } = aPhone({ seed, disabled: true, answer: { R01: 'program' } })
      return phone.findAll('[role=radiogroup]').map(group => group.attributes('aria-label')!.slice(-3))
    }
    expect(order(7)).toEqual(order(7))
    expect(order(7).toSorted()).toEqual(['R01', 'R02', 'R03'])
    expect(new Set([1, 2, 3, 4, 5, 6, 7, 8].map(seed => order(seed).join())).size).toBeGreaterThan(1)
  })

  it('sends cards in authored order, whatever the order of the phone', async () => {
    const { tap, answers } = aPhone({ seed: 4 })
    await tap('shared')
    await tap('shared')
    await tap('shared')
    expect(Object.keys(answers().at(-1) as object)).toEqual(['R01', 'R02', 'R03'])
  })

  it('starts the second sort from the first, and can keep it as it is', async () => {
    const before = { R01: 'program', R02: 'program', R03: 'shared' }
    const { overview, press, answers } = aPhone({ before })
    expect(overview()).toBe(true)
    expect(answers()).toEqual([])
    await press('Keep all')
    expect(answers()).toEqual([before])
  })

  it('takes no card while it is closed', () => {
    const { phone } = aPhone({ disabled: true })
    expect(phone.findAll('input').every(each => each.attributes('disabled') !== undefined)).toBe(true)
  })
})
