import type { Kit } from '../../../kit/kitSetup.ts'
import type { KitSource } from '../../../kit/kitSource.ts'
import { join } from 'node:path'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { clock, runBlocks } from '../../../kit/agendaClock.ts'
import { unclaimed } from '../../../kit/chapters.ts'
import { DOCUMENT_IDS } from '../../../kit/documentList.ts'
import { pageUrl, tableUrl } from '../../../kit/joinAddress.ts'
import { allCards, keyedPolls, scenarios } from '../../../kit/kitExercises.ts'
import { tablesFor } from '../../../kit/kitSetup.ts'
import { readKitSource } from '../../../kit/kitSource.ts'
import { printPlan } from '../../../kit/printPlan.ts'
import { renderDocument } from '../../../kit/renderDocument.ts'
import { textFiles } from '../../../kit/textFiles.ts'
import { folderWith } from '../../helpers/contentFolder.ts'
import { words } from '../../helpers/pdf.ts'

const root = join(import.meta.dirname, '../../..')

async function sourceOf(files: Record<string, string> = {}): Promise<KitSource> {
  const read = await readKitSource(root, [join(root, 'exercises'), folderWith(files)])
  if (!read.ok)
    throw new Error(read.error)
  return read.value
}

const source = await sourceOf()
function kitOf(change: Partial<Kit> = {}): Kit {
  const agenda = (change.workshop ?? source.workshop).agendas.find(({ id }) => id === '60')!
  return { ...source, people: 12, tables: 3, address: 'http://192.0.2.7:3030', paper: 'a4', agenda, pageOf: null, parts: [], ...change }
}

/** Letters and numbers of a document, as they are read. */
async function read(id: typeof DOCUMENT_IDS[number], kit = kitOf()): Promise<string> {
  return words((await renderDocument(id, kit)).replace(/&#39;/g, '\'').replace(/&quot;/g, '"').replace(/&amp;/g, '&'))
}

describe('the documents of the kit', () => {
  it('keep keys, reasons and sources of exercises in the guide alone', async () => {
    const guide = await read('guide')
    const behind = [...keyedPolls(source), ...scenarios(source), ...allCards(source)].flatMap(({ rationale, source }) => [rationale, source])
    expect(behind.filter(text => !guide.includes(words(text)))).toEqual([])
    const long = behind.map(words).filter(text => text.length > 40)
    for (const id of DOCUMENT_IDS.filter(id => id !== 'guide')) {
      const text = await read(id)
      expect(long.filter(each => text.includes(each)), id).toEqual([])
      expect(text, id).not.toContain(words('What most standards say:'))
    }
  })

  it('say in the guide for every question with a key which letter most standards name', async () => {
    const guide = await read('guide')
    for (const { options, key, rationale } of keyedPolls(source)) {
      const letters = options.flatMap(({ id }, at) => key.includes(id) ? [String.fromCharCode(65 + at)] : []).join('')
      expect(guide).toContain(words(`What most standards say: ${letters}. ${rationale}`))
    }
  })

  it('name no place for a card on which good people disagree', async () => {
    const guide = await renderDocument('guide', kitOf())
    for (const { id, level, text } of allCards(source)) {
      const entry = guide.slice(guide.indexOf('id="guide-key"')).split('class="card"').find(each => each.includes(`${text}</h3>`)) ?? ''
      expect(entry.includes('bin-mark'), id).toBe(level !== 'contested')
    }
  })

  it('follow the agenda: workbook and slips ask about its cards, and about no others', async () => {
    const [short, standard] = ['45', '60'].map(id => source.workshop.agendas.find(agenda => agenda.id === id)!)
    expect(await read('workbook', kitOf({ agenda: standard! }))).toContain('r30')
    expect(await read('workbook', kitOf({ agenda: short! }))).not.toContain('r30')
    expect((await read('slips', kitOf({ agenda: short! }))).match(/r12p/g)).toHaveLength(12)
  })

  it('have a run sheet for each agenda whose clock ends with it, and what to cut where the agenda says so', async () => {
    const guide = await read('guide')
    for (const agenda of source.workshop.agendas) {
      const blocks = runBlocks(source, agenda)
      const last = blocks.at(-1)!
      expect(last.at + last.minutes).toBe(agenda.minutes)
      for (const { at, minutes, title, cuts } of blocks) {
        expect(guide).toContain(words(`${clock(at)} ${minutes} ${title}`))
        for (const cut of cuts ?? [])
          expect(guide).toContain(words(`−${cut.minutes} min: ${cut.text}`))
      }
    }
  })

  it('say what happens in every block, from the text of its name', async () => {
    const blocks = new Set(source.workshop.agendas.flatMap(({ blocks }) => blocks.map(({ id }) => id)))
    const told = source.guide.get('run-sheet')!.sections.map(({ title }) => title)
    expect([...blocks].filter(id => !told.includes(id))).toEqual([])
  })

  it('have every exercise in a chapter, or behind them when an author has just made it', async () => {
    expect(unclaimed(source)).toEqual([])
    const guide = new Map(source.guide)
    guide.delete('scenarios')
    const others = unclaimed({ ...source, guide }).map(({ exercise }) => exercise.id)
    expect(others).toContain('S01')
    expect(await read('guide', kitOf({ guide }))).toContain(words('Other exercises'))
  })

  it('change with a card, a case, a note and a text that is edited', async () => {
    const edited = await sourceOf({
      'scenarios/S02.yaml': 'kind: poll\nsituation: The harbor crane is new.\nquestion: Which role moves it?\noptions:\n  a: One\n  b: Two\nrationale: The tide decides.\nsource: Our own case, 2026\n',
      'guide/job-aid.md': '---\ntitle: Our own page\n---\n## One\nTwo.\n',
    })
    const kit = kitOf(edited)
    for (const id of ['guide', 'workbook', 'cards', 'cards-large'] as const)
      expect(await read(id, kit), id).toContain(words('The harbor crane is new.'))
    expect(await read('guide', kit)).toContain(words('The tide decides.'))
    expect(await read('job-aid', kit)).toContain(words('Our own page'))
    expect(textFiles(edited).find(({ name }) => name === 'cards.txt')?.content).toContain('The harbor crane is new.')
  })

  it('lead phones to the page and to their table', async () => {
    const room = await renderDocument('room', kitOf())
    for (const url of [pageUrl(kitOf()), ...[1, 2, 3].map(table => tableUrl(kitOf(), table))])
      expect(room).toContain(darkModules(url))
    expect(tableUrl(kitOf(), 3)).toBe('http://192.0.2.7:3030/?table=3')
  })

  it('put the Wi-Fi of the workshop on the poster, and room to write where there is none', async () => {
    const wifi = { ssid: 'Harbor', password: 'long-enough', security: 'WPA' as const, hidden: false }
    const poster = await renderDocument('room', kitOf({ workshop: { ...source.workshop, wifi } }))
    expect(poster).toContain(darkModules('WIFI:T:WPA;S:Harbor;P:long-enough;;'))
    expect(await read('room')).toContain(words('Write it here'))
  })
})

describe('the print-ready file', () => {
  it('says of each part how often: for the room, for each table, for each person', () => {
    const parts = DOCUMENT_IDS.map((id, at) => ({ id, title: id, pages: 2, from: 2 + 2 * at }))
    const rows = printPlan(kitOf({ people: 24, tables: tablesFor(24), parts }))
    expect(rows.map(({ id, from, to }) => [id, from, to])).toEqual(parts.map(({ id, from }) => [id, from, from + 1]))
    expect(Object.fromEntries(rows.map(({ id, copies }) => [id, copies]))).toMatchObject({ 'guide': 1, 'workbook': 24, 'cards': 5, 'vote-cards': 24, 'slips': 1, 'room': 1, 'posters': 1 })
  })
})

describe('the texts of the kit', () => {
  it('are mails for one, seven and thirty days, and questions for any form that ask for no name', () => {
    const files = new Map(textFiles(source).map(({ name, content }) => [name, content]))
    expect([...files.keys()]).toEqual(['cards.txt', 'mail-1-day.txt', 'mail-7-days.txt', 'mail-30-days.txt', 'questions-to-paste.txt', 'questions-to-paste.html'])
    const form = files.get('questions-to-paste.txt')!
    for (const asked of ['The pace was', 'I could say what I think', 'Which block would you cut?', 'For the time I gave', 'Did you do it?', ...source.exercises.get('K1')!.question.split('\n')])
      expect(form).toContain(asked)
    expect(form).not.toMatch(/your (?:name|mail|e-mail|address)/i)
  })
})

/** The path that a QR code of this text is drawn with. */
function darkModules(text: string): string {
  const { data } = encode(text, { ecc: 'M', border: 4 })
  return data.flatMap((row, y) => [...row.map(dark => dark ? '1' : '0').join('').matchAll(/1+/g)].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1H${index}z`)).join('')
}
