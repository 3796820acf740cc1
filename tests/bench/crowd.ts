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
    /** Resolves when every phone shows this poll open: a group answers what it sees, and not while it is being told. */
    | { do: 'see', poll: Poll }
    | { do: 'leave' }

/** acknowledged and refused messages; `ms` until the last of them, and for a burst until the stage shows them all. */
export interface Measured { acknowledged: number, refused: number, ms: number }

/** Connections that are being opened at a time. */
const HANDS = 100

let phones: Phone[] = []
/** The newest view of each phone that has had one since it joined, as JSON. */
const views: string[] = []
let onPhoneView: () => void = () => {}
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
      phones.push(...await manyOf(order.cookies, openPhone(order.url)))
      return null
    case 'stage':
      stage = await openSeat(order.url, 'stage', order.cookie, json => onResponses(Number(/"responses":(\d+)/.exec(json)?.[1] ?? Number.NaN)))
      return null
    case 'sustain': return sustain(order.poll, order.ms)
    case 'burst': return burst(order.poll)
    case 'see':
      await seeing(order.poll)
      return null
    case 'leave':
      [...phones, ...stage === null ? [] : [stage]].forEach(each => each.close())
      phones = []
      views.length = 0
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

/** Opens a phone and keeps what it shows. */
function openPhone(url: string): (cookie: string) => Promise<Seated> {
  return async (cookie) => {
    const at = views.push('') - 1
    const phone = await openSeat(url, 'participant', cookie, (json) => {
      views[at] = json
      onPhoneView()
    })
    views[at] ||= phone.joined
    return phone
  }
}

/** The phones are asked in turn, so that each new view costs one look. */
function seeing({ activity, round }: Poll): Promise<void> {
  const open = new RegExp(`"id":"${activity}".*?"phase":"open","round":${round},`)
  let ready = 0
  return new Promise((resolve) => {
    onPhoneView = () => {
      while (ready < views.length && open.test(views[ready]!))
        ready++
      if (ready === views.length)
        resolve()
    }
    onPhoneView()
  })
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
