import { describe, expect, it } from 'vitest'
import { complaintAbout } from '../../../scripts/checkNode.mjs'

describe('the check of Node', () => {
  it.each(['18.20.8', '20.19.0', '22.17.1'])('has one sentence about Node %s that says what to do', (version) => {
    expect(complaintAbout(version)).toMatch(/^This is Node [\d.]+, and .*npm start.*\.$/)
  })

  it.each(['22.18.0', '23.6.0', '24.21.0', '26.0.0'])('is content with Node %s', (version) => {
    expect(complaintAbout(version)).toBeNull()
  })
})
