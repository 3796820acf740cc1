import type { Writable } from 'node:stream'
import { once } from 'node:events'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as ws from 'ws'
import { textFrame } from '../../live/server/jsonParser.ts'

// Exported by ws, and missing in its types.
const { Receiver } = ws as unknown as { Receiver: new (options: { isServer: boolean }) => Writable }

/** What a WebSocket receiver reads from these bytes. */
async function received(bytes: Uint8Array): Promise<string> {
  const receiver = new Receiver({ isServer: false })
  const message = once(receiver, 'message')
  receiver.write(bytes)
  return String((await message)[0])
}

describe('a text frame', () => {
  it.each([0, 1, 125, 126, 65_535, 65_536])('of %i letters is read as it was written', async (length) => {
    expect(await received(textFrame('a'.repeat(length)))).toBe('a'.repeat(length))
  })

  it('keeps every text, whatever its letters', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async text => await received(textFrame(text)) === text))
  })
})
