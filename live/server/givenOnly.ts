/** The store as everybody reads it who counts: an answer that was taken back is none. */
import type { SessionStore } from '../stores/store.ts'
import { given } from '../domain/slips.ts'

export function givenOnly(store: SessionStore): SessionStore {
  return {
    ...store,
    responses: async (...of) => given(await store.responses(...of)),
    allResponses: async of => given(await store.allResponses(of)),
  }
}
