import type { Verdict } from '../../live/domain/activities/kind.ts'
import type { Face } from '../../live/domain/exercise.ts'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import QuestionsStage from '../../components/live/QuestionsStage.vue'
import RankStage from '../../components/live/RankStage.vue'
import TextStage from '../../components/live/TextStage.vue'
import WordsStage from '../../components/live/WordsStage.vue'
import QuestionsResult from '../../components/results/QuestionsResult.vue'
import RankResult from '../../components/results/RankResult.vue'
import TextResult from '../../components/results/TextResult.vue'
import WordsResult from '../../components/results/WordsResult.vue'
import ModerationPanel from '../../console/panels/ModerationPanel.vue'
import { questions } from '../../live/domain/activities/questions.ts'
import { rank } from '../../live/domain/activities/rank.ts'
import { text } from '../../live/domain/activities/text.ts'
import { words } from '../../live/domain/activities/words.ts'
import { anActivityView } from '../helpers/builders.ts'
import { aQuestions, aRank, aText, aWords } from '../helpers/freeTextBuilders.ts'

const MARKUP = '<img src=x onerror="alert(1)"> & {{ secret }}'
const shared = { what: MARKUP, by: 'Friday', shared: true }
function round(...answers: (object | string[])[]) {
  return {
    respondents: answers.map((answer, at) => ({ participant: `p${at}`, answer: answer as string[] })),
    hands: {},
    verdicts: {},
  }
}
const open = { moderated: false }

describe('markup that somebody typed', () => {
  it.each([
    ['texts', TextResult, text.face(aText()), text.tally(aText(open), round(shared))],
    ['words', WordsResult, words.face(aWords()), words.tally(aWords(open), round([MARKUP]))],
    ['questions', QuestionsResult, questions.face(aQuestions()), questions.tally(aQuestions(open), round({ asked: [{ id: '1', text: MARKUP }], upvoted: [] }))],
  ])('is text among %s', (_, component, face, tally) => {
    const page = mount(component as never, { props: { face, tallies: [tally], size: 'stage' } as never })
    expect(page.text()).toContain(MARKUP)
    expect(page.find('img').exists()).toBe(false)
  })
})

describe('texts on the stage', () => {
  it('are only counted before they may be seen', () => {
    const stage = mount(TextStage, { props: { activity: anActivityView({ face: text.face(aText()) }), responses: 7, handles: true } })
    expect(stage.text()).toBe('7 answered')
    expect(stage.findAll('.mark')).toHaveLength(7)
    expect(stage.find('[data-option]').exists()).toBe(false)
  })

  it('say how many more there are than fit', () => {
    const tally = text.tally(aText(open), round(...Array.from({ length: 12 }, (_, at) => ({ what: `A text that takes a second line, number ${at}`, by: '', shared: true }))))
    const stage = mount(TextStage, { props: { activity: anActivityView({ face: text.face(aText()), phase: 'shown', tallies: [tally] }), responses: 12, handles: true } })
    expect(stage.findAll('[data-option]')).toHaveLength(7)
    expect(stage.text()).toContain('and 5 more')
  })
})

describe('words on the stage', () => {
  it('stand in a list beside the cloud, each with its count', () => {
    const tally = words.tally(aWords(open), round(['trust'], ['Trust', 'late']))
    const stage = mount(WordsStage, { props: { activity: anActivityView({ face: words.face(aWords()), phase: 'shown', tallies: [tally] }), responses: 2, handles: true } })
    expect(stage.findAll('[data-option]').map(row => row.attributes('data-count'))).toEqual(['2', '1'])
    expect(stage.get('svg').attributes('aria-hidden')).toBe('true')
  })

  it('mark the reader\'s own on a phone', () => {
    const tally = words.tally(aWords(open), round(['trust'], ['Trust', 'late']))
    const result = mount(WordsResult, { props: { tallies: [tally], size: 'phone', own: ['LATE'] } })
    expect(result.findAll('li').map(row => row.text().includes('Yours'))).toEqual([false, true])
  })
})

describe('an order on the stage', () => {
  const face = rank.face(aRank())
  const tally = rank.tally(aRank(), round(['b', 'a', 'c', 'd'], ['b', 'c']))

  it('lists its items as they were written before the result may be seen', () => {
    const stage = mount(RankStage, { props: { activity: anActivityView({ face }), responses: 2, handles: true } })
    expect(stage.findAll('[data-option]').map(row => row.text())).toEqual(['Owner', 'People', 'Support', 'Measures'])
    expect(stage.find('[data-count]').exists()).toBe(false)
  })

  it('is told by mean place and first choices, with its method', () => {
    const stage = mount(RankStage, { props: { activity: anActivityView({ face, phase: 'shown', tallies: [tally] }), responses: 2, handles: true } })
    expect(stage.findAll('[data-option]').map(row => [row.attributes('data-option'), row.attributes('data-count')])).toEqual([['b', '2'], ['c', '0'], ['a', '0'], ['d', '0']])
    expect(stage.text()).toContain('Mean place 1.0, first for 2 people')
    expect(stage.text()).toContain('mean place')
    expect(stage.text()).toContain('What somebody left out shares the places left.')
  })

  it('says where the reader put an item', () => {
    expect(mount(RankResult, { props: { face, tallies: [tally], size: 'phone', own: ['d'] } }).text()).toContain('Your place 1')
  })
})

describe('questions on the stage', () => {
  const face = questions.face(aQuestions())
  const texts = [{ id: 'x1', text: 'Who pays?', votes: 3, answered: false }, { id: 'x2', text: 'Done?', votes: 9, answered: true }]

  it('are read as soon as they were let through', () => {
    const stage = mount(QuestionsStage, { props: { activity: anActivityView({ face, texts }), responses: 4, handles: true } })
    expect(stage.findAll('[data-option]').map(row => row.attributes('data-count'))).toEqual(['3', '9'])
    expect(stage.get('.answered').text()).toContain('Answered')
  })
})

describe('the facilitator\'s queue', () => {
  const item = (id: string, verdict: Verdict | null, read = verdict === 'shown') => ({ id, text: `Text ${id}`, people: 2, verdict, read })
  function panel(items: ReturnType<typeof item>[], face: Face = questions.face(aQuestions())) {
    const page = mount(ModerationPanel, { props: { activity: anActivityView({ face }), items } })
    return { page, tap: (name: string) => page.findAll('button').find(each => each.attributes('aria-label') === name || each.text() === name)!.trigger('click'), names: () => page.findAll('button').map(each => each.attributes('aria-label') ?? each.text()) }
  }

  it('shows, hides and marks as answered', async () => {
    const { page, tap } = panel([item('1', null)])
    for (const name of ['Show', 'Hide', 'Answered'])
      await tap(`${name}: Text 1`)
    expect(page.emitted('run')!.map(([command]) => command)).toEqual(['shown', 'hidden', 'answered'].map(verdict => ({ type: 'moderate', activity: 'K1', item: '1', verdict })))
  })

  it('offers "Answered" for questions alone, and never what holds already', () => {
    const face = words.face(aWords())
    expect(panel([item('1', null), item('2', 'shown'), item('3', 'hidden'), item('4', null, true)], face).names()).toEqual(['Show: Text 1', 'Hide: Text 1', 'Hide: Text 2', 'Hide: Text 4', 'Show: Text 3'])
  })

  it('shows all that waits with one tap', async () => {
    const { page, tap } = panel([item('1', null), item('2', null), item('3', 'hidden')])
    await tap('Show all 2')
    expect(page.emitted('run')!.map(([command]) => (command as { item: string }).item)).toEqual(['1', '2'])
  })

  it('says that there is nothing to read', () => {
    expect(panel([]).page.text()).toContain('Nothing to read yet.')
  })
})
