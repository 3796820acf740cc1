import type { PollFace } from '../../live/domain/activities/poll.ts'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import PollAnswer from '../../components/answers/PollAnswer.vue'
import { aPollFace } from '../helpers/builders.ts'

function aPoll(face: PollFace = aPollFace(), answer: string[] | null = null, seed = 0, disabled = false) {
  const poll = mount(PollAnswer, { props: { face, answer, seed, disabled } })
  const input = (id: string) => poll.find<HTMLInputElement>(`input[value="${id}"]`)
  return {
    poll,
    input,
    answers: () => poll.emitted('answer')?.map(([given]) => given) ?? [],
    tap: async (id: string) => {
      input(id).element.checked = !input(id).element.checked
      await input(id).trigger('change')
    },
  }
}

describe('answering a poll', () => {
  it('is a radiogroup named by its question, of radios named by letter-less options', () => {
    const { poll } = aPoll()
    const group = poll.get('[role=radiogroup]')
    expect(group.attributes('aria-label')).toBe('Which role keeps the benefit going?')
    expect(poll.findAll('input[type=radio]')).toHaveLength(5)
    expect(new Set(poll.findAll('input').map(each => each.attributes('name'))).size).toBe(1)
  })

  it('sends what is chosen, at once', async () => {
    const { tap, answers } = aPoll()
    await tap('c')
    expect(answers()).toEqual([['c']])
  })

  it('shows the answer it is given and no other', async () => {
    const { poll, tap, input } = aPoll(aPollFace(), ['a'])
    await tap('b')
    await poll.vm.$nextTick()
    expect(input('b').element.checked).toBe(false)
    expect(input('a').element.checked).toBe(true)
    await poll.setProps({ answer: ['b'] })
    expect(input('b').element.checked).toBe(true)
  })

  it('takes no answer while it is disabled', () => {
    const { poll } = aPoll(aPollFace(), ['a'], 0, true)
    expect(poll.findAll('input').every(each => each.attributes('disabled') !== undefined)).toBe(true)
  })

  it('keeps its order from render to render, letters staying with their options', () => {
    const order = () => aPoll(aPollFace(), null, 12345).poll.findAll('label').map(label => label.text())
    expect(order()).toEqual(order())
    expect(aPoll(aPollFace(), null, 12345).poll.findAll('label').find(label => label.text().includes('operations'))?.text()).toMatch(/^C/)
  })

  it('has names of its own when it is drawn twice', () => {
    const both = mount({ components: { PollAnswer }, data: () => ({ face: aPollFace() }), template: '<PollAnswer :face :answer="null" :seed="0" /><PollAnswer :face :answer="null" :seed="0" />' })
    expect(new Set(both.findAll('input').map(each => each.attributes('name'))).size).toBe(2)
  })
})

describe('answering with several options', () => {
  const many = aPollFace({ select: 'many' })

  it('is a group of checkboxes that says how many may be chosen', () => {
    const { poll } = aPoll(many)
    const group = poll.get('[role=group]')
    expect(poll.findAll('input[type=checkbox]')).toHaveLength(5)
    expect(poll.get(`#${group.attributes('aria-describedby')}`).text()).toContain('Choose all that apply')
  })

  it('sends every tick, in authored order', async () => {
    const { tap, answers, poll } = aPoll(many, ['c'], 99)
    await tap('a')
    await poll.setProps({ answer: ['a', 'c'] })
    await tap('c')
    expect(answers()).toEqual([['a', 'c'], ['a']])
  })

  it('lets "not sure" and a choice exclude each other', async () => {
    const chosen = aPoll(many, ['a', 'c'])
    await chosen.tap('not-sure')
    expect(chosen.answers()).toEqual([['not-sure']])
    const unsure = aPoll(many, ['not-sure'])
    await unsure.tap('b')
    expect(unsure.answers()).toEqual([['b']])
  })

  it('keeps the last one chosen, since an answer cannot be taken back to nothing', async () => {
    const { tap, answers, input, poll } = aPoll(many, ['a'])
    await tap('a')
    await poll.vm.$nextTick()
    expect(answers()).toEqual([])
    expect(input('a').element.checked).toBe(true)
  })
})
