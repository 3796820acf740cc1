/** What every place that keeps sessions must do. Each adapter runs these tests. */
import type { SessionStore, StoredBoard, StoredResponse } from '../../live/stores/store.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aSession } from '../helpers/domainBuilders.ts'

export interface StoreUnderTest {
  /** Opens the place; called again after a close it finds what was kept. */
  open: () => Promise<SessionStore>
  /** Throws away the place and everything in it. */
  dispose: () => Promise<void>
}

export function aResponse(with_: Partial<StoredResponse> = {}): StoredResponse {
  return { participant: 'p1', activity: 'K1', round: 1, attempt: 1, answer: ['a'], savedAt: 1000, ...with_ }
}

export function aBoard(with_: Partial<StoredBoard> = {}): StoredBoard {
  return {
    activity: 'role-sort',
    round: 1,
    name: 'table:3',
    revision: 1,
    state: { kind: 'sort', pen: 'p1', placed: { R01: 'program' }, accountable: {}, flagged: [], unowned: ['späť “—” 🙂'] },
    ...with_,
  }
}

export function describeSessionStore(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let place: StoreUnderTest
    let store: SessionStore

    beforeEach(async () => {
      place = await make()
      store = await place.open()
    })
    afterEach(async () => {
      await store.close()
      await place.dispose()
    })

    async function reopen() {
      await store.close()
      store = await place.open()
    }

    it('has no session before the first', async () => {
      expect(await store.currentSession()).toBeNull()
      expect(await store.sessionByCode('KXQ4')).toBeNull()
    })

    it('serves the session that was made last, and finds the others by their code', async () => {
      const first = aSession({ id: 's1', code: 'BCDF' })
      const second = aSession({ id: 's2', code: 'GHJK' })
      await store.createSession(first)
      await store.createSession(second)
      expect(await store.currentSession()).toEqual(second)
      expect(await store.sessionByCode('BCDF')).toEqual(first)
    })

    it('saves a session whose revision is one higher', async () => {
      const session = aSession()
      await store.createSession(session)
      const after = { ...session, revision: 1, screen: 'blank' as const }
      expect(await store.saveSession(after)).toBe(true)
      expect(await store.currentSession()).toEqual(after)
    })

    it('lets only one of two concurrent saves of the same revision win', async () => {
      const session = aSession()
      await store.createSession(session)
      const saved = await Promise.all([
        store.saveSession({ ...session, revision: 1, screen: 'blank' }),
        store.saveSession({ ...session, revision: 1, screen: 'join' }),
      ])
      expect(saved).toEqual([true, false])
      expect((await store.currentSession())?.screen).toBe('blank')
    })

    it('saves nothing for a session it does not know', async () => {
      expect(await store.saveSession(aSession({ revision: 1 }))).toBe(false)
    })

    it('keeps a response', async () => {
      const response = aResponse()
      expect(await store.putResponse('s1', response)).toEqual({ saved: true, response })
      expect(await store.responses('s1', 'K1', 1)).toEqual([response])
    })

    it('keeps the answer of the highest attempt', async () => {
      const changed = aResponse({ attempt: 2, answer: ['b'], savedAt: 2000 })
      await store.putResponse('s1', aResponse())
      await store.putResponse('s1', changed)
      expect(await store.responses('s1', 'K1', 1)).toEqual([changed])
    })

    it('takes the same attempt with the same answer again without changing anything', async () => {
      await store.putResponse('s1', aResponse())
      const again = await store.putResponse('s1', aResponse({ savedAt: 9000 }))
      expect(again).toEqual({ saved: true, response: aResponse() })
      expect(await store.responses('s1', 'K1', 1)).toEqual([aResponse()])
    })

    it('refuses the same attempt with another answer, and gives the saved one', async () => {
      await store.putResponse('s1', aResponse())
      const other = await store.putResponse('s1', aResponse({ answer: ['b'] }))
      expect(other).toEqual({ saved: false, response: aResponse() })
    })

    it('refuses a lower attempt, and gives the saved one', async () => {
      const newest = aResponse({ attempt: 3, answer: ['c'] })
      await store.putResponse('s1', newest)
      expect(await store.putResponse('s1', aResponse({ attempt: 2, answer: ['c'] }))).toEqual({ saved: false, response: newest })
      expect(await store.responses('s1', 'K1', 1)).toEqual([newest])
    })

    it('ends at the same answer in whichever order the attempts arrive', async () => {
      const attempts = [3, 1, 2].map(attempt => aResponse({ attempt, answer: [`${attempt}`] }))
      await Promise.all(attempts.map(response => store.putResponse('s1', response)))
      await Promise.all(attempts.toReversed().map(response => store.putResponse('s2', response)))
      expect(await store.responses('s1', 'K1', 1)).toEqual(await store.responses('s2', 'K1', 1))
      expect((await store.responses('s1', 'K1', 1))[0]?.answer).toEqual(['3'])
    })

    it('takes a crowd at once, each exactly once', async () => {
      const crowd = Array.from({ length: 500 }, (_, at) => aResponse({ participant: `p${at}` }))
      const outcomes = await Promise.all([...crowd, ...crowd].map(response => store.putResponse('s1', response)))
      expect(outcomes.every(({ saved }) => saved)).toBe(true)
      expect(await store.responses('s1', 'K1', 1)).toHaveLength(500)
    })

    it('tells sessions, activities, rounds and participants apart', async () => {
      await store.putResponse('s1', aResponse())
      await store.putResponse('s2', aResponse({ answer: ['b'] }))
      await store.putResponse('s1', aResponse({ activity: 'K2' }))
      await store.putResponse('s1', aResponse({ round: 2 }))
      await store.putResponse('s1', aResponse({ participant: 'p2' }))
      expect(await store.responses('s1', 'K1', 1)).toHaveLength(2)
      expect(await store.responses('s2', 'K1', 1)).toEqual([aResponse({ answer: ['b'] })])
      expect(await store.responsesOf('s1', 'p1')).toHaveLength(3)
      expect(await store.responsesOf('s1', 'nobody')).toEqual([])
    })

    it('gives all responses of a session, of every activity and round, and none of another session', async () => {
      const own = [aResponse(), aResponse({ activity: 'K2' }), aResponse({ round: 2 }), aResponse({ participant: 'p2' })]
      for (const response of own)
        await store.putResponse('s1', response)
      await store.putResponse('s2', aResponse())
      const all = await store.allResponses('s1')
      expect(all).toHaveLength(own.length)
      expect(all).toEqual(expect.arrayContaining(own))
      expect(await store.allResponses('s3')).toEqual([])
    })

    it('keeps any JSON as an answer', async () => {
      const answer = { card: 'c1', bins: ['program', null, 3, true, 'späť “—” 🙂'] }
      await store.putResponse('s1', aResponse({ answer }))
      expect((await store.responses('s1', 'K1', 1))[0]?.answer).toEqual(answer)
    })

    it('has every response that was given before a session change when that change is saved', async () => {
      const session = aSession()
      await store.createSession(session)
      const order: string[] = []
      const put = store.putResponse(session.id, aResponse()).then(() => order.push('response'))
      const save = store.saveSession({ ...session, revision: 1 }).then(() => order.push('session'))
      await Promise.all([put, save])
      expect(order).toEqual(['response', 'session'])
    })

    it('has everything after it was closed and opened again', async () => {
      const session = aSession()
      await store.createSession(session)
      await store.saveSession({ ...session, revision: 1 })
      await store.putResponse(session.id, aResponse())
      await store.saveSetting('address', '10.0.0.7')
      await reopen()
      expect(await store.currentSession()).toEqual({ ...session, revision: 1 })
      expect(await store.responses(session.id, 'K1', 1)).toEqual([aResponse()])
      expect(await store.setting('address')).toBe('10.0.0.7')
    })

    it('keeps a board, and never among the responses', async () => {
      expect(await store.boards('s1', 'role-sort', 1)).toEqual([])
      expect(await store.saveBoard('s1', aBoard())).toBe(true)
      expect(await store.saveBoard('s1', aBoard({ name: 'table:4' }))).toBe(true)
      expect(await store.boards('s1', 'role-sort', 1)).toEqual([aBoard(), aBoard({ name: 'table:4' })])
      expect(await store.responses('s1', 'role-sort', 1)).toEqual([])
      await reopen()
      expect(await store.boards('s1', 'role-sort', 1)).toHaveLength(2)
    })

    it('saves a board only on top of the revision it was made from', async () => {
      const moved = aBoard({ revision: 2, state: { ...aBoard().state, pen: 'p2' } as StoredBoard['state'] })
      expect(await store.saveBoard('s1', moved)).toBe(false)
      await store.saveBoard('s1', aBoard())
      expect(await store.saveBoard('s1', aBoard())).toBe(false)
      expect(await Promise.all([store.saveBoard('s1', moved), store.saveBoard('s1', { ...moved, state: aBoard().state })])).toEqual([true, false])
      expect(await store.boards('s1', 'role-sort', 1)).toEqual([moved])
    })

    it('tells boards of sessions, activities and rounds apart', async () => {
      await store.saveBoard('s1', aBoard())
      await store.saveBoard('s2', aBoard())
      await store.saveBoard('s1', aBoard({ activity: 'handover-agreement' }))
      await store.saveBoard('s1', aBoard({ round: 2 }))
      expect(await store.boards('s1', 'role-sort', 1)).toEqual([aBoard()])
    })

    it('forgets participants and boards of one session, and nothing else of it', async () => {
      const others = [aResponse({ participant: 'p2' }), aResponse({ participant: 'p2', round: 2 })]
      for (const response of [aResponse(), aResponse({ activity: 'K2' }), ...others])
        await store.putResponse('s1', response)
      await store.putResponse('s2', aResponse())
      await store.saveBoard('s1', aBoard())
      await store.saveBoard('s1', aBoard({ name: 'table:4' }))
      await store.forget('s1', { participants: ['p1', 'nobody'], boards: [{ activity: 'role-sort', round: 1, name: 'table:3' }] })
      await reopen()
      expect(await store.allResponses('s1')).toEqual(others)
      expect(await store.responsesOf('s1', 'p1')).toEqual([])
      expect(await store.allResponses('s2')).toEqual([aResponse()])
      expect(await store.boards('s1', 'role-sort', 1)).toEqual([aBoard({ name: 'table:4' })])
      expect(await store.putResponse('s1', aResponse())).toEqual({ saved: true, response: aResponse() })
    })

    it('knows no setting before it was saved, and the newest value after', async () => {
      expect(await store.setting('address')).toBeNull()
      await store.saveSetting('address', 'a')
      await store.saveSetting('address', 'b')
      expect(await store.setting('address')).toBe('b')
    })

    it('gives every start a higher epoch', async () => {
      const first = await store.nextEpoch()
      await reopen()
      const second = await store.nextEpoch()
      expect(second).toBeGreaterThan(first)
    })

    it('may be closed twice', async () => {
      await store.close()
      await expect(store.close()).resolves.toBeUndefined()
    })
  })
}
