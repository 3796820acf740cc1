import { describe, expect, it } from 'vitest'
import { useCommands } from '../../console/useCommands.ts'
import { aFakeLive } from '../helpers/facilitatorBuilders.ts'

function setUp() {
  const live = aFakeLive()
  const clock = { now: 1000 }
  return { live, clock, ...useCommands(live, () => clock.now) }
}

describe('a tap', () => {
  it('is sent once when the thumb bounces', async () => {
    const { live, clock, run } = setUp()
    void run({ type: 'next' })
    await live.answer()
    clock.now += 249
    void run({ type: 'next' })
    expect(live.sent).toEqual([{ type: 'next' }])
  })

  it('is sent again at a normal pace', async () => {
    const { live, clock, run } = setUp()
    void run({ type: 'next' })
    await live.answer()
    clock.now += 250
    void run({ type: 'next' })
    expect(live.sent).toHaveLength(2)
  })

  it('waits until the one before is acknowledged, however long that takes', async () => {
    const { live, clock, run, pending } = setUp()
    void run({ type: 'next' })
    clock.now += 4000
    void run({ type: 'skip' })
    expect(live.sent).toEqual([{ type: 'next' }])
    expect(pending.value).toBe(true)
    await live.answer()
    expect(pending.value).toBe(false)
  })

  it('does not fall through to the question that Skip has just raised', async () => {
    const { live, clock, run } = setUp()
    void run({ type: 'skip' })
    await live.answer()
    clock.now += 100
    void run({ type: 'leave', choice: 'close' })
    expect(live.sent).toEqual([{ type: 'skip' }])
  })

  it('that may be repeated is never held back', () => {
    const { live, run } = setUp()
    void run({ type: 'screen', screen: 'blank' })
    void run({ type: 'screen', screen: 'slide' })
    expect(live.sent).toHaveLength(2)
  })

  it('is not kept for later while there is no connection', async () => {
    const { live, run, failure } = setUp()
    live.be('lost')
    expect(await run({ type: 'next' })).toBe(false)
    expect(live.sent).toEqual([])
    expect(failure.value).toBe('lost')
  })
})

describe('a command that fails', () => {
  it('says why until one works', async () => {
    const { live, clock, run, failure } = setUp()
    const first = run({ type: 'next' })
    await live.answer('not-now')
    expect(await first).toBe(false)
    expect(failure.value).toBe('not-now')
    clock.now += 1000
    const second = run({ type: 'back' })
    await live.answer()
    expect(await second).toBe(true)
    expect(failure.value).toBeNull()
  })

  it('is no failure when it only asks', async () => {
    const { live, run, failure } = setUp()
    const asked = run({ type: 'skip' })
    await live.answer('asking')
    await asked
    expect(failure.value).toBeNull()
  })
})

describe('what a command was meant for', () => {
  it('is named where the command moves the room, and not where it only says what is wanted', async () => {
    const live = aFakeLive()
    const named: (string | undefined)[] = []
    const { run } = useCommands({ status: live.status, view: live.view, send: async (_, seen) => {
      named.push(seen)
      return { ok: true, value: null }
    } }, () => 1000 * named.length)
    await run({ type: 'next' })
    await run({ type: 'people', people: 3 })
    await run({ type: 'end-session' })
    const { seen } = live.view.value!
    expect(named).toEqual([seen, undefined, seen])
  })
})
