import type { Ref } from 'vue'
/** What the facilitator writes for the report: read from the server, and sent there. */
import type { Annotation, Annotations } from '../live/domain/annotations.ts'
import { shallowRef } from 'vue'

/** full: the server has as many notes as it keeps. */
export type Saved = 'saved' | 'unsaved' | 'full'

export interface AnnotationsOfSession {
  /** Null until they were read. */
  written: Readonly<Ref<Annotations | null>>
  /** They could not be read. */
  unread: Readonly<Ref<boolean>>
  read: () => Promise<void>
  save: (annotation: Annotation) => Promise<Saved>
}

/** `code`: that of the session. `request` reaches the server. */
export function useAnnotations(code: () => string, request: typeof fetch = (...of) => fetch(...of)): AnnotationsOfSession {
  const written = shallowRef<Annotations | null>(null)
  const unread = shallowRef(false)
  const address = () => `/api/sessions/${encodeURIComponent(code())}/annotations`

  async function taken(answer: Promise<Response>): Promise<Saved> {
    try {
      const response = await answer
      if (response.ok)
        written.value = await response.json() as Annotations
      return response.ok ? 'saved' : response.status === 409 ? 'full' : 'unsaved'
    }
    catch {
      return 'unsaved'
    }
  }

  return {
    written,
    unread,
    async read() {
      unread.value = await taken(request(address())) !== 'saved'
    },
    save: annotation => taken(request(address(), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(annotation) })),
  }
}

/** Made here, so that a note which is sent twice is kept once; phones on a LAN have no crypto.randomUUID. */
export function noteId(): string {
  return `n${Date.now().toString(36)}${Math.random().toString(36).slice(2, 10)}`
}
