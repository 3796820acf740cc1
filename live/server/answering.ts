/** One request over the wire: parsed, handled, and always answered with a Result. */
import type { GenericSchema } from 'valibot'
import type { Result } from '../protocol.ts'
import { safeParse } from 'valibot'

interface Answering<T, V> {
  schema: GenericSchema<unknown, T>
  handle: (parsed: T, respond: (result: Result<V>) => void) => Promise<void>
  /** Told of what should not have happened. */
  onError: (error: unknown) => void
}

/** The listener of an event. A bug or a store that cannot save is `unavailable` to whoever asked, and never a crash. */
export function answering<T, V>({ schema, handle, onError }: Answering<T, V>): (payload: unknown, ack: unknown) => void {
  return (payload, ack) => {
    const respond = (result: Result<V>) => {
      // Nobody waits when a client sent no acknowledgement function.
      if (typeof ack === 'function')
        ack(result)
    }
    const fail = (error: unknown) => {
      onError(error)
      respond({ ok: false, error: { code: 'unavailable' } })
    }
    try {
      const parsed = safeParse(schema, payload)
      if (parsed.success)
        handle(parsed.output, respond).catch(fail)
      else
        respond({ ok: false, error: { code: 'invalid-payload' } })
    }
    catch (error) {
      fail(error)
    }
  }
}
