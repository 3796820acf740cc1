import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import PollScreen from '../../audience/screens/PollScreen.vue'
import { anActivityView, aPollFace } from '../helpers/builders.ts'

function screenOf(situation: string | null) {
  const activity = anActivityView({ face: aPollFace({ situation }) })
  return mount(PollScreen, { props: { activity, answer: null, firstAnswer: null, state: 'none', seed: 0, serverNow: () => 0 } })
}

describe('a scenario on a phone', () => {
  it('is told before its question, which names it as its description', () => {
    const screen = screenOf('Six months on, most teams still use their own lists.')
    const [told, asked] = [screen.get('#situation'), screen.get('h1')]
    expect(told.text()).toBe('Six months on, most teams still use their own lists.')
    expect(told.element.nextElementSibling).toBe(asked.element)
    expect(asked.attributes('aria-describedby')).toBe('situation')
  })

  it('leaves no gap above a question that stands by itself', () => {
    const screen = screenOf(null)
    expect(screen.find('#situation').exists()).toBe(false)
    expect(screen.get('h1').attributes('aria-describedby')).toBeUndefined()
  })
})
