/** What the deck promises its facilitator and its room, slide by slide. */
import type { SourceSlide } from '../helpers/deckSource.ts'
import { describe, expect, it } from 'vitest'
import { contentOf } from '../helpers/contentFolder.ts'
import { cuesOf, readSource } from '../helpers/deckSource.ts'

const deck = await readSource()
const { agendas } = contentOf(new URL('../../exercises', import.meta.url).pathname).workshop
const slidesOf = (id: string) => agendas.find(agenda => agenda.id === id)!.blocks.flatMap(({ slides }) => slides)
const bySpeech = (alias: string) => deck.find(slide => slide.alias === alias)!

/** Slides that say something themselves: what the room makes and the frame of the day are none. */
const TAUGHT = new Set(['drawing', 'compare', 'statement'])
const isTaught = ({ layout }: SourceSlide) => TAUGHT.has(layout)

describe('the notes of every slide', () => {
  it.each(deck)('$alias say what to say, ask, do and listen for, how long it takes, and how to leave', ({ cues }) => {
    const wanted = ['MINUTES', 'SAY', 'ASK', 'DO', 'LISTEN FOR', 'TRANSITION', 'IF SHORT', 'IF LONG']
    expect(wanted.filter(cue => (cues[cue] ?? '').length < 8 && !(cue === 'MINUTES' && /^\d/.test(cues[cue] ?? '')))).toEqual([])
  })

  it.each(deck)('$alias begin with minutes that can be counted', ({ cues }) => {
    expect(cues.MINUTES).toMatch(/^\d+(?: to \d+)?(?:; in (?:45|60|90): \d+)*(?:[,. ]|$)/)
  })

  it('read a cue wherever its paragraph stands', () => {
    expect(cuesOf('MINUTES 2\n\nSAY Hello.\n\nASK Why?\n\nASK And then?\n\nSOURCES A book, 1984. COVERS A1.')).toEqual({ MINUTES: '2', SAY: 'Hello.', ASK: 'Why? And then?', SOURCES: 'A book, 1984.', COVERS: 'A1.' })
  })
})

/** Minutes at the least, in this agenda. */
function minutesOf({ cues: { MINUTES = '' } }: SourceSlide, agenda: string): number {
  return Number(new RegExp(`in ${agenda}: (\\d+)`).exec(MINUTES)?.[1] ?? /^\d+/.exec(MINUTES)?.[0])
}

describe.each(agendas)('the minutes in the notes of agenda $id', ({ id, blocks }) => {
  // The sort is one slide and three blocks; the career questions are asked in another profile.
  const told = blocks.map(({ id: block, slides, minutes }, at) => ({
    block,
    slides: slides.map(bySpeech).filter(({ alias }) => !alias.startsWith('career-')),
    minutes: minutes + (block === 'solo-sort' ? blocks.slice(at + 1, at + 3).reduce((sum, next) => sum + next.minutes, 0) : 0),
  }))

  it.each(told.filter(({ slides }) => slides.length > 0))('fit into the block $block', ({ slides, minutes }) => {
    expect(slides.reduce((sum, slide) => sum + minutesOf(slide, id), 0)).toBeLessThanOrEqual(minutes)
  })
})

describe('the layers', () => {
  it('are spine for what 60 or 45 minutes tell, depth for what 90 add, appendix for what is reached by jumping', () => {
    const spine = new Set([...slidesOf('45'), ...slidesOf('60')])
    const depth = new Set(slidesOf('90').filter(alias => !spine.has(alias)))
    const layerOf = (alias: string) => spine.has(alias) ? 'spine' : depth.has(alias) ? 'depth' : 'appendix'
    expect(deck.map(({ alias, layer }) => `${alias}: ${layer}`)).toEqual(deck.map(({ alias }) => `${alias}: ${layerOf(alias)}`))
  })

  it('keep the spine short: 24 slides, 8 of them taught', () => {
    const spine = deck.filter(({ layer }) => layer === 'spine')
    expect(spine.length).toBeLessThanOrEqual(24)
    expect(spine.filter(isTaught)).toHaveLength(8)
  })

  it.each(['pay', 'certificates', 'career', 'skills', 'sectors', 'improvement', 'dmaic-iso', 'standards', 'measures', 'artefacts', 'cadence'])('have an appendix about %s, drawn or as a table', (about) => {
    const { layout, drawings, layer } = bySpeech(`appendix-${about}`)
    expect(layer).toBe('appendix')
    expect(layout === 'table' || drawings.length > 0).toBe(true)
  })

  it('write no list of bullets outside of the sources', () => {
    expect(deck.filter(({ bullets }) => bullets > 0).map(({ alias }) => alias)).toEqual(['sources'])
  })
})

/** Counted: every word on the slide, also those in its drawing; not the source line at its foot. A word holds a letter or a digit. */
function wordCount({ seen }: SourceSlide): number {
  return seen.split(/\s+/).filter(word => /[\p{L}\d]/u.test(word)).length
}

describe('the words on a slide', () => {
  it.each(deck.filter(slide => isTaught(slide) && slide.layer !== 'appendix'))('$alias are at most 25', (slide) => {
    expect(wordCount(slide)).toBeLessThanOrEqual(25)
  })

  it('are counted in its drawing too', () => {
    expect(wordCount(bySpeech('change-and-run'))).toBeGreaterThan(8)
  })
})

describe('the drawings', () => {
  const drawn = deck.filter(({ drawings }) => drawings.some(name => !name.endsWith('Mark') && !name.startsWith('Live')))

  it('carry at least 20 slides, and build up on at least 14 of them', () => {
    expect(drawn.length).toBeGreaterThanOrEqual(20)
    expect(drawn.filter(({ clicks }) => clicks > 0).length).toBeGreaterThanOrEqual(14)
  })

  it.each(drawn)('$alias is told in words for those who do not see it', ({ alternative }) => {
    expect(alternative.length).toBeGreaterThan(60)
  })
})

/** "A2 to A4, A8" names A2, A3, A4 and A8. */
function labelsIn(covers: string): string[] {
  const ranges = [...covers.matchAll(/\b([AC])(\d{1,2}) to \1(\d{1,2})\b/g)].flatMap(([, kind, from, to]) => Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => `${kind}${Number(from) + at}`))
  return [...ranges, ...covers.match(/\b[AC]\d{1,2}\b/g) ?? []]
}

const covered = new Set(deck.flatMap(({ cues }) => labelsIn(cues.COVERS ?? '')))

describe('the source article', () => {
  it.each(Array.from({ length: 10 }, (_, at) => `A${at + 1}`))('has its part %s on a slide', (part) => {
    expect(covered).toContain(part)
  })

  it.each(Array.from({ length: 12 }, (_, at) => `C${at + 1}`))('is met where an expert would challenge it, in %s', (challenge) => {
    expect(covered).toContain(challenge)
  })

  it('is marked by labels that exist', () => {
    expect([...covered].filter(label => !/^(?:A(?:[1-9]|10)|C(?:[1-9]|1[0-2]))$/.test(label))).toEqual([])
  })

  it.each([
    ['C1', 'broader-in-what', /time.*functions.*reach.*authority/s],
    ['C2', 'program-role', /oversees the whole.*benefit/s],
    ['C3', 'strategy-and-roadmap', /with the sponsor/],
    ['C4', 'program-governance', /designs and runs.*board decide/s],
    ['C5', 'program-role', /One of the hubs, not the only one/],
    ['C6', 'good-people-disagree', /no key to it/],
    ['C7', 'operations-role', /in their area/],
    ['C8', 'operations-role', /may include/],
    ['C9', 'appendix-improvement', /has to be tried there/],
    ['C10', 'cover', /published standards/],
    ['C11', 'appendix-career', /beyond the article/],
    ['C12', 'operations-governance', /standards, audits/],
  ])('gets the answer to %s on the slide %s', (challenge, alias, answer) => {
    const { seen, told, cues } = bySpeech(alias)
    expect(labelsIn(cues.COVERS ?? '')).toContain(challenge)
    expect([told, seen, ...Object.values(cues)].join(' ')).toMatch(answer)
  })

  it.each(deck.filter(({ cues }) => /beyond the article/i.test(cues.COVERS ?? '') && /\bC11\b/.test(cues.COVERS ?? '')))('leaves room beyond it on $alias, which names its own source', ({ cues }) => {
    expect(cues.SOURCES ?? '').not.toBe('')
  })

  it.each(deck)('lends $alias no claim of experience, no "best practice" and no "always"', ({ seen, told, cues }) => {
    expect([seen, told, cues.SAY].join(' ')).not.toMatch(/\b(?:best practices?|always|deep experience|correct answer|wrong)\b/i)
  })
})

describe('operations and program', () => {
  it.each([
    ['role', 'program-role', 'operations-role'],
    ['strategy', 'strategy-and-roadmap', 'operations-strategy'],
    ['governance and stakeholders', 'program-governance', 'operations-governance'],
  ])('get a drawing each for their %s', (_, program, operations) => {
    expect([program, operations].map(alias => bySpeech(alias).drawings.length)).toEqual([1, 1])
    expect(bySpeech(program).layer).toBe(bySpeech(operations).layer)
  })
})
