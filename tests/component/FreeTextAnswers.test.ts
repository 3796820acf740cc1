import type { Answer } from '../../live/domain/activities/kind.ts'
import type { QuestionsFace } from '../../live/domain/activities/questions.ts'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import QuestionsAnswer from '../../components/answers/QuestionsAnswer.vue'
import RankAnswer from '../../components/answers/RankAnswer.vue'
import TextAnswer from '../../components/answers/TextAnswer.vue'
import WordsAnswer from '../../components/answers/WordsAnswer.vue'
import { rank } from '../../live/domain/activities/rank.ts'
import { text } from '../../live/domain/activities/text.ts'
import { words } from '../../live/domain/activities/words.ts'
import { aRank, aText, aWords } from '../helpers/freeTextBuilders.ts'

const pages: { unmount: () => void }[] = []
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  pages.splice(0).forEach(page => page.unmount())
})

function open(component: Parameters<typeof mount>[0], props: Record<string, unknown>) {
  const page = mount(component, { props: { seed: 0, answer: null, ...props } as never, attachTo: document.body })
  pages.push(page)
  return {
    page,
    set: (changed: Record<string, unknown>) => page.setProps(changed as never),
    /** What is kept while it is typed, the newest last. */
    drafts: () => page.emitted('draft')?.map(([given]) => given) ?? [],
    answers: () => page.emitted('answer')?.map(([given]) => given) ?? [],
    button: (name: string) => page.findAll('button').find(each => each.text() === name || each.attributes('aria-label') === name)!,
  }
}

describe('writing a commitment', () => {
  const face = text.face(aText())

  it('is a group named by its question, with a label on every field', () => {
    const { page } = open(TextAnswer, { face })
    expect(page.get('[role=group]').attributes('aria-label')).toBe(face.question)
    for (const field of page.findAll('textarea, input'))
      expect(page.find(`label[for="${field.attributes('id')}"]`).exists()).toBe(true)
  })

  it('is kept at every key', async () => {
    const { page, answers, drafts } = open(TextAnswer, { face })
    await page.get('textarea').setValue('Call')
    await page.get('textarea').setValue('Call the owner')
    expect(drafts()).toEqual([{ what: 'Call', by: '', shared: false }, { what: 'Call the owner', by: '', shared: false }])
    expect(answers()).toEqual([])
  })

  it('is saved when the field is left, and once only', async () => {
    const { page, answers } = open(TextAnswer, { face })
    await page.get('textarea').setValue('Call')
    await page.get('textarea').trigger('focusout')
    vi.runAllTimers()
    expect(answers()).toHaveLength(1)
  })

  it('is private until the box is ticked, which is saved at once', async () => {
    const { page, answers } = open(TextAnswer, { face, answer: { what: 'Call', by: 'Friday', shared: false } })
    await page.get('input[type=checkbox]').setValue(true)
    expect(answers()).toEqual([{ what: 'Call', by: 'Friday', shared: true }])
  })

  it('is not answered by a ticked box alone, which waits for the text', async () => {
    const { page, answers, drafts } = open(TextAnswer, { face })
    await page.get('input[type=checkbox]').setValue(true)
    expect(answers()).toEqual([])
    await page.get('textarea').setValue('Call')
    expect(drafts()).toEqual([{ what: 'Call', by: '', shared: true }])
  })

  it('is not changed under the fingers by what was saved', async () => {
    const { page, set } = open(TextAnswer, { face })
    const field = page.get<HTMLTextAreaElement>('textarea')
    field.element.focus()
    await field.setValue('Call the ')
    vi.runAllTimers()
    await set({ answer: { what: 'Call the', by: '', shared: false } })
    expect(field.element.value).toBe('Call the ')
  })

  it('shows what another tab has saved where nobody types', async () => {
    const { page, set } = open(TextAnswer, { face })
    await set({ answer: { what: 'From there', by: '', shared: true } })
    expect(page.get<HTMLTextAreaElement>('textarea').element.value).toBe('From there')
  })

  it('that is not sent when it closes is sent, so that its writer learns whether it counts', async () => {
    const { page, set, answers } = open(TextAnswer, { face })
    await page.get('textarea').setValue('Late')
    await set({ disabled: true })
    expect(answers()).toHaveLength(1)
  })

  it('is never sent for another activity, after the page has moved on', async () => {
    const { page, answers } = open(TextAnswer, { face })
    page.get('textarea').element.focus()
    await page.get('textarea').setValue('Late')
    page.unmount()
    expect(answers()).toEqual([])
  })

  it('asks for no date where there is none', () => {
    expect(open(TextAnswer, { face: { ...face, by: null } }).page.findAll('input[type=text]')).toHaveLength(0)
  })
})

describe('writing words', () => {
  const face = words.face(aWords())

  it('has a labelled field for each, and leaves empty ones out', async () => {
    const { page, drafts } = open(WordsAnswer, { face })
    expect(page.findAll('label').map(label => label.text())).toEqual(['Word 1', 'Word 2', 'Word 3'])
    await page.findAll('input')[0]!.setValue('trust')
    await page.findAll('input')[2]!.setValue('late')
    expect(drafts().at(-1)).toEqual(['trust', 'late'])
  })

  it('is saved with Enter at once', async () => {
    const { page, answers } = open(WordsAnswer, { face })
    await page.get('input').setValue('trust')
    await page.get('input').trigger('keydown', { key: 'Enter' })
    expect(answers()).toEqual([['trust']])
  })
})

describe('putting in order', () => {
  const face = rank.face(aRank({ shuffle: false }))

  it('takes items in the order they are tapped, each saved as it is tapped', async () => {
    const { set, answers, button } = open(RankAnswer, { face })
    await button('Support: put it on place 1').trigger('click')
    await set({ answer: ['c'] })
    await button('Owner: put it on place 2').trigger('click')
    expect(answers()).toEqual([['c'], ['c', 'a']])
  })

  it('moves what is placed up and down, and keeps the focus on the arrow', async () => {
    // As on the page, where what is sent is the answer from then on.
    const { page, set, answers, button } = open(RankAnswer, { face, answer: ['a', 'b', 'c', 'd'], onAnswer: (answer: Answer) => void set({ answer }) })
    button('Support, place 3: move up').element.focus()
    await button('Support, place 3: move up').trigger('click')
    await flushPromises()
    expect(answers()).toEqual([['a', 'c', 'b', 'd']])
    expect(page.findAll('.placed').map(each => each.text())).toEqual(['1Owner', '2Support', '3People', '4Measures'])
    expect(document.activeElement?.getAttribute('data-control')).toBe('up-c')
  })

  it('does nothing beyond the ends, or once it is closed', async () => {
    const { set, answers, button } = open(RankAnswer, { face, answer: ['a', 'b'] })
    await button('Owner, place 1: move up').trigger('click')
    await button('People, place 2: move down').trigger('click')
    await set({ disabled: true })
    await button('Owner, place 1: move down').trigger('click')
    expect(answers()).toEqual([])
    expect(button('Owner, place 1: move up').attributes('aria-disabled')).toBe('true')
  })

  it('offers another order on every phone, and the same after a reload', () => {
    const shuffledFace = rank.face(aRank())
    const order = (seed: number) => open(RankAnswer, { face: shuffledFace, seed }).page.findAll('.open').map(each => each.text()).join()
    expect(new Set([1, 2, 3, 4, 5, 6].map(order)).size).toBeGreaterThan(1)
    expect(order(7)).toBe(order(7))
  })
})

describe('asking questions', () => {
  const face: QuestionsFace = { id: 'Q', kind: 'questions', question: 'What do you still want to ask?', max: 2 }
  const texts = [
    { id: 'x1', text: 'Who pays?', votes: 3, answered: false },
    { id: 'x2', text: 'My own?', votes: 0, answered: false },
    { id: 'x3', text: 'Done?', votes: 1, answered: true },
  ]
  const mine = { asked: [{ id: '1', text: 'My own?' }], upvoted: ['x9'] }

  it('sends each question with those asked before, and empties the field', async () => {
    const { page, answers } = open(QuestionsAnswer, { face, answer: mine, texts })
    await page.get('textarea').setValue(' And then? ')
    await page.get('form').trigger('submit')
    expect(answers()).toEqual([{ asked: [...mine.asked, { id: '2', text: 'And then?' }], upvoted: ['x9'] }])
    expect(page.get<HTMLTextAreaElement>('textarea').element.value).toBe('')
  })

  it('asks nothing that is empty, and no more than there may be', async () => {
    const { page, set, answers } = open(QuestionsAnswer, { face, answer: mine, texts })
    await page.get('textarea').setValue('  ')
    await page.get('form').trigger('submit')
    expect(answers()).toEqual([])
    await set({ answer: { asked: [...mine.asked, { id: '2', text: 'b' }], upvoted: [] } })
    expect(page.find('form').exists()).toBe(false)
  })

  it('takes a question back', async () => {
    const { answers, button } = open(QuestionsAnswer, { face, answer: mine, texts })
    await button('Take back: My own?').trigger('click')
    expect(answers()).toEqual([{ asked: [], upvoted: ['x9'] }])
  })

  it('wants others\' questions once, by a button that says whether it does', async () => {
    const { set, answers, button } = open(QuestionsAnswer, { face, answer: mine, texts })
    expect(button('Me too: Who pays?').attributes('aria-pressed')).toBe('false')
    await button('Me too: Who pays?').trigger('click')
    await set({ answer: { ...mine, upvoted: ['x9', 'x1'] } })
    expect(button('Me too: Who pays?').attributes('aria-pressed')).toBe('true')
    await button('Me too: Who pays?').trigger('click')
    expect(answers()).toEqual([{ ...mine, upvoted: ['x9', 'x1'] }, { ...mine, upvoted: ['x9'] }])
  })

  it('offers no wish on one\'s own and on answered ones', () => {
    const { page, button } = open(QuestionsAnswer, { face, answer: mine, texts })
    expect(button('Me too: My own?')).toBeUndefined()
    expect(button('Me too: Done?')).toBeUndefined()
    expect(page.text()).toContain('Answered')
  })

  it('says that a question waits until everybody can read it', async () => {
    const { page, set } = open(QuestionsAnswer, { face, answer: mine, texts: [] })
    expect(page.text()).toContain('Waits for the facilitator')
    await set({ texts })
    expect(page.text()).toContain('Everybody can read it')
  })
})
