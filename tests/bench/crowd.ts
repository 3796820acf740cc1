/** Many phones in one process, told by messages what to do: the load generator. Run it with fork(). */
import type { Phone, Seated } from './phone.ts'
import process from 'node:process'
import { openEcho, openSeat, responseMessage } from './phone.ts'

export interface Poll { code: string, activity: string, round: number, options: string[] }

export type CrowdOrder
  = | { do: 'echo', url: string, phones: number }
    /** A participant with each of these cookies. */
    | { do: 'join', url: string, cookies: string[] }
    | { do: 'stage', url: string, cookie: string }
    /** Every phone answers, waits for the acknowledgement, and answers again. */
    | { do: 'sustain', poll: Poll, ms: number }
    /** Every phone answers once, all at the same moment. */
    | { do: 'burst', poll: Poll }
    | { do: 'leave' }

/** acknowledged and refused messages; `ms` until the last of them, and for a burst until the stage shows them all. */
export interface Measured { acknowledged: number, refused: number, ms: number }

/** Connections that are being opened at a time. */
const HANDS = 100

let phones: Phone[] = []
let stage: Seated | null = null
let onResponses: (responses: number) => void = () => {}
/** Of each phone, in the present round. */
const attempts = new Map<Phone, number>()
let attemptsOf = ''

async function carryOut(order: CrowdOrder): Promise<Measured | null> {
  switch (order.do) {
    case 'echo':
      phones.push(...await manyOf(Array.from({ length: order.phones }), () => openEcho(order.url)))
      return null
    case 'join':
      phones.push(...await manyOf(order.cookies, cookie => openSeat(order.url, 'participant', cookie)))
      return null
    case 'stage':
      stage = await openSeat(order.url, 'stage', order.cookie, json => onResponses(Number(/"responses":(\d+)/.exec(json)?.[1] ?? Number.NaN)))
      return null
    case 'sustain': return sustain(order.poll, order.ms)
    case 'burst': return burst(order.poll)
    case 'leave':
      [...phones, ...stage === null ? [] : [stage]].forEach(each => each.close())
      phones = []
      stage = null
      attempts.clear()
      return null
  }
}

async function sustain(poll: Poll, ms: number): Promise<Measured> {
  const began = performance.now()
  const measured = { acknowledged: 0, refused: 0 }
  await Promise.all(phones.map(async (phone) => {
    while (performance.now() - began < ms)
      measured[await phone.send(nextResponse(phone, poll)) ? 'acknowledged' : 'refused']++
  }))
  return { ...measured, ms: performance.now() - began }
}

async function burst(poll: Poll): Promise<Measured> {
  const shown = new Promise<void>((resolve) => {
    onResponses = responses => responses === phones.length && resolve()
  })
  const messages = phones.map(phone => nextResponse(phone, poll))
  const began = performance.now()
  const saved = await Promise.all(phones.map((phone, at) => phone.send(messages[at]!)))
  await shown
  const ms = performance.now() - began
  const acknowledged = saved.filter(Boolean).length
  return { acknowledged, refused: saved.length - acknowledged, ms }
}

/** Another answer than the last one, with the next attempt. */
function nextResponse(phone: Phone, { code, activity, round, options }: Poll): string {
  if (attemptsOf !== `${activity}:${round}`) {
    attemptsOf = `${activity}:${round}`
    attempts.clear()
  }
  const attempt = (attempts.get(phone) ?? 0) + 1
  attempts.set(phone, attempt)
  return responseMessage({ code, activity, round, attempt, option: options[attempt % options.length]! })
}

async function manyOf<T, Of>(each: Of[], make: (of: Of) => Promise<T>): Promise<T[]> {
  const made: T[] = []
  const left = each.values()
  // The hands share one iterator.
  await Promise.all(Array.from({ length: HANDS }, async () => {
    for (const of of left)
      made.push(await make(of))
  }))
  return made
}

process.on('message', (order: CrowdOrder) => {
  carryOut(order).then(
    measured => process.send?.({ measured }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
process.on('disconnect', () => process.exit())
