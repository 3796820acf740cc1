import { expect, it } from 'vitest'
import { onPage, questionPages, textPages, wordPages } from '../../live/domain/activities/stagePages.ts'

const texts = (count: number, letters: number) => Array.from({ length: count }, (_, at) => ({ id: String(at), what: 'x'.repeat(letters), by: '', text: 'x'.repeat(letters) }))

it('tells every text on exactly one page, in its order', () => {
  const all = texts(41, 90)
  for (const sizes of [textPages(all), questionPages(all), wordPages(all.length)]) {
    expect(sizes.length).toBeGreaterThan(2)
    expect(sizes.flatMap((_, page) => onPage(all, sizes, page))).toEqual(all)
  }
})

it('needs one page for what the stage has room for, and for nothing', () => {
  for (const few of [texts(3, 40), []]) {
    expect(textPages(few)).toHaveLength(1)
    expect(questionPages(few)).toHaveLength(1)
    expect(wordPages(few.length)).toHaveLength(1)
  }
})

it('gives a text that fills a page alone a page of its own', () => {
  const sizes = questionPages([...texts(1, 1200), ...texts(1, 20)])
  expect(sizes).toEqual([1, 1])
})
