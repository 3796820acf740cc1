import type { Answer } from '../../live/domain/activities/kind.ts'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import CheckAnswer from '../../components/answers/CheckAnswer.vue'
import { check } from '../../live/domain/activities/check.ts'
import { aCheck } from '../helpers/checkBuilders.ts'

const face = check.face(aCheck())

function aCheckOf(answer: Answer | null = null, disabled = false) {
  const wrapper = mount(CheckAnswer, { props: { face, answer, disabled, seed: 0 }, attachTo: document.body })
  const button = (name: string) => wrapper.findAll('button').find(each => each.text() === name)
  return {
    wrapper,
    button,
    group: () => wrapper.find('[role=radiogroup]').attributes('aria-label'),
    choose: (id: string) => wrapper.get(`input[value="${id}"]`).trigger('change'),
    answers: () => wrapper.emitted('answer')?.map(([given]) => given) ?? [],
  }
}

describe('answering a check', () => {
  it('asks one question at a time, and says where one is', () => {
    const { wrapper, group } = aCheckOf()
    expect(wrapper.findAll('[role=radiogroup]')).toHaveLength(1)
    expect(group()).toBe('What makes several projects a program?')
    expect(wrapper.text()).toContain('Question 1 of 2')
    expect(wrapper.text()).toContain('Nothing is graded.')
  })

  it('sends each choice at once, with those before it', async () => {
    const { wrapper, choose, button, answers } = aCheckOf()
    await choose('b')
    await wrapper.setProps({ answer: { K1: ['b'] } })
    await button('Next question')!.trigger('click')
    await choose('not-sure')
    expect(answers()).toEqual([{ K1: ['b'] }, { K1: ['b'], K2: ['not-sure'] }])
  })

  it('goes on and back without an answer, the focus with it', async () => {
    const { wrapper, button, group } = aCheckOf()
    await button('Next question')!.trigger('click')
    expect(group()).toBe('Which of these is operations work?')
    expect(document.activeElement).toBe(wrapper.get('h2').element)
    await button('Back')!.trigger('click')
    expect(group()).toBe('What makes several projects a program?')
    expect(button('Back')).toBeUndefined()
  })

  it('ends with all answers to look over, each with a way back', async () => {
    const { wrapper, button, group } = aCheckOf({ K1: ['b'] })
    expect(group()).toBe('Which of these is operations work?')
    await button('Look over my answers')!.trigger('click')
    expect(wrapper.text()).toContain('1 of 2 answered.')
    expect(wrapper.text()).toContain('A joint benefit')
    expect(wrapper.text()).toContain('Not answered')
    await button('Change')!.trigger('click')
    expect(group()).toBe('What makes several projects a program?')
  })

  it('goes on where one was after a reload, and shows all when all is answered', () => {
    expect(aCheckOf({ K1: ['b'] }).wrapper.text()).toContain('Question 2 of 2')
    expect(aCheckOf({ K1: ['b'], K2: ['a'] }).wrapper.text()).toContain('All answered.')
  })

  it('shows what was answered when it has closed, and changes nothing', () => {
    const { wrapper } = aCheckOf({ K1: ['b'] }, true)
    expect(wrapper.text()).toContain('A joint benefit')
    expect(wrapper.findAll('button')).toHaveLength(0)
  })
})
