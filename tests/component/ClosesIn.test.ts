import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import ClosesIn from '../../components/ClosesIn.vue'

const START = 1_000_000
beforeEach(() => void vi.useFakeTimers({ now: START }))
afterEach(() => vi.useRealTimers())

function closing(seconds: number, announce = true) {
  const page = mount(ClosesIn, { props: { closesAt: START + seconds * 1000, now: Date.now, announce } })
  return {
    page,
    clock: () => page.get('[role=timer]').text(),
    spoken: () => page.get('[aria-live]').text(),
    async after(passed: number) {
      vi.setSystemTime(START + passed * 1000)
      vi.advanceTimersByTime(250)
      await nextTick()
    },
  }
}

describe('the time left to answer', () => {
  it('counts down by the clock it is given', async () => {
    const { clock, after } = closing(65)
    expect(clock()).toBe('Closes in 1:05')
    await after(40)
    expect(clock()).toBe('Closes in 0:25')
    await after(66)
    expect(clock()).toBe('Closing now')
  })

  it('warns at 30 and at 10 seconds, and speaks at no other time', async () => {
    const { page, spoken, after } = closing(60)
    const heard: string[] = []
    for (let passed = 0; passed <= 62; passed++) {
      await after(passed)
      if (spoken() !== heard.at(-1))
        heard.push(spoken())
    }
    expect(heard).toEqual(['', 'Closes in 30 seconds.', 'Closes in 10 seconds.', ''])
    expect(page.get('.closes-in').classes()).toContain('soon')
  })

  it('takes its warning back when more time is given', async () => {
    const { page, spoken, clock, after } = closing(60)
    await after(35)
    await page.setProps({ closesAt: START + 90_000 })
    expect([spoken(), clock()]).toEqual(['', 'Closes in 0:55'])
  })

  it('is silent where others look on', () => {
    expect(closing(5, false).page.find('[aria-live]').exists()).toBe(false)
  })
})
