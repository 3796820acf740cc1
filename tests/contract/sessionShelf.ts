/** What every place that keeps sessions must do with all of them: list, resume, log, and remove for good. Each adapter runs these tests. */
import type { SessionStore } from '../../live/stores/store.ts'
import type { StoreUnderTest } from './sessionStore.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aSession } from '../helpers/domainBuilders.ts'
import { aBoard, aResponse } from './sessionStore.ts'

export function describeSessionShelf(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`all sessions of ${name}`, () => {
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

    it('keeps what happened in a session in its order, until the session is removed', async () => {
      const entries = [1, 2, 3].map(at => ({ at, by: 'facilitator', command: 'next', slide: 'späť “—” 🙂' }) as const)
      for (const entry of entries)
        await store.addToLog('s1', entry)
      await store.addToLog('s2', { at: 9, by: 'itself' })
      await reopen()
      expect(await store.log('s1')).toEqual(entries)
      await store.remove('s1')
      await store.addToLog('s1', entries[0]!)
      expect([await store.log('s1'), await store.log('s2')]).toEqual([[], [{ at: 9, by: 'itself' }]])
    })

    it('lists every session, the current one first, with how many have answered', async () => {
      const [first, second] = [aSession({ id: 's1', code: 'BCDF' }), aSession({ id: 's2', code: 'GHJK' })]
      await store.createSession(first)
      await store.createSession(second)
      for (const response of [aResponse(), aResponse({ activity: 'K2' }), aResponse({ participant: 'p2' })])
        await store.putResponse('s1', response)
      expect(await store.sessions()).toEqual([{ session: second, participants: 0 }, { session: first, participants: 2 }])
    })

    it('makes an earlier session the current one, also after a restart', async () => {
      const [first, second] = [aSession({ id: 's1', code: 'BCDF' }), aSession({ id: 's2', code: 'GHJK' })]
      await store.createSession(first)
      await store.createSession(second)
      expect(await store.makeCurrent('s1')).toBe(true)
      expect(await store.makeCurrent('nothing')).toBe(false)
      await reopen()
      expect(await store.currentSession()).toEqual(first)
      expect((await store.sessions()).map(({ session }) => session.id)).toEqual(['s1', 's2'])
    })

    it('removes one session with everything, and nothing of another; what comes late for it is not saved', async () => {
      await store.createSession(aSession({ id: 's1', code: 'BCDF' }))
      await store.createSession(aSession({ id: 's2', code: 'GHJK' }))
      for (const id of ['s1', 's2']) {
        await store.putResponse(id, aResponse())
        await store.saveBoard(id, aBoard())
      }
      await store.remove('s1')
      await expect(store.putResponse('s1', aResponse())).rejects.toThrow(/removed/)
      expect(await store.saveBoard('s1', aBoard())).toBe(false)
      await reopen()
      expect(await store.sessionByCode('BCDF')).toBeNull()
      expect([await store.allResponses('s1'), await store.boards('s1', 'role-sort', 1)]).toEqual([[], []])
      expect([await store.allResponses('s2'), await store.boards('s2', 'role-sort', 1)]).toEqual([[aResponse()], [aBoard()]])
      expect((await store.currentSession())?.id).toBe('s2')
    })
  })
}
