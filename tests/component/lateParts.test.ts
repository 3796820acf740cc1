import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, shallowRef } from 'vue'
import { latePart, useLateParts } from '../../audience/lateParts.ts'

const Part = defineComponent({ render: () => h('p', 'Here it is.') })
/** As a bundler hands it over. */
const module = { __esModule: true, default: Part }
let leave = () => {}

/** A page that needs a part of which the first `failures` fetches fail. */
function aPage(failures: number, { small = false } = {}) {
  const live = shallowRef(true)
  const loader = vi.fn(async () => {
    if (loader.mock.calls.length <= failures)
      throw new TypeError('Failed to fetch dynamically imported module')
    return module
  })
  const Late = latePart(loader, { small })
  const page = mount(defineComponent({
    setup() {
      useLateParts(live)
      return () => h('main', h(Late))
    },
  }))
  leave = () => page.unmount()
  return { live, loader, page }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  leave()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('a part that is fetched late', () => {
  it('comes by itself when the connection is back, and the page says so meanwhile', async () => {
    const { live, loader, page } = aPage(1)
    live.value = false
    await vi.advanceTimersByTimeAsync(400)
    expect(page.text()).toBe('This part has not come yet. It comes by itself as soon as the connection is back.')
    live.value = true
    await vi.advanceTimersByTimeAsync(0)
    expect(page.text()).toBe('Here it is.')
    expect(loader).toHaveBeenCalledTimes(2)
  })

  it('is asked for again and again where nothing tells that the connection is back', async () => {
    const { live, page } = aPage(6)
    live.value = false
    await vi.advanceTimersByTimeAsync(9000)
    expect(page.text()).toContain('has not come yet')
    await vi.advanceTimersByTimeAsync(2000)
    expect(page.text()).toBe('Here it is.')
  })

  it('says nothing while it comes quickly, and that it loads while it does not', async () => {
    const slow = latePart(() => new Promise<typeof module>(resolve => setTimeout(resolve, 1000, module)))
    const page = mount(defineComponent({ render: () => h('main', h(slow)) }))
    await vi.advanceTimersByTimeAsync(200)
    expect(page.text()).toBe('')
    await vi.advanceTimersByTimeAsync(200)
    expect(page.text()).toBe('Loading…')
    await vi.advanceTimersByTimeAsync(1000)
    expect(page.text()).toBe('Here it is.')
    page.unmount()
  })

  it('that fails again and again on a standing connection has the page loaded afresh, and only where somebody waits for it', async () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {})
    aPage(Infinity, { small: true })
    await vi.advanceTimersByTimeAsync(20_000)
    expect(reload).not.toHaveBeenCalled()
    leave()
    aPage(Infinity)
    await vi.advanceTimersByTimeAsync(4500)
    expect(reload).toHaveBeenCalled()
  })
})
