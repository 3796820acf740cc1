/** What a phone goes through in a pocket, and that nothing it was told is lost or counted twice. */
import type { CuttableProxy } from '../helpers/cuttableProxy.ts'
import type { Workshop } from '../helpers/workshop.ts'
import type { ConsolePage } from './pages/ConsolePage.ts'
import type { StagePage } from './pages/StagePage.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startCuttableProxy } from '../helpers/cuttableProxy.ts'
import { jump, openWorkshop } from '../helpers/workshop.ts'
import { PhonePage } from './pages/PhonePage.ts'

let workshop: Workshop
let wifi: CuttableProxy
let stage: StagePage
let facilitator: ConsolePage
let phone: PhonePage
let other: PhonePage

/** The origin of the proxy, on the address that phones use. */
const throughWifi = () => workshop.server.lan.replace(/\d+$/, String(wifi.port))

beforeAll(async () => {
  workshop = await openWorkshop()
  wifi = await startCuttableProxy(workshop.server.port)
  stage = await workshop.stage()
  facilitator = await workshop.console()
  phone = await workshop.phone(throughWifi())
  other = await workshop.phone()
})
/** Each test has a round of its own: round 1 on K1, then one more for each. */
let round = 0
beforeEach(async () => {
  wifi.mend()
  if (round === 0)
    await facilitator.jumpTo(/makes it a program/)
  else
    await facilitator.press('Close').then(() => facilitator.press('Vote again'))
  round++
  await stage.activityIs({ activity: 'K1', phase: 'open', round, responses: 0 })
})

afterAll(async () => {
  await wifi?.close()
  await workshop?.dispose()
})

const CHOICE = /benefit they can bring/

async function isChosen(page: PhonePage, text: RegExp): Promise<void> {
  await page.page.getByRole('radio', { name: text, checked: true }).waitFor()
}

describe('a phone', () => {
  it('that loses the Wi-Fi keeps the answer, sends it when it is back, and counts once', async () => {
    await phone.choose(/large budget/)
    await phone.saved()
    wifi.cut()
    await phone.sees(/No connection/)
    await phone.choose(CHOICE)
    await phone.sees(/kept on this phone/)
    expect((await workshop.server.tally('K1', round))).toEqual({ a: 1 })
    wifi.mend()
    await phone.saved()
    await isChosen(phone, CHOICE)
    expect(await workshop.server.tally('K1', round)).toEqual({ b: 1 })
    await stage.activityIs({ responses: 1 })
  })

  it('that is reloaded without a network sends what it kept', async () => {
    wifi.cut()
    await phone.sees(/No connection/)
    await phone.choose(CHOICE)
    await phone.sees(/kept on this phone/)
    wifi.mend()
    await phone.page.reload()
    await isChosen(phone, CHOICE)
    await phone.saved()
    expect(await workshop.server.tally('K1', round)).toEqual({ b: 1 })
  })

  it('that went elsewhere and back is on the question with its own answer', async () => {
    await phone.choose(CHOICE)
    await phone.saved()
    await phone.page.goto(`${throughWifi()}/health`)
    await phone.page.goBack()
    await isChosen(phone, CHOICE)
    await stage.activityIs({ responses: 1 })
  })

  it('with a second tab is one participant, and both tabs know the answer', async () => {
    const second = await phone.page.context().newPage()
    await second.goto(`${throughWifi()}/${workshop.server.code}`)
    await phone.choose(/more than a year/)
    await second.getByRole('radio', { name: /more than a year/, checked: true }).waitFor()
    await second.locator('label').filter({ hasText: CHOICE }).click()
    await isChosen(phone, CHOICE)
    await other.choose(/large budget/)
    await stage.activityIs({ responses: 2 })
    expect(await workshop.server.tally('K1', round)).toEqual({ a: 1, b: 1 })
    await second.close()
  })

  it('that slept through the close learns that its answer was not counted', async () => {
    wifi.cut()
    await phone.sees(/No connection/)
    await phone.choose(CHOICE)
    await facilitator.press('Close')
    await stage.activityIs({ phase: 'closed', responses: 0 })
    wifi.mend()
    await phone.sees(/Not counted: voting had closed/)
    expect(await workshop.server.tally('K1', round)).toEqual({})
    await phone.page.reload()
    await phone.sees(/Voting is closed/)
    await facilitator.press('Open')
    await stage.activityIs({ phase: 'open' })
  })

  it('comes back to a server that was killed, and so does everybody else', async () => {
    await phone.choose(CHOICE)
    await other.choose(/large budget/)
    await Promise.all([phone.saved(), other.saved()])
    const { code } = workshop.server
    await workshop.server.kill()
    await phone.sees(/No connection/)
    await phone.choose(/more than a year/)
    await workshop.server.restart()
    expect(workshop.server.code).toBe(code)
    await stage.activityIs({ activity: 'K1', phase: 'open', round, responses: 2 })
    await phone.saved()
    await expect.poll(() => workshop.server.tally('K1', round)).toEqual({ a: 1, c: 1 })
    await facilitator.nextDoes(/closes the vote/)
    await isChosen(other, /large budget/)
  })

  it('that could not fetch a part of the page says so, and has it by itself once it can', async () => {
    const { context } = await workshop.device('phone')
    await context.route(/assets\/kinds/, route => route.abort())
    const late = await PhonePage.join(context, `${throughWifi()}/${workshop.server.code}`)
    await jump(await workshop.remote(), 'first-look')
    await late.sees('This part has not come yet.')
    await context.unroute(/assets\/kinds/)
    await late.sees('Question 1 of 4')
    // Its style sheet did not come the first time either.
    await expect.poll(() => late.page.locator('.segments').evaluate(each => getComputedStyle(each).display)).toBe('flex')
  })
})
