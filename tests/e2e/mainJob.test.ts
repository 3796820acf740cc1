import type { Workshop } from '../helpers/workshop.ts'
/** The main job as a facilitator and a group do it: a deck on the screen, phones that vote, one Next. */
import type { ConsolePage } from './pages/ConsolePage.ts'
import type { PhonePage } from './pages/PhonePage.ts'
import type { StagePage } from './pages/StagePage.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkshop } from '../helpers/workshop.ts'

let workshop: Workshop
let stage: StagePage
let presenter: StagePage
let facilitator: ConsolePage
let phones: PhonePage[]

beforeAll(async () => {
  workshop = await openWorkshop()
  stage = await workshop.stage()
  presenter = await workshop.presenter(workshop.server.lan)
  facilitator = await workshop.console()
  // The full agenda has the single polls, each before the slide that answers it.
  await facilitator.chooseAgenda('90')
  phones = await Promise.all([1, 2, 3].map(() => workshop.phone()))
})
afterAll(() => workshop?.dispose())

const HIDDEN = { 'a': null, 'b': null, 'c': null, 'd': null, 'not-sure': null }

describe('a poll with two votes', () => {
  it('opens when the deck rests on its slide, and phones show the question in full', async () => {
    await facilitator.jumpTo(/headline measure/)
    await stage.activityIs({ activity: 'K4', phase: 'open', round: 1, responses: 0 })
    for (const phone of phones) {
      await phone.poll(/put one number on the wall/).waitFor()
      expect(await phone.page.getByRole('radio').count()).toBe(5)
    }
  })

  it('takes answers and changed answers, and says "Saved" when they are', async () => {
    await phones[0]!.choose(/Projects finished/)
    await phones[0]!.saved()
    await phones[0]!.choose(/Benefits reached/)
    await phones[1]!.choose(/Projects finished/)
    await phones[2]!.choose(/Not sure/)
    await Promise.all(phones.map(phone => phone.saved()))
    await stage.activityIs({ phase: 'open', responses: 3 })
  })

  it('shows nobody but the facilitator what was answered', async () => {
    expect(await stage.counts()).toEqual(HIDDEN)
    expect(await presenter.counts()).toEqual(HIDDEN)
    expect(await stage.page.content()).not.toContain('data-count')
    await stage.page.locator('[data-option="b"]:visible').hover()
    expect(await stage.page.getByText('%').filter({ visible: true }).count()).toBe(0)
    for (const phone of phones)
      expect(await phone.page.getByText('%').count()).toBe(0)
    await facilitator.sees('33%')
  })

  it('is closed by Next, and takes nothing after that', async () => {
    await facilitator.next(/talk/)
    await stage.activityIs({ phase: 'closed', responses: 3 })
    await phones[1]!.sees(/Voting is closed/)
    expect(await phones[1]!.option(/Benefits reached/).isDisabled()).toBe(true)
  })

  it('lets people talk, with their first vote as one large letter', async () => {
    await facilitator.next(/second vote/)
    await phones[0]!.page.getByRole('button', { name: /Hold up/ }).click()
    await phones[0]!.page.getByText('B', { exact: true }).first().waitFor()
    await phones[0]!.page.keyboard.press('Escape')
    await stage.sees(/\d:\d\d/)
  })

  it('votes again on the same question and keeps the first vote', async () => {
    await facilitator.next(/closes the vote/)
    await stage.activityIs({ phase: 'open', round: 2, responses: 0 })
    await phones[0]!.choose(/Benefits reached/)
    await phones[1]!.choose(/Benefits reached/)
    await phones[2]!.choose(/Not sure/)
    await stage.activityIs({ round: 2, responses: 3 })
    expect(await stage.counts()).toEqual(HIDDEN)
  })

  it('shows both votes and who moved, on the stage and on every phone', async () => {
    await facilitator.next(/shows the results/)
    await facilitator.next(/explains/)
    await stage.activityIs({ phase: 'shown', round: 2 })
    expect(await stage.counts()).toEqual({ 'a': 0, 'b': 2, 'c': 0, 'd': 0, 'not-sure': 1 })
    await stage.sees(/1 of 3 moved/)
    await Promise.all(phones.map(phone => phone.sees(/67%/)))
    expect(await phones[0]!.page.getByText(/started for a benefit/).count()).toBe(0)
  })

  it('explains what most standards say, with the source, and only then leaves', async () => {
    await facilitator.next(/next slide/)
    await stage.activityIs({ phase: 'explained' })
    await stage.sees(/PgMP Examination Content Outline/)
    await phones[1]!.sees(/started for a/)
    await facilitator.press('Next')
    await stage.isAt('headline-measures')
    await phones[0]!.heading(/./).first().waitFor()
  })
})

describe('a day around the polls', () => {
  it('reads a content slide on the phone', async () => {
    await phones[0]!.page.getByRole('button', { name: 'Read this slide' }).click()
    await phones[0]!.sees(/drawing|measure/i)
  })

  it('goes back without reopening', async () => {
    await facilitator.press('Back')
    await stage.activityIs({ activity: 'K4', phase: 'explained', round: 2 })
  })

  it('asks on the console before it leaves an open poll, and goes when told', async () => {
    await facilitator.jumpTo(/makes it a program/)
    await stage.activityIs({ activity: 'K1', phase: 'open' })
    await facilitator.press('Skip')
    await facilitator.sees(/is still open/)
    expect(stage.place().slide).toBe('first-look-program')
    await facilitator.press('Close it and go on')
    await stage.isAt('what-makes-a-program')
  })

  it('blanks the stage and shows the QR on it', async () => {
    await facilitator.press('Blank the stage')
    await stage.screen('blank').waitFor()
    await facilitator.press('Unblank the stage')
    await facilitator.press('Show the QR')
    await stage.screen('join').waitFor()
    await stage.sees(workshop.server.code)
    await facilitator.press('Hide the QR')
    await stage.screen('join').waitFor({ state: 'hidden' })
  })

  it('is run by the keys of the projected window and a clicker', async () => {
    await stage.press('PageDown')
    await stage.isAt('what-makes-a-program', 1)
    await presenter.isAt('what-makes-a-program', 1)
    await stage.press('PageUp')
    await stage.isAt('what-makes-a-program', 0)
    await stage.press('b')
    await stage.screen('blank').waitFor()
    await stage.press('b')
    await stage.screen('blank').waitFor({ state: 'hidden' })
    await stage.press('Escape')
    await stage.page.reload()
    await stage.isAt('what-makes-a-program', 0)
  })

  it('takes a late phone to where everybody is', async () => {
    const late = await workshop.phone()
    await late.heading(/One benefit|What makes a program/).waitFor()
  })

  it('asks a phone once where its owner works', async () => {
    const { context } = await workshop.device('phone')
    const page = await context.newPage()
    await page.goto(workshop.server.lan)
    await page.locator('label').first().click()
    await page.getByRole('button', { name: 'Read this slide' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Read this slide' }).waitFor()
    expect(await page.getByRole('radio').count()).toBe(0)
  })

  it('starts a new session with a new code: the deck follows, and so do phones at the plain address', async () => {
    const follower = await workshop.phone()
    await follower.page.goto(workshop.server.lan)
    await facilitator.press('End session')
    await facilitator.press('End it now')
    await phones[0]!.heading('Thank you').waitFor()
    await facilitator.press('New session')
    await facilitator.press('Start the new one')
    await stage.isAt('cover')
    await phones[0]!.heading('Thank you').waitFor()
    await follower.page.getByRole('button', { name: 'Skip' }).waitFor()
  })

  it('has left no error on any page, and asked nobody but its own server', () => {
    expect(workshop.complaints()).toEqual([])
  })
})
