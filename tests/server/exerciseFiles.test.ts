import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkAgainstDeck } from '../../live/server/contentChecks.ts'
import { describeProblem, loadContent } from '../../live/server/exerciseFiles.ts'
import { contentOf, folderWith, POLL, problemsIn, WORKSHOP } from '../helpers/contentFolder.ts'

function pollIn({ exercises }: ReturnType<typeof contentOf>) {
  const tea = exercises.get('tea')
  if (tea?.kind !== 'poll')
    throw new Error('There is no poll named tea.')
  return tea
}

describe('reading a folder of exercises', () => {
  it('gives an exercise by the name of its file, with what it leaves out', () => {
    const content = contentOf(folderWith({ 'workshop.yaml': WORKSHOP, 'polls/tea.yaml': POLL }))
    expect(content.exercises.get('tea')).toEqual({
      id: 'tea',
      kind: 'poll',
      situation: null,
      question: 'Tea or coffee?',
      select: 'one',
      options: [
        { id: 'a', text: 'Tea' },
        { id: 'b', text: 'Coffee' },
      ],
      key: null,
      notSure: null,
      shuffle: true,
      opens: 'with-slide',
      vote: 'once',
      talkSeconds: 90,
      timerSeconds: null,
      minGroup: 3,
      moderated: false,
      rationale: 'People differ.',
      source: 'Our own, 2026',
      profile: null,
      twinOf: null,
    })
  })

  it('gives the workshop with its agendas', () => {
    const { workshop } = contentOf(folderWith({ 'workshop.yaml': WORKSHOP }))
    expect(workshop).toMatchObject({ title: 'A workshop', profile: 'team', agenda: 'short', wifi: null })
    expect(workshop.agendas).toEqual([
      {
        id: 'short',
        title: 'Short',
        minutes: 5,
        blocks: [
          { id: 'open', title: 'Open', minutes: 5, slides: ['cover'] },
        ],
      },
    ])
  })

  it('keeps the options in the order of the file, also when they are numbers', () => {
    const text = POLL.replace('  a: Tea\n  b: Coffee', '  5: Fully\n  x: In between\n  1: Not at all')
    const content = contentOf(folderWith({ 'workshop.yaml': WORKSHOP, 'tea.yml': text }))
    expect(pollIn(content).options.map(({ id }) => id)).toEqual([
      '5',
      'x',
      '1',
    ])
  })

  it.each([
    ['key: a', ['a']],
    ['key: [a, b, a]', ['a', 'b']],
  ])('reads "%s" as a list of options', (line, key) => {
    const content = contentOf(folderWith({ 'workshop.yaml': WORKSHOP, 'tea.yaml': `${POLL}${line}\n` }))
    expect(pollIn(content).key).toEqual(key)
  })

  it('reads a numeric key as the option of that name', () => {
    const text = `${POLL.replace('a: Tea', '1: Tea')}key: 1\n`
    expect(pollIn(contentOf(folderWith({ 'workshop.yaml': WORKSHOP, 'tea.yaml': text }))).key).toEqual(['1'])
  })

  it('reads files as Windows saves them, with a byte order mark and its line ends', () => {
    expect(problemsIn(folderWith({ 'workshop.yaml': WORKSHOP, 'tea.yaml': `\uFEFF${POLL.replaceAll('\n', '\r\n')}` }))).toEqual([])
  })

  it('ignores files that are no YAML, hidden files and hidden folders', () => {
    const folder = folderWith({
      'workshop.yaml': WORKSHOP,
      'guide/tea.md': '# Tea',
      'tea.schema.json': '{',
      '.tea.yaml': '}',
      '.git/tea.yaml': '}',
      'polls/tea.yaml~': '}',
    })
    expect(contentOf(folder).exercises.size).toBe(0)
  })
})

describe('an overlay', () => {
  const base = () => folderWith({ 'workshop.yaml': `${WORKSHOP}wifi:\n  ssid: Room\n  security: nopass\n`, 'polls/tea.yaml': POLL, 'polls/cake.yaml': POLL })

  it('replaces exercises by id, adds its own and leaves the rest', () => {
    const overlay = folderWith({ 'tea.yml': POLL.replace('Tea or coffee?', 'Black or green?'), 'extra.yaml': `${POLL}twinOf: cake\n` })
    const { exercises } = contentOf(base(), overlay)
    expect(exercises.get('tea')?.question).toBe('Black or green?')
    expect(exercises.get('cake')?.question).toBe('Tea or coffee?')
    expect(exercises.get('extra')?.twinOf).toBe('cake')
  })

  it('replaces the keys of the workshop that it names', () => {
    const { workshop } = contentOf(base(), folderWith({ 'workshop.yaml': 'title: Ours\nlang: de\n' }))
    expect(workshop).toMatchObject({ title: 'Ours', lang: 'de', profile: 'team', wifi: { ssid: 'Room' } })
  })

  it('takes a key away by leaving its value out', () => {
    expect(contentOf(base(), folderWith({ 'workshop.yaml': 'wifi:\n' })).workshop.wifi).toBeNull()
  })

  it('is named when the mistake is in it', () => {
    const overlay = folderWith({ 'workshop.yaml': 'title: Ours\nprofile: friends\n' })
    expect(problemsIn(base(), overlay)).toEqual(['workshop.yaml, line 2: "profile" says "friends", but may only be team or career.'])
    const result = loadContent([base(), overlay])
    expect(result).toMatchObject({ ok: false, error: [{ file: join(overlay, 'workshop.yaml') }] })
  })
})

describe('content against the deck', () => {
  const slide = { no: 1, title: 'Cover', clicks: 0, exercise: null, message: '', drawing: '', notes: '' }

  it('names slides of an agenda that the deck lacks', () => {
    const content = contentOf(folderWith({ 'workshop.yaml': WORKSHOP }))
    expect(checkAgainstDeck(content, [{ ...slide, alias: 'cover' }])).toEqual([])
    expect(checkAgainstDeck(content, [{ ...slide, alias: 'front' }])).toMatchObject([
      { line: 15, message: 'agenda short names the slide "cover", and no slide of the deck has this routeAlias. Correct or remove it.' },
    ])
  })

  it('names the slide whose exercise there is not', () => {
    const content = contentOf(folderWith({ 'workshop.yaml': WORKSHOP }))
    const deck = [{ ...slide, alias: 'cover', exercise: 'tea', file: 'slides.md', line: 7 }]
    expect(checkAgainstDeck(content, deck).map(describeProblem)).toEqual([
      'slides.md, line 7: the slide "cover" shows the exercise "tea", and there is no exercise of this id. Add its file, or correct the slide.',
    ])
  })

  it('names a note that waits for a result which the exercise never has', () => {
    const content = contentOf(folderWith({ 'workshop.yaml': WORKSHOP, 'words.yaml': 'kind: words\nquestion: One word?\nrationale: People differ.\nsource: Our own, 2026\n' }))
    const deck = [{ ...slide, alias: 'cover', exercise: 'words', notes: '<p class="when when-split">WHEN SPLIT Talk.</p>', file: 'slides.md', line: 7 }]
    expect(checkAgainstDeck(content, deck).map(describeProblem)).toEqual([
      'slides.md, line 7: the note of the slide "cover" has a paragraph for WHEN SPLIT, which a result of kind words never is. Write it as an ordinary paragraph.',
    ])
  })
})
