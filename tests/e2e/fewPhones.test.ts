/** A room with few phones: three people on one phone beside two others, slips of paper, and numbers that agree with the report. */
import type { Report } from '../../live/domain/report.ts'
import type { LiveClient } from '../helpers/liveClient.ts'
import type { Workshop } from '../helpers/workshop.ts'
import type { ConsolePage } from './pages/ConsolePage.ts'
import type { PhonePage } from './pages/PhonePage.ts'
import type { StagePage } from './pages/StagePage.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chosenIn } from '../../live/domain/activities/poll.ts'
import { jump, openWorkshop } from '../helpers/workshop.ts'
import { TableOnPhone } from './pages/TableOnPhone.ts'

let workshop: Workshop
let stage: StagePage
let remote: LiveClient<'facilitator'>
let facilitator: ConsolePage
let shared: PhonePage
let others: PhonePage[]

const OFFER = 'Someone else wants to answer on this phone'
const [BUDGET, BENEFIT, YEAR] = [/large budget/, /benefit they can bring/, /more than a year/]

beforeAll(async () => {
  workshop = await openWorkshop()
  ;[stage, remote, facilitator, shared, ...others] = await Promise.all([workshop.stage(), workshop.remote(), workshop.console(), workshop.phone(), workshop.phone(), workshop.phone()])
  await jump(remote, workshop.deck.find(({ exercise }) => exercise === 'K1')!.alias)
  await stage.activityIs({ activity: 'K1', phase: 'open', round: 1, responses: 0 })
})
afterAll(() => workshop?.dispose())

const button = (name: string | RegExp) => shared.page.getByRole('button', { name })
const isChosen = (text: RegExp) => shared.page.getByRole('radio', { name: text, checked: true }).waitFor()
const chosenCount = () => shared.page.getByRole('radio', { checked: true }).count()

async function addPerson(person: number): Promise<void> {
  await button(`Add Person ${person}`).tap()
  // Each is asked where they work, as everybody is.
  await button('Skip').tap()
  await shared.poll().waitFor()
}

describe('three people on one phone', () => {
  it('answer one after the other, and never see what the one before chose', async () => {
    await shared.choose(BENEFIT)
    await shared.saved()
    await button(OFFER).tap()
    await addPerson(2)
    expect(await chosenCount()).toBe(0)
    await shared.choose(BUDGET)
    await shared.saved()
    await button('Pass the phone').tap()
    await shared.heading('Who answers now?').waitFor()
    expect(await shared.page.getByRole('radio').count()).toBe(0)
    await addPerson(3)
    expect(await chosenCount()).toBe(0)
    await stage.activityIs({ responses: 2 })
    await facilitator.sees('3 phones, 5 people')
  })

  it('are who they were after a reload in the middle, and after the server was killed', async () => {
    await shared.page.reload()
    await shared.sees('Person 3')
    await shared.poll().waitFor()
    expect(await chosenCount()).toBe(0)
    await workshop.server.kill()
    await shared.choose(BENEFIT)
    await shared.sees(/kept on this phone/)
    await workshop.server.restart()
    await shared.saved()
    await button('Pass the phone').tap()
    await button(/Person 1/).tap()
    await isChosen(BENEFIT)
    await button('Pass the phone').tap()
    await button(/Person 2/).tap()
    await isChosen(BUDGET)
  })

  it('are counted with two others, a slip and two hands out of the room, and the report agrees', async () => {
    await others[0]!.choose(YEAR)
    await others[1]!.choose(BENEFIT)
    await Promise.all(others.map(phone => phone.saved()))
    await stage.activityIs({ responses: 5 })
    await remote.command({ type: 'people', people: 9 })
    await remote.command({ type: 'hands', activity: 'K1', round: 1, counts: { a: 2 } })
    await remote.command({ type: 'close', activity: 'K1' })
    await facilitator.button('Type in paper slips').first().click()
    await facilitator.page.getByRole('textbox', { name: 'Slip and answers' }).fill('7 c')
    await facilitator.page.keyboard.press('Enter')
    await facilitator.sees('Slip 7 saved.')
    await stage.activityIs({ phase: 'closed', responses: 8 })
    await remote.command({ type: 'show', activity: 'K1' })
    await stage.sees('8 of 9 have answered (5 phones, 1 slip, 2 hands)')
    const shown = await stage.counts()

    const report = await (await fetch(`${workshop.server.local}/api/sessions/${workshop.server.code}/report.json`, { headers: { cookie: remote.cookie } })).json() as Report
    expect(report.session).toMatchObject({ people: 9, participants: 5, slips: 1 })
    const counted: Record<string, number> = Object.fromEntries(Object.keys(shown).map(option => [option, 0]))
    for (const option of report.responses.filter(({ activity }) => activity === 'K1').flatMap(({ answer }) => chosenIn(answer)))
      counted[option] = (counted[option] ?? 0) + 1
    for (const [option, hands] of Object.entries(report.activities.find(({ id }) => id === 'K1')?.rounds[0]?.hands ?? {}))
      counted[option] = (counted[option] ?? 0) + hands
    expect(shown).toEqual(counted)
    expect(Object.values(counted).reduce((sum, people) => sum + people, 0)).toBe(8)
  })
})

describe('a group at a distance', () => {
  it('is put at tables by chance, where two phones move cards at once', async () => {
    await facilitator.page.getByRole('button', { name: 'Close', exact: true }).last().click()
    await remote.command({ type: 'teams', tables: 1 })
    await remote.command({ type: 'pen', pen: 'everyone' })
    await jump(remote, 'role-sort')
    await remote.command({ type: 'open', activity: 'role-sort' })
    await remote.command({ type: 'step', activity: 'role-sort', step: 1 })
    const [ann, bob] = others.map(phone => new TableOnPhone(phone)) as [TableOnPhone, TableOnPhone]
    await Promise.all([ann, bob].map(each => each.phone.sees('All of you can move the cards.')))
    const cards = await ann.phone.page.locator('.board-card').getByRole('radiogroup').evaluateAll(all => all.slice(0, 2).map(each => each.getAttribute('aria-label') ?? document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''))
    await Promise.all([ann.place(cards[0]!, 'Shared'), bob.place(cards[1]!, 'Program')])
    for (const each of [ann, bob])
      await Promise.all([each.sees(cards[0]!, 'shared'), each.sees(cards[1]!, 'program')])
  })

  it('has made no page complain', () => {
    expect(workshop.complaints()).toEqual([])
  })
})
