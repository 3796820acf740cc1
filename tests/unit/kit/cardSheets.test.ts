import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backsOf, CARDS_A_SHEET, cardSheets, COLUMNS } from '../../../kit/cardSheets.ts'

describe('sheets of cards', () => {
  it('hold every card once and in order, on as few sheets as there can be', () => {
    fc.assert(fc.property(fc.array(fc.nat()), (cards) => {
      const sheets = cardSheets(cards)
      expect(sheets.flat().filter(card => card !== null)).toEqual(cards)
      expect(sheets).toHaveLength(Math.ceil(cards.length / CARDS_A_SHEET))
    }))
  })

  it('have each back behind its front when the sheet is turned over its long edge', () => {
    const [sheet] = cardSheets(Array.from({ length: CARDS_A_SHEET }, (_, at) => at))
    backsOf(sheet!).forEach((card, at) => {
      const front = sheet!.indexOf(card)
      expect(Math.floor(at / COLUMNS)).toBe(Math.floor(front / COLUMNS))
      expect(at % COLUMNS).toBe(COLUMNS - 1 - front % COLUMNS)
    })
  })
})
