import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exerciseFile } from '../../live/schemas.ts'
import { folderWith, POLL, problemsIn, WORKSHOP } from '../helpers/contentFolder.ts'

/** Every kind there is, as a sentence lists them. */
const KINDS = exerciseFile.options.map(({ entries }) => entries.kind.literal).join(' or ')

/** Sentences about a folder that holds a good workshop and this one poll. */
function sentencesAbout(text: string | Uint8Array, name = 'polls/tea.yaml'): string[] {
  return problemsIn(folderWith({ 'workshop.yaml': WORKSHOP, [name]: text }))
}

describe('a broken exercise', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['a key that is no option', `${POLL}key: e\n`, 'line 8: key "e" is not one of the options a, b. Name one of them, or leave the key out.'],
    ['a missing question', POLL.replace(/question.*\n/, ''), 'line 1: "question" is missing. Add it.'],
    ['an unknown key', `${POLL}colour: red\n`, 'line 8: "colour" is not known here. Correct or remove it; known are kind, situation, question, select, options, key, notSure, shuffle, opens, vote, timerSeconds, minGroup, moderated, talkSeconds, rationale, source, profile, twinOf.'],
    ['an unknown kind', POLL.replace('poll', 'quiz'), `line 1: "kind" says "quiz", but may only be ${KINDS}.`],
    ['no kind', POLL.replace('kind: poll\n', ''), `line 1: "kind" is missing. Add it with the value ${KINDS}.`],
    ['an empty question', POLL.replace('Tea or coffee?', '""'), 'line 2: "question" is empty.'],
    ['a question without a value', POLL.replace('Tea or coffee?', ''), 'line 2: "question" must be text. Write it behind the colon.'],
    ['a long question', POLL.replace('Tea or', 'Tea or '.repeat(40)), 'line 2: "question" is longer than 200 characters.'],
    ['a single option', POLL.replace('  b: Coffee\n', ''), 'line 3: "options" needs at least two options.'],
    ['options as a list', POLL.replace('  a: Tea\n  b: Coffee', '  - Tea\n  - Coffee'), 'line 3: "options" must give each option its letter, such as "a: Tea".'],
    ['an option that is a number', POLL.replace('Coffee', '42'), 'line 5: "options.b" must be text. Put it in quotes.'],
    ['an option that is true', POLL.replace('Coffee', 'true'), 'line 5: "options.b" must be text. Put it in quotes.'],
    ['a capital option', POLL.replace('b:', 'B:'), 'line 5: "options.B" must be named by small letters or digits, such as a.'],
    ['two options of one text', POLL.replace('Coffee', 'Tea'), 'line 5: the text "Tea" stands on two options. Give each its own.'],
    ['an option like "not sure"', `${POLL}notSure: Tea\n`, 'line 4: the text "Tea" stands on two options. Give each its own.'],
    ['a choice that there is not', `${POLL}opens: now\n`, 'line 8: "opens" says "now", but may only be with-slide or by-hand or on-join.'],
    ['a word for true or false', `${POLL}shuffle: no\n`, 'line 8: "shuffle" must be true or false, without quotes.'],
    ['a word for a number', `${POLL}talkSeconds: long\n`, 'line 8: "talkSeconds" must be a number, without quotes.'],
    ['a talk of one second', `${POLL}talkSeconds: 1\n`, 'line 8: "talkSeconds" must be at least 10 seconds.'],
    ['a key of another sort', `${POLL}key: { a: 1 }\n`, 'line 8: "key" must be an option such as a, or a list such as [a, c].'],
    ['a twin that there is not', `${POLL}twinOf: cocoa\n`, 'line 8: twinOf names "cocoa", and there is no exercise of this id. Correct it, or remove the line.'],
    ['its own twin', `${POLL}twinOf: tea\n`, 'line 8: twinOf names this very exercise. Name the exercise whose idea it asks again, or remove the line.'],
    ['a key on arrival', `${POLL}key: a\nopens: on-join\n`, 'line 9: a question that opens on-join is asked once and never explained. Remove its key and "vote: twice".'],
    ['a key written twice', `${POLL}kind: poll\n`, 'line 8: this is not YAML: Map keys must be unique. Compare with the lines around it.'],
    ['YAML that does not parse', POLL.replace('question: Tea', 'question: "Tea'), 'line 2: this is not YAML: Missing closing quote ". Compare with the lines around it.'],
    ['tabs', POLL.replace('  a:', '\ta:'), 'line 4: this is not YAML: Tabs are not allowed as indentation. Compare with the lines around it.'],
    ['nothing at all', '', 'line 1: the file must consist of keys and values, such as "kind: poll".'],
    ['a text alone', 'Tea or coffee?', 'line 1: the file must consist of keys and values, such as "kind: poll".'],
    ['a file of another encoding', Uint8Array.from([...new TextEncoder().encode('kind: poll\nquestion: caf'), 0xE9, 10]), 'line 2: the file is not UTF-8 text. Save it with the encoding UTF-8.'],
    ['a huge file', `${POLL}# ${'x'.repeat(300_000)}\n`, 'line 1: the file has 294 kB, more than the 256 kB a file may have. Split it or remove what does not belong here.'],
    ['a file that unfolds', bomb(), 'line 1: the file repeats or nests too much to be read. Write it without anchors (&) and aliases (*).'],
    ['a file that nests', '['.repeat(100_000), 'line 1: the file repeats or nests too much to be read. Write it without anchors (&) and aliases (*).'],
  ])('with %s is named with its line', (_, text, sentence) => {
    const [first, ...others] = sentencesAbout(text)
    expect(first).toContain(`polls/tea.yaml, ${sentence}`)
    expect(others).toEqual([])
  })

  it('is reported once for each mistake', () => {
    expect(sentencesAbout('kind: poll\n')).toHaveLength(4)
  })

  it.each([
    ['tea time.yaml'],
    [`${'x'.repeat(65)}.yaml`],
  ])('named %s cannot be called by its id', (name) => {
    expect(sentencesAbout(POLL, name)).toEqual([`${name}, line 1: the name of this file is the id of its exercise. Rename it to letters, digits and hyphens, at most 64.`])
  })

  it('that names a twin of another kind is reported with both kinds', () => {
    const folder = folderWith({ 'workshop.yaml': WORKSHOP, 'tea.yaml': POLL, 'day.yaml': 'kind: words\nquestion: How was it?\ntwinOf: tea\nrationale: To know.\nsource: Own\n' })
    expect(problemsIn(folder)).toEqual(['day.yaml, line 3: twinOf names "tea", of kind poll, and this is of kind words: their answers cannot be compared. Name an exercise of kind words, or remove the line.'])
  })

  it('does not make its twin look wrong as well', () => {
    const folder = folderWith({ 'workshop.yaml': WORKSHOP, 'tea.yaml': 'kind: poll', 'twin.yaml': `${POLL}twinOf: tea\n` })
    expect(problemsIn(folder).filter(sentence => sentence.includes('twin'))).toEqual([])
  })

  it('that takes the id of another one is reported with both files', () => {
    const folder = folderWith({ 'workshop.yaml': WORKSHOP, 'a/tea.yaml': POLL, 'b/tea.yml': POLL })
    expect(problemsIn(folder)).toContain('b/tea.yml, line 1: the id tea is taken by a/tea.yaml. Rename one of the two files.')
  })

  it('that is the second question on arrival is reported', () => {
    const folder = folderWith({ 'workshop.yaml': WORKSHOP, 'a.yaml': `${POLL}opens: on-join\n`, 'b.yaml': `${POLL}opens: on-join\n` })
    expect(problemsIn(folder)).toEqual(['b.yaml, line 8: a is asked on-join already, and there can be only one such question. Use with-slide or by-hand here.'])
  })
})

/** Nine lines that stand for a thousand million words. */
function bomb(): string {
  const lines = Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array.from({ length: 9 }).fill(`*a${at}`).join(', ')}]`)
  return ['a0: &a0 lol', ...lines].join('\n')
}

describe('a broken workshop', () => {
  it.each([
    ['minutes that do not add up', WORKSHOP.replace('minutes: 5\n    blocks', 'minutes: 9\n    blocks'), 'line 8: "agendas.short" says 9 minutes, but the minutes of its blocks add up to 5.'],
    ['an agenda that there is not', WORKSHOP.replace('agenda: short', 'agenda: 60'), 'line 6: agenda "60" is not one of the agendas short. Name one of them.'],
    ['a slide that stands twice', WORKSHOP.replace('[cover]', '[cover, join, cover]'), 'line 15: the slide "cover" stands in agenda short twice. Next could not tell where it is: remove one.'],
    ['no slide', WORKSHOP.replace('[cover]', '[]'), 'line 8: agenda short names no slide. List some in its blocks.'],
    ['two blocks of one id', WORKSHOP.replace(/( {6}- id: open[\s\S]*)/, block => block + block.replace('minutes: 5', 'minutes: 0').replace('cover', 'close')), 'line 16: agenda short has two blocks with the id "open". Rename one.'],
    ['a block without slides', WORKSHOP.replace(/ +slides.*\n/, ''), 'line 12: "slides" is missing. Add it.'],
    ['an unknown key in a block', WORKSHOP.replace('slides:', 'pages: 3\n        slides:'), 'line 15: "pages" is not known here. Correct or remove it; known are id, title, minutes, slides, part, cuts.'],
    ['a cut of a slide that its block lacks', `${WORKSHOP}        cuts: [{order: 1, minutes: 1, text: go on, drops: [close]}]\n`, 'line 16: a cut of block open in agenda short drops the slide "close", which is not one of the block. Correct or remove it.'],
    ['cuts that win more than there is', `${WORKSHOP}        cuts: [{order: 1, minutes: 3, text: go on}, {order: 2, minutes: 3, text: hurry}]\n`, 'line 16: the cuts of block open in agenda short win 6 minutes, and the block has 5. Lower them.'],
    ['a cut that leaves minutes without a slide', `${WORKSHOP}        cuts: [{order: 1, minutes: 2, text: go on, drops: [cover]}]\n`, 'line 16: a cut of block open in agenda short drops all its slides and wins 2 of its 5 minutes. Win them all, or keep a slide.'],
    ['two cuts of one order', `${WORKSHOP}        cuts: [{order: 1, minutes: 1, text: go on}, {order: 1, minutes: 1, text: hurry}]\n`, 'line 16: agenda short has two cuts with the order 1. Give each its own.'],
    ['a part that has slides of its own', `${WORKSHOP}        part: tables\n`, 'line 16: block open in agenda short has slides of its own and is part of the activity before it. Remove the slides or "part".'],
    ['a short Wi-Fi password', `${WORKSHOP}wifi:\n  ssid: Room\n  password: short\n`, 'line 16: "wifi" needs a password of at least 8 characters, or "security: nopass" for an open network.'],
    ['a Wi-Fi password without quotes', `${WORKSHOP}wifi:\n  ssid: Room\n  password: 01234567\n`, 'line 18: "wifi.password" must be text. Put it in quotes.'],
    ['a slide that is empty', WORKSHOP.replace('[cover]', '[cover, ""]'), 'line 15: "slides" entry 2 is empty.'],
    ['bands the wrong way round', `${WORKSHOP}bands:\n  low: 80\n  high: 70\n`, 'line 16: "bands" must have its low at or below its high.'],
    ['no agendas', WORKSHOP.replace(/agendas:[\s\S]*/, ''), 'line 1: "agendas" is missing. Add it.'],
    ['a list for a workshop', '- title', 'line 1: the file must consist of keys and values, such as "lang: en".'],
  ])('with %s is named with its line', (_, text, sentence) => {
    expect(problemsIn(folderWith({ 'workshop.yaml': text }))[0]).toBe(`workshop.yaml, ${sentence}`)
  })

  it('that does not exist is asked for', () => {
    expect(problemsIn(folderWith({ 'polls/tea.yaml': POLL }))).toEqual(['workshop.yaml, line 1: no workshop.yaml could be read. Every workshop needs one.'])
  })

  it('in a folder that does not exist is told apart from an empty one', () => {
    const folder = folderWith({ 'workshop.yaml': WORKSHOP })
    expect(problemsIn(folder, join(folder, 'nowhere'))).toEqual(['nowhere, line 1: this folder of exercises does not exist or cannot be read. Check its path; CONTENT_DIR names a folder of your own.'])
  })
})
