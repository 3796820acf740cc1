/** Every claim of the deck has a source with a year: docs/facts.yaml is the one list of them. */
import type { FactList } from '../../kit/facts.ts'
import type { SourceSlide } from '../helpers/deckSource.ts'
import { describe, expect, it } from 'vitest'
import { parseFacts, readFacts } from '../../kit/facts.ts'
import { readSource } from '../helpers/deckSource.ts'
import { figuresIn, names } from '../helpers/figures.ts'

const read = readFacts(new URL('../../docs/facts.yaml', import.meta.url).pathname)
const list: FactList = read.ok ? read.value : { sources: [], facts: [] }
const deck = await readSource()

/** Everything that is said with a slide, except how long it takes. */
function wordsOf({ seen, sourceLine, told, cues }: SourceSlide): string {
  const { MINUTES, ...others } = cues
  return [seen, sourceLine, told, ...Object.values(others)].join('\n')
}

/** Numbers without a fact, as "slide: number". */
function unsourced(slides: readonly SourceSlide[], { sources, facts }: FactList): string[] {
  return slides.flatMap((slide) => {
    const known = new Set(facts.filter(({ on }) => on.includes(slide.alias)).flatMap(({ figures }) => figures))
    return figuresIn(wordsOf(slide), sources).filter(figure => !known.has(figure)).map(figure => `${slide.alias}: ${figure}`)
  })
}

/** Facts whose source their slide does not name, and numbers that none of their slides has any more. */
function stale(slides: readonly SourceSlide[], { sources, facts }: FactList): string[] {
  const words = new Map(slides.map(slide => [slide.alias, wordsOf(slide)]))
  return facts.flatMap(({ says, sources: from, figures, on }) => [
    ...on.filter(alias => !words.has(alias)).map(alias => `${says}: there is no slide ${alias}`),
    ...on.filter(alias => words.has(alias) && !from.every(source => !source.named || names(words.get(alias)!, source))).map(alias => `${says}: ${alias} does not name ${from.map(({ id }) => id).join(' and ')}`),
    ...figures.filter(figure => !on.some(alias => figuresIn(words.get(alias) ?? '', sources).includes(figure))).map(figure => `${says}: ${figure} stands nowhere`),
  ])
}

describe('the list of facts', () => {
  it('can be read', () => {
    expect(read).toMatchObject({ ok: true })
  })

  it('has every number that a slide or its notes claim', () => {
    expect(unsourced(deck, list)).toEqual([])
  })

  it('has no fact that its slides no longer make, and none whose source they do not name', () => {
    expect(stale(deck, list)).toEqual([])
  })

  it('has a fact for every slide that teaches', () => {
    const teaching = deck.filter(({ layout, drawings }) => ['drawing', 'compare', 'table'].includes(layout) && drawings.length + Number(layout !== 'drawing') > 0)
    const claimed = new Set(list.facts.flatMap(({ on }) => on))
    expect(teaching.length).toBeGreaterThan(30)
    expect(teaching.filter(({ alias }) => !claimed.has(alias)).map(({ alias }) => alias)).toEqual([])
  })

  it('keeps no source that nothing rests on', () => {
    const used = new Set(list.facts.flatMap(({ sources }) => sources.map(({ id }) => id)))
    expect(list.sources.map(({ id }) => id).filter(id => !used.has(id) && id !== 'article')).toEqual([])
  })

  it.each(list.sources.filter(({ seen }) => seen === 'source' || seen === 'secondary'))('writes the year of $id where it names it', ({ id, cite, year }) => {
    expect(id === 'article' ? String(year) : cite).toContain(String(year))
  })
})

describe('a deck that claims more than its list', () => {
  const [cover] = deck
  const claiming = (claim: string): SourceSlide => ({ ...cover!, cues: { SAY: claim } })

  it.each([
    ['a percentage', 'They say that 70% of changes fail.', '70%'],
    ['money', 'A program manager earns $121,650.', '121,650'],
    ['a year', 'Nobody knew it before 1984.', '1984'],
    ['a month of a year', 'So it was in May 2026.', 'May 2026'],
    ['a share in words', 'Three of four changes fade.', 'Three of four'],
    ['a large number in words', 'Ninety percent agree.', 'Ninety percent'],
    ['a number in its notes that another slide may use', 'Here it is 102,950 dollars.', '102,950'],
    ['a number beside a source it names', 'E. Goldratt, The Goal, 1984, page 12.', '12'],
  ])('fails with %s', (_, claim, figure) => {
    expect(unsourced([claiming(claim)], list)).toEqual([expect.stringContaining(`cover: ${figure}`)])
  })

  it('does not fail with the time that a talk takes, or with a source it names', () => {
    expect(unsourced([claiming('Talk for 90 seconds, 4 to 7 minutes in all (A1, C12). E. Goldratt, The Goal, 1984.')], list)).toEqual([])
  })

  it('fails when a fact has left its slide, or its source has', () => {
    const facts = list.facts.filter(({ on }) => on.includes('appendix-pay'))
    const slides = deck.map(slide => slide.alias === 'appendix-pay' ? claiming('Nothing.') : slide).map(slide => slide.cues.SAY === 'Nothing.' ? { ...slide, alias: 'appendix-pay', seen: '', told: '', sourceLine: '' } : slide)
    expect(stale(slides, { ...list, facts })).toEqual(expect.arrayContaining([
      expect.stringContaining('appendix-pay does not name bls'),
      expect.stringContaining('59,830 stands nowhere'),
    ]))
  })
})

describe('a list with a mistake', () => {
  it.each([
    ['a source that is not there', 'sources: {}\nfacts:\n  - {says: Tea is warm, source: kettle, on: [cover]}', 'facts.yaml: "Tea is warm" names the source "kettle", and there is none of this id. Correct it, or add it under sources.'],
    ['a source without a year', 'sources:\n  kettle: {cite: A kettle, seen: own}\nfacts: []', /^facts\.yaml, sources\.kettle\.year: /],
  ])('names %s', (_, text, sentence) => {
    const result = parseFacts(text, 'facts.yaml')
    expect(result.ok ? '' : result.error).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence))
  })

  it('that does not exist is one sentence', () => {
    expect(readFacts('/nowhere/facts.yaml')).toMatchObject({ ok: false, error: expect.stringMatching(/^\/nowhere\/facts\.yaml cannot be read \(ENOENT/) })
  })
})
