import type { Respondent } from '../../live/domain/activities/kind.ts'
import type { Phase } from '../../live/domain/session.ts'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import App from '../../console/App.vue'
import { aPoll, onPoll, surroundings } from '../helpers/domainBuilders.ts'
import { aFacilitatorContent, aFacilitatorView, aFakeLive } from '../helpers/facilitatorBuilders.ts'

let unmount = () => {}
beforeEach(() => sessionStorage.clear())
afterEach(() => unmount())

const situation = 'On Friday the extra help ends, and the errors have doubled.'
const scenario = surroundings([aPoll({ key: null, vote: 'twice', notSure: null, situation })])

/** The activity on the console after these people chose these options in the first of `round` rounds. */
function activityAfter(choices: string, phase: Phase = 'closed', round = 1) {
  const first = [...choices].map((option, i): Respondent => ({ participant: `p${i}`, answer: [option] }))
  const view = aFacilitatorView({
    session: onPoll({ phase, round }, scenario),
    rounds: Array.from<Respondent[]>({ length: round }).fill(first),
    around: scenario,
  })
  const page = mount(App, { props: { live: aFakeLive(view, aFacilitatorContent(scenario)), reload: vi.fn() }, attachTo: document.body })
  unmount = () => page.unmount()
  return page.get('section[aria-label="Activity"]').text()
}

describe('advice on the console', () => {
  it('sends a split room into a talk', () => {
    expect(activityAfter('aabbc')).toContain('40%: let people talk to somebody who chose otherwise, then vote again.')
  })

  it('asks for the other side where most agree', () => {
    expect(activityAfter('aaaac')).toContain('80% chose the same: argue the other side for a minute.')
  })

  it('is silent while people vote, and on the second vote', () => {
    expect(activityAfter('aabbc', 'open')).not.toContain('first vote suggests')
    unmount()
    expect(activityAfter('aabbc', 'closed', 2)).not.toContain('first vote suggests')
  })
})

describe('a scenario on the console', () => {
  it('is told before its question', () => {
    const said = activityAfter('aabbc')
    expect(said.indexOf(situation)).toBeGreaterThan(-1)
    expect(said.indexOf(situation)).toBeLessThan(said.indexOf('What makes several projects a program?'))
  })
})
