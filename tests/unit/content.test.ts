import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkAgainstDeck } from '../../live/server/contentChecks.ts'
import { contentFiles } from '../../live/server/contentFolder.ts'
import { readDeck } from '../../live/server/deckFile.ts'
import { jsonSchemas } from '../../live/server/jsonSchemas.ts'
import { contentOf } from '../helpers/contentFolder.ts'

const root = new URL('../../', import.meta.url)
const folder = new URL('exercises', root).pathname
const content = contentOf(folder)
const exercises = [...content.exercises.values()]
const polls = exercises.filter(each => each.kind === 'poll')
const sourceSlides = [...readFileSync(new URL('slides.md', root), 'utf8').matchAll(/^layout: (\S+)\nrouteAlias: (\S+)$/gm)].map(([, layout, alias]) => ({ layout: layout!, alias: alias! }))
const read = await readDeck(new URL('slides.md', root).pathname)
const deck = read.ok
  ? read.value
  : []

/** Slides that teach: what they say is not made by the room, nor is it the frame of the day. */
const TAUGHT = new Set(sourceSlides.filter(({ layout }) => ['drawing', 'compare', 'statement'].includes(layout)).map(({ alias }) => alias))

describe('the workshop', () => {
  it('and its deck name only what the other has', () => {
    expect(read).toMatchObject({ ok: true })
    expect(checkAgainstDeck(content, deck)).toEqual([])
  })

  it('has agendas of 45, 60 and 90 minutes, of which 60 is the first choice', () => {
    expect(content.workshop.agendas.map(({ id, minutes }) => [id, minutes])).toEqual([
      ['45', 45],
      ['60', 60],
      ['90', 90],
    ])
    expect(content.workshop.agenda).toBe('60')
  })

  it('asks nobody about the next job unless the profile is career', () => {
    const ids = exercises.filter(({ profile }) => profile === 'career').map(({ id }) => id)
    expect(ids).toEqual(['J1', 'J2', 'J3'])
    expect(content.workshop.profile).toBe('team')
  })

  it('ships without a Wi-Fi that nobody has', () => {
    expect(content.workshop.wifi).toBeNull()
  })

  it('tells at most 24 slides in 60 minutes, 8 of them taught, and fewer in 45', () => {
    const [short, standard] = content.workshop.agendas.map(({ blocks }) => blocks.flatMap(block => block.slides))
    expect(standard!.length).toBeLessThanOrEqual(24)
    expect(standard!.filter(alias => TAUGHT.has(alias)).length).toBeLessThanOrEqual(8)
    expect(short!.length).toBeLessThan(standard!.length)
  })

  it.each([
    ['45', [0, 3, 3, 7, 3, 5, 3, 5, 6, 3, 3, 2, 2], 'join open first-look concept solo-sort table-sort reveal disagree agreement second-look commit keep spare'],
    ['60', [0, 3, 4, 8, 4, 8, 4, 6, 7, 6, 4, 3, 2, 1], 'join open first-look concept solo-sort table-sort reveal disagree scenario agreement second-look commit keep spare'],
    ['90', [0, 5, 5, 8, 8, 5, 12, 5, 10, 3, 10, 8, 5, 3, 2, 1], 'join open first-look concept concept-2 solo-sort table-sort reveal disagree stretch scenario agreement second-look commit keep spare'],
  ])('tells agenda %s in these blocks', (wanted, minutes, ids) => {
    const { blocks } = content.workshop.agendas.find(({ id }) => id === wanted)!
    expect(blocks.map(({ id }) => id).join(' ')).toBe(ids)
    expect(blocks.map(block => block.minutes)).toEqual(minutes)
  })

  it.each(content.workshop.agendas)('has slides for every block of agenda $id but those that Next walks on the sort\'s own slide', ({ blocks }) => {
    const empty = blocks.filter(({ slides }) => slides.length === 0).map(({ id }) => id)
    expect(empty).toEqual(['table-sort', 'reveal', 'spare'])
  })

  it.each(content.workshop.agendas)('says which part of the sort the blocks without slides are in agenda $id, so that their time can be told', ({ blocks }) => {
    expect(blocks.filter(({ slides, minutes }) => slides.length === 0 && minutes > 0).map(({ id, part }) => [id, part])).toEqual([['table-sort', 'tables'], ['reveal', 'result'], ['spare', undefined]])
  })

  it.each(content.workshop.agendas)('can win back a late start of five minutes in agenda $id without what the workshop is for', ({ blocks }) => {
    const cuts = blocks.flatMap(({ id, cuts = [] }) => cuts.map(cut => ({ ...cut, block: id })))
    expect(cuts.reduce((sum, { minutes }) => sum + minutes, 0)).toBeGreaterThanOrEqual(5)
    expect(cuts.map(({ order }) => order).sort((a, b) => a - b)).toEqual(cuts.map((_, at) => at + 1))
    expect(cuts.filter(({ block }) => ['join', 'open', 'first-look', 'solo-sort', 'second-look', 'spare'].includes(block))).toEqual([])
    const dropped = new Set(cuts.flatMap(({ drops }) => drops))
    for (const alias of ['role-sort', 'good-people-disagree', 'handover-agreement', 'second-look', 'commitments', 'close'])
      expect(dropped).not.toContain(alias)
  })

  it.each(content.workshop.agendas)('shows each exercise of agenda $id on one slide only', ({ blocks }) => {
    const asked = blocks.flatMap(block => block.slides).flatMap(alias => deck.find(slide => slide.alias === alias)?.exercise ?? [])
    expect(asked.filter((id, at) => asked.indexOf(id) < at)).toEqual([])
    expect(asked).toEqual(expect.arrayContaining(['first-look', 'role-sort', 'handover-agreement', 'second-look', 'commitments']))
  })

  it('keeps a case for every scenario', () => {
    const shown = deck.map(({ exercise }) => exercise)
    expect(shown).toEqual(expect.arrayContaining(exercises.map(({ id }) => id).filter(id => /^S\d/.test(id))))
  })

  it.each(content.workshop.agendas)('begins to join, ends to close and follows the deck in agenda $id', ({ blocks }) => {
    const slides = blocks.flatMap(block => block.slides)
    expect(blocks[0]).toMatchObject({ id: 'join', minutes: 0 })
    expect(slides.at(-1)).toBe('close')
    expect(slides).toEqual(deck.map(({ alias }) => alias).filter(alias => slides.includes(alias)))
  })

  it.each(content.workshop.agendas)('asks a twin only after its first look in agenda $id', ({ blocks }) => {
    const asked = blocks.flatMap(block => block.slides).map(alias => deck.find(slide => slide.alias === alias)?.exercise)
    for (const [at, id] of asked.entries()) {
      const twinOf = content.exercises.get(id ?? '')?.twinOf
      expect(twinOf ? asked.slice(0, at) : [twinOf]).toContain(twinOf)
    }
  })
})

describe('the exercises', () => {
  it('are the polls of the workshop, their twins, and the question on arrival', () => {
    const ids = exercises.map(({ id }) => id)
    const knowledge = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6']
    expect(ids).toEqual(expect.arrayContaining([...knowledge, ...knowledge.map(id => `${id}-twin`)]))
    expect(ids).toEqual(expect.arrayContaining(['T1', 'T1-after', 'T2', 'T3', 'side']))
  })

  it.each(exercises)('$id says why and whence, with a year', ({ rationale, source }) => {
    expect(rationale.length).toBeGreaterThan(60)
    expect(source).toMatch(/\b(?:19|20)\d\d\b/)
  })

  it.each(polls.filter(({ id }) => id.startsWith('K')))('$id has one key, a way not to guess, and options of similar length', ({ key, notSure, shuffle, options }) => {
    expect(key).toHaveLength(1)
    expect(options.map(({ id }) => id)).toEqual(expect.arrayContaining(key ?? []))
    expect(notSure).toBe('Not sure')
    expect(shuffle).toBe(true)
    const lengths = options.map(({ text }) => text.length)
    expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThan(1.6)
  })

  it('ask for confidence in the same words before and after', () => {
    const [before, after] = ['T1', 'T1-after'].map(id => exercises.find(each => each.kind === 'scale' && each.id === id))
    expect(after).toMatchObject({ twinOf: 'T1', question: before?.question, looksBackOn: { then: 'a' } })
  })

  it('ask on arrival for the four sides', () => {
    const side = polls.find(({ id }) => id === 'side')
    expect(side?.options.map(({ id }) => id)).toEqual(['change', 'run', 'both', 'neither'])
    expect(side).toMatchObject({ opens: 'on-join', shuffle: false })
  })

  it('say "in most standards" where one standard says otherwise', () => {
    for (const id of ['K3', 'K3-twin'])
      expect(content.exercises.get(id)?.question).toMatch(/in most standards/i)
  })

  it.each(exercises)('$id claims neither "always" nor "best practice", and calls nothing correct or wrong', (exercise) => {
    expect(JSON.stringify(exercise, (key, value) => key === 'source' ? undefined : value)).not.toMatch(/\b(?:always|never has|best practice|correct|wrong|programme)\b/i)
  })
})

describe('the schemas for editors', () => {
  it.each(Object.entries(jsonSchemas()))('%s is what "npm run schema" writes', (name, text) => {
    expect(readFileSync(new URL(`exercises/${name}`, root), 'utf8')).toBe(text)
  })

  it.each(contentFiles(folder).filter(({ isWorkshop }) => !isWorkshop))('$id tells its editor where the schema is', ({ path }) => {
    const file = readFileSync(path, 'utf8')
    expect(file.split('\n')[0]).toBe('# yaml-language-server: $schema=../exercise.schema.json')
  })
})
