/** The card sort as a group does it: three phones, one of which reloads in the middle, a tablet to drag on, and a stage that counts. */
import type { LiveClient } from '../helpers/liveClient.ts'
import type { Workshop } from '../helpers/workshop.ts'
import type { StagePage } from './pages/StagePage.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jump, openWorkshop } from '../helpers/workshop.ts'
import { dragByMouse, dragByTouch } from './pages/dragging.ts'
import { PhonePage } from './pages/PhonePage.ts'

let workshop: Workshop
let stage: StagePage
let remote: LiveClient<'facilitator'>
let phones: PhonePage[]

beforeAll(async () => {
  workshop = await openWorkshop()
  stage = await workshop.stage()
  remote = await workshop.remote()
  phones = await Promise.all([1, 2, 3].map(() => workshop.phone()))
  await jump(remote, 'role-sort')
  const { activity } = await remote.view(view => view.activity?.face.kind === 'sort')
  if (activity?.phase === 'waiting')
    await remote.command({ type: 'open', activity: activity.id })
  await stage.activityIs({ activity: 'role-sort', phase: 'open', round: 1, responses: 0 })
})
afterAll(() => workshop?.dispose())

const BINS = ['program', 'operations', 'shared', 'unsure'] as const
const NAMES = ['Program', 'Operations', 'Shared', 'Not sure']

/** The card in hand, by its text. */
const cardOn = (phone: PhonePage) => phone.page.locator('.card').textContent().then(text => text ?? '')
const progressOf = (phone: PhonePage) => phone.page.locator('.progress').textContent().then(text => text ?? '')

/** Taps a bin for the card in hand, as a thumb does, and waits until the phone asks for the next one or shows all. */
async function place(phone: PhonePage, name: string): Promise<void> {
  const before = await cardOn(phone)
  await phone.page.getByRole('radiogroup', { name: before }).locator('label').filter({ hasText: name }).tap()
  await phone.page.waitForFunction(card => document.querySelector('.card')?.textContent !== card, before)
}

/** People for each "card bin", of what the database holds. */
function countSaved(round: number): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const answer of workshop.server.answers('role-sort', round) as Record<string, string>[]) {
    for (const [card, bin] of Object.entries(answer))
      counts[`${card} ${bin}`] = (counts[`${card} ${bin}`] ?? 0) + 1
  }
  return counts
}

/** The same of what the stage shows on this page. */
function countShown(): Promise<Record<string, number>> {
  return stage.activity().locator('[data-card][data-bin]').evaluateAll(cells => Object.fromEntries(cells.map((cell) => {
    const { card, bin, count } = (cell as HTMLElement).dataset
    return [`${card} ${bin}`, Number(count)]
  })))
}

describe('a sort', () => {
  it('gives every phone the nine cards of the hour, in an order of its own', async () => {
    expect(await progressOf(phones[0]!)).toContain('1 of 9')
    expect(await phones[0]!.page.getByRole('radio').count()).toBe(4)
    expect(await stage.activity().locator('[data-count]').count()).toBe(0)
  })

  it('saves each card as it is placed, by taps alone', async () => {
    for (let card = 0; card < 9; card++)
      await place(phones[0]!, NAMES[card % 4]!)
    await phones[0]!.saved()
    expect(workshop.server.answers('role-sort', 1)).toHaveLength(1)
    await phones[0]!.sees('9 of 9 placed')
  })

  it('goes on after a reload at the card where it was, in the same order', async () => {
    const phone = phones[1]!
    for (let card = 0; card < 4; card++)
      await place(phone, 'Operations')
    await phone.saved()
    const next = await cardOn(phone)
    await phone.page.reload()
    await phone.page.getByRole('radiogroup').waitFor()
    expect(await cardOn(phone)).toBe(next)
    expect(await progressOf(phone)).toContain('5 of 9')
    for (let card = 4; card < 9; card++)
      await place(phone, 'Shared')
    await phone.saved()
  })

  it('is done by keyboard alone', async () => {
    const phone = phones[2]!
    for (let card = 0; card < 9; card++) {
      await phone.page.getByRole('radio', { name: 'Program' }).focus()
      await phone.page.keyboard.press('Space')
      if (card % 2 === 1)
        await phone.page.keyboard.press('ArrowDown')
      await phone.page.keyboard.press('Enter')
    }
    await phone.sees('9 of 9 placed')
    await phone.saved()
  })

  it('lets a person change a card among all of them', async () => {
    const row = phones[0]!.page.getByRole('radiogroup').first()
    const bin = await row.getByRole('radio', { name: 'Shared' }).isChecked() ? 'Operations' : 'Shared'
    await row.getByRole('radio', { name: bin }).check()
    await phones[0]!.saved()
    expect(await row.getByRole('radio', { name: bin }).isChecked()).toBe(true)
  })

  it('takes what a mouse or a finger drags into a bin, where there is room', async () => {
    const { server } = workshop
    const { context } = await workshop.device('laptop', { viewport: { width: 1024, height: 768 }, hasTouch: true })
    const tablet = await PhonePage.join(context, `${server.lan}/${server.code}`)
    for (let card = 1; card < 9; card++)
      await tablet.page.getByRole('button', { name: 'Next' }).click()
    await tablet.page.getByRole('button', { name: 'See all cards' }).click()
    const bin = (name: string) => tablet.page.locator(`[data-place="${name}"]`)
    const card = (id: string) => tablet.page.locator(`[data-drag="${id}"]`)
    const [first, second] = await bin('none').locator('[data-drag]').evaluateAll(cards => cards.map(each => (each as HTMLElement).dataset.drag ?? ''))
    await dragByMouse(tablet.page, card(first!), bin('shared'))
    await bin('shared').locator(card(first!)).waitFor()
    await dragByTouch(tablet.page, card(second!), bin('program'))
    await bin('program').locator(card(second!)).waitFor()
    await dragByTouch(tablet.page, card(first!), bin('operations'))
    await bin('operations').locator(card(first!)).waitFor()
    await tablet.sees('2 of 9 placed')
    await tablet.saved()
    await stage.activityIs({ responses: 4 })
    expect(server.answers('role-sort', 1)).toContainEqual({ [first!]: 'operations', [second!]: 'program' })
    expect(await tablet.page.getByRole('radio', { checked: true }).count()).toBe(2)
  })

  it('shows on the stage, page by page, what was saved', async () => {
    await stage.activityIs({ responses: 4 })
    await remote.command({ type: 'close', activity: 'role-sort' })
    await remote.command({ type: 'show', activity: 'role-sort' })
    await stage.activityIs({ phase: 'shown' })
    await stage.sees(/most disputed first/)
    const pages = (await remote.view(({ activity }) => activity?.phase === 'shown')).activity?.steps ?? 0
    const shown: Record<string, number> = {}
    for (let step = 0; step < pages; step++) {
      await remote.command({ type: 'step', activity: 'role-sort', step })
      await stage.sees(`page ${step + 1}/${pages}`)
      Object.assign(shown, await countShown())
    }
    const saved = countSaved(1)
    expect(Object.keys(shown)).toHaveLength(9 * BINS.length)
    expect(Object.fromEntries(Object.entries(shown).filter(([, count]) => count > 0))).toEqual(saved)
    expect(Object.values(saved).reduce((sum, count) => sum + count, 0)).toBe(29)
  })

  it('marks what the group decided, and explains card by card', async () => {
    await remote.command({ type: 'step', activity: 'role-sort', step: 0 })
    await stage.sees('page 1/')
    const card = await stage.activity().locator('[data-card]').first().getAttribute('data-card') ?? ''
    await remote.command({ type: 'decide', activity: 'role-sort', item: card, decision: { choice: 'shared', note: '' } })
    await stage.sees('We decided: Shared')
    await remote.command({ type: 'explain', activity: 'role-sort' })
    await stage.activityIs({ phase: 'explained' })
    await stage.sees(/Source:/)
    await phones[0]!.sees('We decided: Shared')
    await phones[0]!.sees(/Most standards say/)
  })

  it('has made no page complain', () => {
    expect(workshop.complaints()).toEqual([])
  })
})
