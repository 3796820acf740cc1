/** How often each part of the print-ready file is printed, and how. */
import type { DocumentId } from './documentList.ts'
import type { Kit } from './kitSetup.ts'
import { PAPERS } from './papers.ts'

export interface PrintRow { id: DocumentId, title: string, from: number, to: number, copies: number, how: string, then: string }

interface Printing {
  copies: (kit: Pick<Kit, 'people' | 'tables'>) => number
  how: string
  then: string
}

const ONE = () => 1
const EACH_PERSON = ({ people }: Pick<Kit, 'people'>) => people
const EACH_TABLE = ({ tables }: Pick<Kit, 'tables'>) => tables
const BOTH_SIDES = 'Both sides, long edge'
const ONE_SIDE = 'One side'

const PRINTING: Record<DocumentId, Printing> = {
  'guide': { copies: ONE, how: BOTH_SIDES, then: 'One more for a co-facilitator' },
  'workbook': { copies: EACH_PERSON, how: BOTH_SIDES, then: 'Staple. Or mail workbook.html a week before' },
  'job-aid': { copies: EACH_PERSON, how: ONE_SIDE, then: 'Hand out at the end' },
  'handover-checklist': { copies: EACH_PERSON, how: ONE_SIDE, then: 'Hand out at the end' },
  'pre-work': { copies: EACH_PERSON, how: ONE_SIDE, then: 'Only if it was not mailed' },
  'cards': { copies: EACH_TABLE, how: `${BOTH_SIDES}, heavy paper`, then: 'Cut along the marks; one set for each table' },
  'bin-headers': { copies: EACH_TABLE, how: `${ONE_SIDE}, heavy paper`, then: 'Cut in half; one set for each table' },
  'vote-cards': { copies: EACH_PERSON, how: `${ONE_SIDE}, heavy paper`, then: 'Cut; needed in a room without phones' },
  'slips': { copies: ONE, how: ONE_SIDE, then: 'Cut; each number is there once' },
  'cards-large': { copies: ONE, how: ONE_SIDE, then: 'Cut the cards in half; where somebody needs large print' },
  'room': { copies: ONE, how: `${ONE_SIDE}, heavy paper`, then: 'First page: on the door, and again at the front. The others: fold, one for each table' },
  'tally': { copies: ONE, how: ONE_SIDE, then: 'On a clipboard' },
  'posters': { copies: ONE, how: 'One side, large', then: 'On the wall' },
}

/** A row for each part that is in the file. */
export function printPlan(kit: Pick<Kit, 'people' | 'tables' | 'parts' | 'paper'>): PrintRow[] {
  return kit.parts.map(({ id, title, from, pages }) => {
    const { copies, how, then } = PRINTING[id]
    const sheet = id === 'posters' ? ` (${PAPERS[kit.paper].large.name})` : ''
    return { id, title, from, to: from + pages - 1, copies: copies(kit), how: how + sheet, then }
  })
}
