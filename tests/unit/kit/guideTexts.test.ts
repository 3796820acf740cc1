import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadGuide } from '../../../kit/guideFiles.ts'
import { markdownHtml } from '../../../kit/guideMarkdown.ts'
import { partsOf } from '../../../kit/guideParts.ts'
import { readKitSource } from '../../../kit/kitSource.ts'
import { speakerNote } from '../../../kit/speakerNotes.ts'
import { noteHtml } from '../../../live/server/noteHtml.ts'
import { folderWith } from '../../helpers/contentFolder.ts'

const root = join(import.meta.dirname, '../../..')
const own = join(root, 'exercises')

describe('the texts of the guide', () => {
  it('are complete, and name only exercises, slides and objectives that there are', async () => {
    const read = await readKitSource(root, [own])
    expect(read.ok ? '' : read.error).toBe('')
  })

  it('of a folder of one\'s own replace those of the same name, and leave the others', () => {
    const guide = loadGuide([own, folderWith({ 'guide/problems.md': '---\ntitle: Ours\n---\nOur page.\n' })])
    expect(guide.ok && guide.value.get('problems')?.title).toBe('Ours')
    expect(guide.ok && guide.value.get('sources')?.title).toBe('Sources')
  })

  it.each([
    ['no head', 'Only words.', 'Begin with "---"'],
    ['a head that is no YAML', '---\ntitle: [\n---\n', 'is not YAML'],
    ['a word in the head that nobody knows', '---\ntitle: A\nslide: cover\n---\n', '"slide"'],
  ])('with %s are named with their file', (_, text, sentence) => {
    const guide = loadGuide([folderWith({ 'guide/mine.md': text })])
    expect(guide.ok ? '' : `${guide.error[0]!.file} ${guide.error[0]!.message}`).toMatch(/mine\.md/)
    expect(guide.ok ? '' : guide.error[0]!.message).toContain(sentence)
  })

  it.each([
    ['exercises: [K99]', 'exercise "K99"'],
    ['slides: [nowhere]', 'slide "nowhere"'],
    ['objectives: [7]', 'objective 7'],
  ])('that say "%s" are refused with what is wrong', async (line, sentence) => {
    const read = await readKitSource(root, [own, folderWith({ 'guide/mine.md': `---\ntitle: A\n${line}\n---\n` })])
    expect(read.ok ? '' : read.error).toContain(sentence)
  })

  it('that have a place nobody knows are refused with the places there are', async () => {
    const read = await readKitSource(root, [own, folderWith({ 'guide/mine.md': '---\ntitle: A\n---\n:: sorts\n' })])
    expect(read.ok ? '' : read.error).toContain('":: sorts"')
  })
})

describe('the guide\'s Markdown', () => {
  it('knows paragraphs, lists, boxes, tables, bold, emphasis and code', () => {
    expect(markdownHtml('One\ntwo **three** *four* `five`')).toBe('<p>One two <strong>three</strong> <em>four</em> <code>five</code></p>')
    expect(markdownHtml('- a\n  b\n- c')).toBe('<ul><li>a b</li><li>c</li></ul>')
    expect(markdownHtml('1. a\n2. b')).toBe('<ol><li>a</li><li>b</li></ol>')
    expect(markdownHtml('- [ ] a')).toBe('<ul class="boxes"><li>a</li></ul>')
    expect(markdownHtml('| A | B |\n| c | d |')).toBe('<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><th scope="row">c</th><td>d</td></tr></tbody></table>')
  })

  it('lets no markup of a file through', () => {
    expect(markdownHtml('<img src=x onerror=alert(1)> **<b>**')).not.toMatch(/<(?!\/?(?:p|strong)>)/)
  })

  it('leaves places for what comes from the exercises, with what they say', () => {
    expect(partsOf('A\n\n:: lines 3\n\nB')).toEqual([{ kind: 'text', html: '<p>A</p>' }, { kind: 'slot', slot: 'lines', argument: '3' }, { kind: 'text', html: '<p>B</p>' }])
    expect(partsOf(':: sort')).toEqual([{ kind: 'slot', slot: 'sort', argument: '' }])
  })
})

describe('speaker notes', () => {
  it('come apart by their labels, in HTML', () => {
    const note = speakerNote(noteHtml('MINUTES 2\n\nSAY Hello **you**.\n\nASK Who?\n\nLISTEN FOR "It".\n\nWHEN SPLIT Talk.\n\nIF SHORT Skip.\n\nSOURCES A book, 1999. COVERS A1.'))
    expect(note).toMatchObject({ minutes: '2', say: 'Hello <strong>you</strong>.', ask: 'Who?', listenFor: '&quot;It&quot;.', ifShort: 'Skip.', ifLong: '', sources: 'A book, 1999.', when: [{ result: 'split', html: 'Talk.' }] })
  })
})
