import { describe, expect, it } from 'vitest'
import { readDeck } from '../../live/server/deckFile.ts'
import { describeProblem } from '../../live/server/exerciseFiles.ts'
import { folderWith } from '../helpers/contentFolder.ts'

const COVER = `---
theme: default
title: Tea
routeAlias: cover
clicks: 0
---

# Tea <br> and coffee

<!--
SAY Hello & welcome.

ASK <script>alert(1)</script>
-->
`
const POLL = `
---
layout: activity
routeAlias: tea-poll
clicks: 2
exercise: tea
message: "Tea or coffee?"
drawing: "Two cups."
---

# What do *you* <b>drink</b>?
`

function deckOf(files: Record<string, string>) {
  return readDeck(`${folderWith(files)}/slides.md`)
}

async function sentencesAbout(slides: string, files: Record<string, string> = {}): Promise<string[]> {
  const result = await deckOf({ 'slides.md': slides, ...files })
  return result.ok
    ? []
    : result.error.map(problem => describeProblem(problem).replace(/\S*\/(?=[\w-]+\.md, line)/g, ''))
}

async function aliasesOf(files: Record<string, string>): Promise<[string, number][]> {
  const result = await deckOf(files)
  return result.ok
    ? result.value.map(({ alias, no }) => [alias, no])
    : []
}

describe('reading the deck', () => {
  it('gives each slide as the engine knows it', async () => {
    const result = await deckOf({ 'slides.md': COVER + POLL })
    expect(result.ok && result.value).toMatchObject([
      { alias: 'cover', no: 1, title: 'Tea', clicks: 0, exercise: null, message: '', drawing: '', line: 4 },
      { alias: 'tea-poll', no: 2, title: 'What do you drink?', clicks: 2, exercise: 'tea', message: 'Tea or coffee?', drawing: 'Two cups.', notes: '', line: 18 },
    ])
  })

  it('gives notes as HTML in which nothing of the author runs', async () => {
    const result = await deckOf({ 'slides.md': COVER })
    expect(result.ok && result.value[0]?.notes).toBe('<p><strong>SAY</strong> Hello &amp; welcome.</p>\n<p><strong>ASK</strong> &lt;script&gt;alert(1)&lt;/script&gt;</p>')
  })

  it.each([
    'hide',
    'disabled',
  ])('leaves out slides with %s and counts on without them', async (word) => {
    const hidden = POLL.replace('layout: activity', `${word}: true`)
    const last = POLL.replace('tea-poll', 'last')
    expect(await aliasesOf({ 'slides.md': COVER + hidden + last })).toEqual([
      ['cover', 1],
      ['last', 2],
    ])
  })

  it('follows imports', async () => {
    const files = { 'slides.md': `${COVER}\n---\nsrc: ./more.md\n---\n`, 'more.md': POLL.trimStart() }
    expect(await aliasesOf(files)).toEqual([
      ['cover', 1],
      ['tea-poll', 2],
    ])
  })
})

describe('a broken deck', () => {
  it.each([
    ['a slide without a name', POLL.replace('routeAlias: tea-poll\n', ''), 'slides.md, line 16: this slide has no routeAlias. Add one: it is the slide\'s name in agendas and links.'],
    ['a name with a space', POLL.replace('tea-poll', 'tea poll'), 'slides.md, line 18: the routeAlias "tea poll" must be made of letters, digits and hyphens, at most 64.'],
    ['a name that is taken', POLL.replace('tea-poll', 'cover'), /^slides.md, line 18: the routeAlias "cover" is taken by the slide in \S*slides.md, line 4\. Give each slide its own\.$/],
    ['no clicks', POLL.replace('clicks: 2\n', ''), 'slides.md, line 16: the slide "tea-poll" must say "clicks" as a whole number: how many clicks it takes until it is complete, 0 for none.'],
    ['clicks in words', POLL.replace('clicks: 2', 'clicks: two'), 'slides.md, line 19: the slide "tea-poll" must say "clicks" as a whole number: how many clicks it takes until it is complete, 0 for none.'],
    ['no title', POLL.replace(/# .*/, ''), 'slides.md, line 16: the slide "tea-poll" has no title. Add "title": phones and the console show it.'],
    ['a head that is not YAML', POLL.replace('"Two cups."', '"Two cups'), /^slides.md, line \d+: the head of this slide is not YAML: .* Compare with the lines around it\.$/],
    ['a paragraph for a result that there is not', `${POLL}\n<!--\nSAY Tea.\n\nWHEN SPLITT Talk.\n-->\n`, 'slides.md, line 30: the note of the slide "tea-poll" has a paragraph for WHEN SPLITT, and there is no such result. Use one of FEW, AGREE, SPLIT, DIFFER, MOVED, UNMOVED.'],
    ['a paragraph for a result on a slide that has none', `${POLL.replace('exercise: tea\n', '')}\n<!--\nWHEN SPLIT Talk.\n-->\n`, /^slides.md, line 27: the note of the slide "tea-poll" has a paragraph for WHEN SPLIT, and this slide has no exercise/],
    ['an import that is not there', '\n---\nsrc: ./nowhere.md\n---\n', /^slides.md, line \d+: Imported markdown file not found: .*nowhere.md\. Correct the "src" of this slide\.$/],
  ])('with %s is named with its line', async (_, slide, sentence) => {
    expect(await sentencesAbout(COVER + slide)).toEqual([typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)])
  })

  it('that does not exist is one sentence', async () => {
    const result = await readDeck('/nowhere/slides.md')
    expect(result.ok ? [] : result.error.map(describeProblem)).toEqual([expect.stringMatching(/^\/nowhere\/slides\.md, line 1: the slides cannot be read \(ENOENT.*\)\. Check that the file exists and is a Slidev deck\.$/)])
  })
})
