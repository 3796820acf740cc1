import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useLiveSession } from '../../../live/client/useLiveSession.ts'
import { aJoined, aParticipantView } from '../../helpers/builders.ts'
import { fakeSocket } from '../../helpers/fakeSocket.ts'

function aTab() {
  const wire = fakeSocket()
  const scope = effectScope()
  const live = scope.run(() => useLiveSession({ seat: 'participant', socket: wire.socket }))!
  const joins = () => wire.of('session:join')
  const joined = (revision = 1) => joins().at(-1)!.acknowledge({ ok: true, value: aJoined({ revision }) })
  return { wire, live, joins, joined, leave: () => scope.stop() }
}

describe('a live session', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('joins with every connection and takes the view it is given', async () => {
    const { wire, live, joined, joins } = aTab()
    await wire.connect()
    await joined(7)
    expect(live.status.value).toBe('live')
    await wire.disconnect()
    expect(live.status.value).toBe('lost')
    await wire.connect()
    await joined(2)
    expect(joins()).toHaveLength(2)
    expect(live.view.value?.revision).toBe(2)
  })

  it('takes a newer view and never an older one', async () => {
    const { wire, live, joined } = aTab()
    await wire.connect()
    await joined(5)
    wire.receive('session:view', aParticipantView({ revision: 4 }))
    expect(live.view.value?.revision).toBe(5)
    wire.receive('session:view', aParticipantView({ revision: 6 }))
    expect(live.view.value?.revision).toBe(6)
  })

  it('asks again by itself when the server was too busy to let it in', async () => {
    for (const code of ['too-many', 'unavailable'] as const) {
      const { wire, live, joins, joined } = aTab()
      await wire.connect()
      await joins()[0]!.acknowledge({ ok: false, error: { code } })
      expect(live.status.value).toBe('connecting')
      await vi.advanceTimersByTimeAsync(5000)
      expect(joins()).toHaveLength(2)
      await joined()
      expect(live.status.value).toBe('live')
    }
  })

  it('says why it was refused', async () => {
    const { wire, live, joins } = aTab()
    await wire.connect()
    await joins()[0]!.acknowledge({ ok: false, error: { code: 'unknown-session' } })
    expect(live.status.value).toBe('refused')
    expect(live.refusal.value).toBe('unknown-session')
  })

  it('comes back to a server that said goodbye', async () => {
    const { wire, joined } = aTab()
    await wire.connect()
    await joined()
    await wire.disconnect('io server disconnect')
    await vi.advanceTimersByTimeAsync(5000)
    expect(wire.asked()).toBe(1)
  })

  it('takes a connection for dead when joining is not acknowledged', async () => {
    const { wire, joins } = aTab()
    await wire.connect()
    await joins()[0]!.lose()
    expect(wire.asked()).toBe(1)
  })

  it('stays away once its page has left', async () => {
    const { wire, joins, leave } = aTab()
    await wire.connect()
    leave()
    await joins()[0]!.lose()
    await wire.disconnect('io server disconnect')
    await vi.advanceTimersByTimeAsync(5000)
    expect(wire.asked()).toBe(0)
  })

  it('joins again when the phone wakes up', async () => {
    const { wire, joins, joined } = aTab()
    await wire.connect()
    await joined()
    window.dispatchEvent(new Event('online'))
    expect(joins()).toHaveLength(2)
  })

  it('counts by the server\'s clock', async () => {
    const { wire, live, joins } = aTab()
    await wire.connect()
    await joins()[0]!.acknowledge({ ok: true, value: aJoined({ now: Date.now() + 60_000 }) })
    expect(live.serverNow() - Date.now()).toBe(60_000)
  })
})
