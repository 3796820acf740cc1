import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, noteBuilt, PARTS, staleParts } from '../../../scripts/buildState.ts'

let root = ''

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

function buildAll(): void {
  [
    'dist/deck/index.html',
    'dist/audience/index.html',
    'dist/audience/main.js.br',
    'dist/console/index.html',
    'dist/deck.json',
  ].forEach(file => write(file, 'built'))
  PARTS.forEach(part => noteBuilt(root, part, fingerprint(root, part)))
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'))
  write('slides.md', '# One')
  write('components/a/One.vue', 'one')
  write('audience/main.ts', 'main')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('what has to be built', () => {
  it('is everything at first', () => {
    expect(staleParts(root)).toEqual(PARTS)
  })

  it('is nothing when all is built, also after a file was only touched', () => {
    buildAll()
    write('slides.md', '# One')
    expect(staleParts(root)).toEqual([])
  })

  it.each([
    ['a page that lost its compressed counterpart', () => rmSync(join(root, 'dist/audience/main.js.br')), ['audience']],
    ['a built file that was changed by hand', () => write('dist/deck/index.html', 'changed by hand'), ['deck']],
    ['an outline that is gone', () => rmSync(join(root, 'dist/deck.json')), ['outline']],
    ['a folder to which somebody added a file', () => write('dist/console/notes.txt', 'mine'), ['console']],
  ])('is %s', (_, change, parts) => {
    buildAll()
    change()
    expect(staleParts(root)).toEqual(parts)
  })

  it('is the deck and its outline after the slides were edited', () => {
    buildAll()
    write('slides.md', '# Two')
    expect(staleParts(root)).toEqual(['deck', 'outline'])
  })

  it('is the phone page alone after a file of its own was added', () => {
    buildAll()
    write('audience/screens/New.vue', 'new')
    expect(staleParts(root)).toEqual(['audience'])
  })

  it('is every page after a shared component was renamed', () => {
    buildAll()
    rmSync(join(root, 'components/a/One.vue'))
    write('components/a/Uno.vue', 'one')
    expect(staleParts(root)).toEqual(['deck', 'audience', 'console'])
  })

  it('is a part whose output is gone', () => {
    buildAll()
    rmSync(join(root, 'dist/console'), { recursive: true })
    expect(staleParts(root)).toEqual(['console'])
  })

  it('is everything when the notes about the last build are cut off', () => {
    buildAll()
    write('dist/build.json', '{"deck": ')
    expect(staleParts(root)).toEqual(PARTS)
  })
})
