import type { Answer } from '../../../live/domain/activities/kind.ts'
import type { OwnResponse, ResponseSubmission } from '../../../live/protocol.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import { createOutbox } from '../../../live/client/outbox.ts'
import { useLiveSession } from '../../../live/client/useLiveSession.ts'
import { createSender, useResponse } from '../../../live/client/useResponse.ts'
import { aJoined, anActivityView, aStorage } from '../../helpers/builders.ts'
import { fakeSocket } from '../../helpers/fakeSocket.ts'

/** A phone that has joined and stands on an open poll. */
async function aPhone({ storage = aStorage(), own = [] as OwnResponse[], join = true } = {}) {
  const wire = fakeSocket()
  const activity = shallowRef(anActivityView())
  const scope = effectScope()
  const phone = scope.run(() => {
    const live = useLiveSession({ seat: 'participant', socket: wire.socket })
    const outbox = createOutbox(storage)
    const sender = createSender(live, outbox)
    return { live, outbox, response: useResponse(live, sender, activity) }
  })!
  const rejoin = async () => {
    await wire.connect()
    await wire.of('session:join').at(-1)!.acknowledge({ ok: true, value: aJoined({ activity: activity.value }, { own }) })
  }
  if (join)
    await rejoin()
  const submissions = () => wire.of('response:submit').map(each => each.payload as ResponseSubmission)
  const last = () => wire.of('response:submit').at(-1)!
  const save = (answer: Answer, attempt: number) => last().acknowledge({ ok: true, value: { activity: 'K3', round: 1, attempt, answer } })
  return { ...phone, wire, activity, rejoin, submissions, last, save, leave: () => scope.stop() }
}

describe('a response', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('is sending until the server acknowledges it, and only then saved', async () => {
    const { response, save, outbox } = await aPhone()
    response.submit(['a'])
    expect(response.answer.value).toEqual(['a'])
    expect(response.state.value).toBe('sending')
    await save(['a'], 1)
    expect(response.state.value).toBe('saved')
    expect(outbox.all()).toEqual([])
  })

  it('is sent again with the same attempt when its acknowledgement was lost', async () => {
    const { response, submissions, last, save } = await aPhone()
    response.submit(['a'])
    await last().lose()
    expect(response.state.value).toBe('sending')
    await vi.advanceTimersByTimeAsync(1000)
    expect(submissions()).toHaveLength(2)
    expect(submissions()[1]).toEqual(submissions()[0])
    await save(['a'], 1)
    expect(response.state.value).toBe('saved')
  })

  it('grows its attempt with every change', async () => {
    const { response, submissions, save } = await aPhone()
    response.submit(['a'])
    await save(['a'], 1)
    response.submit(['b'])
    expect(submissions().map(each => each.attempt)).toEqual([1, 2])
  })

  it('gives way to the saved one when another tab was newer', async () => {
    const { response, last, outbox } = await aPhone()
    response.submit(['a'])
    await last().acknowledge({
      ok: false,
      error: { code: 'stale', saved: { activity: 'K3', round: 1, attempt: 4, answer: ['d'] } },
    })
    expect(response.answer.value).toEqual(['d'])
    expect(response.state.value).toBe('saved')
    expect(outbox.all()).toEqual([])
  })

  it('leaves the outbox when voting had closed, and says that it was not counted', async () => {
    const { response, last, outbox } = await aPhone()
    response.submit(['a'])
    await last().acknowledge({ ok: false, error: { code: 'closed' } })
    expect(outbox.all()).toEqual([])
    expect(response.state.value).toBe('not-counted')
    expect(response.answer.value).toBeNull()
  })

  it('is saved after a late one when the round opened again', async () => {
    const { response, last, save } = await aPhone()
    response.submit(['a'])
    await last().acknowledge({ ok: false, error: { code: 'closed' } })
    response.submit(['b'])
    await save(['b'], 1)
    expect(response.state.value).toBe('saved')
  })

  it('given without a connection is sent once when it comes back', async () => {
    const { response, wire, submissions, rejoin } = await aPhone()
    await wire.disconnect()
    response.submit(['a'])
    expect(submissions()).toHaveLength(0)
    expect(response.state.value).toBe('sending')
    await rejoin()
    expect(submissions().map(each => each.answer)).toEqual([['a']])
  })

  it('survives a reload', async () => {
    const storage = aStorage()
    const before = await aPhone({ storage })
    await before.wire.disconnect()
    before.response.submit(['c'])
    before.leave()
    const after = await aPhone({ storage })
    expect(after.response.answer.value).toEqual(['c'])
    expect(after.submissions().map(each => each.answer)).toEqual([['c']])
  })

  it('of another session waits for that session', async () => {
    const storage = aStorage()
    createOutbox(storage).put({ code: 'OLD1', activity: 'K3', round: 1, attempt: 1, answer: ['c'] })
    const { response, submissions } = await aPhone({ storage })
    expect(submissions()).toEqual([])
    expect(response.answer.value).toBeNull()
  })

  it('of round 1 can be held up in round 2', async () => {
    const { response, activity } = await aPhone({ own: [{ activity: 'K3', round: 1, attempt: 1, answer: ['b'] }] })
    activity.value = anActivityView({ round: 2 })
    expect(response.answer.value).toBeNull()
    expect(response.firstAnswer.value).toEqual(['b'])
  })
})

describe('the outbox', () => {
  const first = { code: 'KXQ4', activity: 'K3', round: 1, attempt: 1, answer: ['a'] }

  it('keeps one submission for each session, activity and round', () => {
    const outbox = createOutbox(aStorage())
    outbox.put(first)
    outbox.put({ ...first, attempt: 2, answer: ['b'] })
    outbox.put({ ...first, round: 2 })
    expect(outbox.all().map(each => [each.round, each.attempt])).toEqual([[1, 2], [2, 1]])
  })

  it('forgets an attempt and keeps a newer one', () => {
    const outbox = createOutbox(aStorage())
    outbox.put({ ...first, attempt: 2 })
    outbox.drop(first)
    expect(outbox.all()).toHaveLength(1)
    outbox.drop({ ...first, attempt: 2 })
    expect(outbox.all()).toEqual([])
  })

  it('keeps what a full storage refuses', () => {
    const outbox = createOutbox(aStorage({ full: true, kept: { outbox: '[]' } }))
    outbox.put(first)
    expect(outbox.all()).toEqual([first])
  })

  it('reads what is no outbox as an empty one', () => {
    for (const kept of ['null', '{}', 'x', '[1,{"code":2}]'])
      expect(createOutbox(aStorage({ kept: { outbox: kept } })).all()).toEqual([])
  })

  it('works without any storage', () => {
    const outbox = createOutbox(null)
    outbox.put(first)
    expect(outbox.all()).toEqual([first])
  })
})

describe('an answer that is being typed', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('is kept on this phone at once, and sent when the fingers rest', async () => {
    const { response, outbox, submissions, save } = await aPhone()
    response.keep('Call')
    await vi.advanceTimersByTimeAsync(800)
    response.keep('Call the owner')
    expect(outbox.all().map(({ answer }) => answer)).toEqual(['Call the owner'])
    expect(response.answer.value).toBe('Call the owner')
    await vi.advanceTimersByTimeAsync(800)
    expect(submissions()).toEqual([])
    await vi.advanceTimersByTimeAsync(800)
    expect(submissions().map(({ answer }) => answer)).toEqual(['Call the owner'])
    await save('Call the owner', 2)
    expect(response.state.value).toBe('saved')
  })

  it('is sent after the page was loaded again', async () => {
    const storage = aStorage()
    const before = await aPhone({ storage })
    before.response.keep('Call the own')
    before.leave()
    const { submissions } = await aPhone({ storage })
    expect(submissions().map(({ answer }) => answer)).toEqual(['Call the own'])
  })

  it('belongs to its activity, when the room has gone on before the fingers rest', async () => {
    const { response, activity, submissions } = await aPhone()
    response.keep('Call the owner')
    activity.value = anActivityView({ id: 'S04' })
    await vi.advanceTimersByTimeAsync(1200)
    expect(submissions()).toMatchObject([{ activity: 'K3', answer: 'Call the owner' }])
  })

  it('is sent when the phone is put away, and once only', async () => {
    const { response, submissions } = await aPhone()
    response.keep('Call')
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(submissions()).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(2000)
    expect(submissions()).toHaveLength(1)
    vi.restoreAllMocks()
  })
})
