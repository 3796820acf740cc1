import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { describeProblem, loadContent } from '../../live/server/exerciseFiles.ts'
import { folderWith, POLL, WORKSHOP } from '../helpers/contentFolder.ts'

const PNG = new Uint8Array([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0])
const CLIENT = 'client:\n  name: Müller & Søn\n  logo: logo.png\n'

function load(files: Record<string, string | Uint8Array>) {
  return loadContent([folderWith({ 'polls/K1.yaml': POLL, ...files })])
}
function problems(files: Record<string, string | Uint8Array>): string {
  const read = load(files)
  return read.ok ? '' : read.error.map(describeProblem).join('\n')
}

describe('the client of a report', () => {
  it('comes from workshop.yaml, with the logo as a picture that needs no file', () => {
    const read = load({ 'workshop.yaml': WORKSHOP + CLIENT, 'logo.png': PNG })
    expect(read).toMatchObject({ ok: true, value: { workshop: { client: { name: 'Müller & Søn', date: null, logo: `data:image/png;base64,${Buffer.from(PNG).toString('base64')}` } } } })
  })

  it('need not be named', () => {
    const read = load({ 'workshop.yaml': WORKSHOP })
    expect(read.ok && 'client' in read.value.workshop).toBe(false)
  })

  it.each([
    ['is not there', {}, /workshop\.yaml, line 18: the logo "logo\.png" is not in .*Put the picture beside workshop\.yaml/],
    ['is too large', { 'logo.png': new Uint8Array(300 * 1024) }, /has 300 kB; a logo may have 200\. Save it smaller/],
    ['is no picture', { 'logo.png': 'GIF89a' }, /is no png picture\. Save it again/],
  ])('has a sentence for a logo that %s', (_, files, sentence) => {
    expect(problems({ 'workshop.yaml': WORKSHOP + CLIENT, ...files })).toMatch(sentence)
  })

  it('takes no logo from another folder', () => {
    expect(problems({ 'workshop.yaml': WORKSHOP + CLIENT.replace('logo.png', '../logo.png') })).toMatch(/must be the name of a \.png, \.jpg or \.svg file beside workshop\.yaml, without a path/)
  })
})
