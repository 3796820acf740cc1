import type { Workshop } from '../helpers/workshop.ts'
/** First and second look as a group does them: each phone at its own pace, the stage counting who has finished. */
import type { ConsolePage } from './pages/ConsolePage.ts'
import type { PhonePage } from './pages/PhonePage.ts'
import type { StagePage } from './pages/StagePage.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jump, openWorkshop } from '../helpers/workshop.ts'

let workshop: Workshop
let stage: StagePage
let facilitator: ConsolePage
let phones: PhonePage[]

beforeAll(async () => {
  workshop = await openWorkshop()
  stage = await workshop.stage()
  facilitator = await workshop.console()
  phones = await Promise.all([1, 2, 3].map(() => workshop.phone()))
})
afterAll(() => workshop?.dispose())

const finished = (people: number) => stage.page.locator(`[data-finished="${people}"]:visible`).waitFor()
const press = (phone: PhonePage, name: string | RegExp) => phone.page.getByRole('button', { name }).click()

/** Answers the question in hand and goes on to the one behind it. */
async function answer(phone: PhonePage, option: RegExp, onward: string | RegExp = 'Next question'): Promise<void> {
  await phone.choose(option)
  await phone.saved()
  await press(phone, onward)
}

async function answerAll(phone: PhonePage, options: RegExp[]): Promise<void> {
  for (const [at, option] of options.entries())
    await answer(phone, option, at === options.length - 1 ? 'Look over my answers' : 'Next question')
}

describe('the first look', () => {
  it('is one slide with all its questions, and one question at a time on a phone', async () => {
    await jump(await workshop.remote(), 'first-look')
    await stage.activityIs({ activity: 'first-look', phase: 'open', responses: 0 })
    await stage.sees('What turns several projects into a program?')
    for (const phone of phones) {
      await phone.poll('What turns several projects into a program?').waitFor()
      expect(await phone.page.getByRole('radiogroup').count()).toBe(1)
      await phone.sees('Nothing is graded.')
    }
  })

  it('lets three phones page through at their own pace, and the stage count who has finished', async () => {
    await answerAll(phones[0]!, [/Not sure/, /Restocking the shops/, /The program manager/, /Not sure/])
    await phones[0]!.sees('All answered.')
    await finished(1)
    await answer(phones[1]!, /A benefit they can bring/)
    await answer(phones[2]!, /One large budget/)
    await answer(phones[2]!, /Restocking the shops/)
    await stage.activityIs({ phase: 'open', responses: 3 })
    await finished(1)
    expect(await stage.page.locator('[data-count]').count()).toBe(0)
  })

  it('goes on after a reload where its owner was, with what was answered', async () => {
    await phones[2]!.page.reload()
    await phones[2]!.sees('Question 3 of 4')
    await press(phones[2]!, 'Back')
    expect(await phones[2]!.option(/Restocking/).isChecked()).toBe(true)
    await press(phones[2]!, 'Next question')
    await answer(phones[2]!, /owner in the business/)
    await answer(phones[2]!, /Benefits reached/, 'Look over my answers')
    await finished(2)
  })

  it('changes an answer from the overview', async () => {
    await phones[0]!.page.getByRole('button', { name: 'Change' }).first().click()
    await phones[0]!.choose(/One large budget/)
    await phones[0]!.saved()
    expect(workshop.server.answers('first-look', 1)).toContainEqual({ K1: ['a'], K2: ['c'], K3: ['a'], K4: ['not-sure'] })
  })

  it('is closed by Next, which then goes on and keeps the result', async () => {
    await facilitator.next(/next slide/)
    await stage.activityIs({ activity: 'first-look', phase: 'closed' })
    await phones[1]!.sees('Not answered')
    expect(await phones[1]!.page.getByRole('button', { name: 'Change' }).count()).toBe(0)
  })
})

describe('the second look', () => {
  it('asks the same ideas again on one slide', async () => {
    await jump(await workshop.remote(), 'second-look')
    await stage.activityIs({ activity: 'second-look', phase: 'open', responses: 0 })
    for (const phone of phones)
      await answerAll(phone, [/bring nothing more/, /Moving payroll/, /The benefit owner/, /Orders delivered/])
    await finished(3)
  })

  it('shows its distribution page by page, and before and after only with what most standards say', async () => {
    await facilitator.next(/shows the results/)
    await facilitator.next(/within this activity/)
    await stage.activityIs({ phase: 'shown' })
    expect(await stage.page.locator('[data-item]:visible').count()).toBe(1)
    expect(await stage.page.locator('[data-item="K1-twin"]:visible [data-option="a"]').getAttribute('data-count')).toBe('3')
    expect(await stage.page.getByText('answered both').filter({ visible: true }).count()).toBe(0)
    for (const item of ['K2-twin', 'K3-twin', 'K4-twin']) {
      await facilitator.press('Next')
      await stage.page.locator(`[data-item="${item}"]:visible`).waitFor()
    }
    await facilitator.press('Next')
    await stage.activityIs({ phase: 'explained' })
    await stage.sees('3 people answered both.')
    await stage.sees('Fewer than 10 pairs')
    await phones[0]!.sees('3 people answered both.')
    await facilitator.press('Next')
    await stage.page.locator('[data-item="K1-twin"]:visible').waitFor()
    await stage.sees('What most standards say')
  })
})

describe('a scale', () => {
  it('is rated by one tap, and stands beside the ratings of the same people before and looking back', async () => {
    const remote = await workshop.remote()
    for (const [slide, ratings] of [['first-look-confidence', [1, 2, 3]], ['second-look-confidence', [4, 4, 4]]] as const) {
      await jump(remote, slide)
      await stage.activityIs({ phase: 'open', responses: 0 })
      for (const [at, rating] of ratings.entries()) {
        for (const statement of await phones[at]!.page.getByRole('radiogroup').all()) {
          await statement.getByRole('radio', { name: new RegExp(`^${rating}`) }).check()
          await phones[at]!.saved()
        }
      }
      await facilitator.next(/shows the results/)
      await facilitator.press('Next')
      await stage.activityIs({ phase: 'shown', responses: 3 })
    }
    expect(await stage.page.locator('[data-statement="a"]:visible [data-option="4"]').getAttribute('data-count')).toBe('3')
    await stage.sees('3 people rated all three. +2.0 since the start, ±0.0 looking back.')
    await phones[0]!.sees('+2.0 since the start')
  })

  it('has left no error on any page', () => {
    expect(workshop.complaints()).toEqual([])
  })
})
