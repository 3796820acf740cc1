import type { Packet } from 'socket.io-parser'
import fc from 'fast-check'
import * as original from 'socket.io-parser'
import { describe, expect, it } from 'vitest'
import { Decoder, Encoder, PacketType, protocol } from '../../../../live/client/textParser.ts'

const packet = fc.record({
  type: fc.constantFrom(PacketType.EVENT, PacketType.ACK),
  nsp: fc.constant('/'),
  id: fc.integer({ min: 0, max: 1e9 }),
  data: fc.tuple(fc.constantFrom('session:view', 'response:submit'), fc.jsonValue()),
})

function decoded(decoder: { on: (event: 'decoded', listener: (packet: unknown) => void) => unknown, add: (chunk: string) => void }, text: string): unknown {
  const packets: unknown[] = []
  decoder.on('decoded', each => packets.push(each))
  decoder.add(text)
  return packets[0]
}

describe('the parser of text', () => {
  it('writes what socket.io writes', () => {
    fc.assert(fc.property(packet, (each) => {
      expect(new Encoder().encode(each)).toEqual(new original.Encoder().encode(each as unknown as Packet))
    }))
  })

  it('reads what socket.io reads', () => {
    fc.assert(fc.property(packet, (each) => {
      const [text] = new Encoder().encode(each)
      expect(decoded(new Decoder(), text)).toMatchObject(decoded(new original.Decoder(), text) as object)
    }))
  })

  it('reads a connection, its end and its refusal', () => {
    expect(decoded(new Decoder(), '0{"sid":"x"}')).toMatchObject({ type: 0, nsp: '/', data: { sid: 'x' } })
    expect(decoded(new Decoder(), '1')).toMatchObject({ type: 1, nsp: '/' })
    expect(decoded(new Decoder(), '4{"message":"no"}')).toMatchObject({ type: 4, data: { message: 'no' } })
  })

  it('speaks the same version and names the same types', () => {
    expect(protocol).toBe(original.protocol)
    expect(PacketType).toEqual(Object.fromEntries(Object.entries(original.PacketType).filter(([name]) => Number.isNaN(Number(name)))))
  })

  it('refuses what is no packet, and stops telling who has left', () => {
    const decoder = new Decoder()
    const heard: unknown[] = []
    const listen = (each: unknown) => void heard.push(each)
    decoder.on('decoded', listen)
    decoder.off('decoded', listen)
    decoder.add('2["x"]')
    expect(heard).toEqual([])
    expect(() => decoder.add('9')).toThrow('parse error')
    expect(() => decoder.add('2{')).toThrow()
  })
})
