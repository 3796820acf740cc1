/** Every word that the page to keep says by itself. A translation is one more object of this type. */
import type { Bin } from '../domain/activities/sort.ts'
import type { Term } from '../domain/boards/board.ts'

export interface TakeAwayText {
  title: string
  lead: (date: string) => string
  locale: string
  commitment: { title: string, by: string, shared: string, private: string }
  agreement: { title: string, lead: string, terms: Record<Term, string>, open: string }
  aid: { title: string, lead: string, roles: { mark: Bin, title: string, text: string }[], ask: string, questions: string[] }
  sort: { title: string, people: (people: number) => string, hidden: string, you: string, then: string, group: string, standards: string, none: string }
  letters: Record<Bin, string>
  answers: { title: string, before: string, after: string, only: string, group: string, standards: string }
  scales: { title: string, limits: string, before: string, after: string, then: string, mean: (mean: string) => string }
  foot: string
}

export const takeAwayText: TakeAwayText = {
  title: 'My page',
  lead: date => `From the workshop on ${date}. It holds no name, and it belongs to whoever kept it.`,
  locale: 'en-GB',
  commitment: { title: 'What I will do', by: 'By', shared: 'Shared with the room', private: 'Not shared: it stands on this page alone' },
  agreement: {
    title: 'Our agreement',
    lead: 'What the room agreed for these handovers, signed for both sides.',
    terms: { before: 'True before handover', gives: 'Gives', receives: 'Receives', accountable: 'Answers for it', check: 'Checked how and when' },
    open: 'left open',
  },
  aid: {
    title: 'For the next handover',
    lead: 'Which role? Ask whether the work ends.',
    roles: [
      { mark: 'program', title: 'Program', text: 'Work that ends: it changes something, and is done when the change can be used.' },
      { mark: 'operations', title: 'Operations', text: 'Work that goes round: it runs something, and makes it a little better each time.' },
      { mark: 'shared', title: 'Shared', text: 'Both work on it. Name the one role that answers for it all the same.' },
    ],
    ask: 'Before anything is handed over, ask together:',
    questions: [
      'What must be true before the handover?',
      'Which role gives, and which receives?',
      'Which one role answers for it from then on?',
      'How is it checked, and when?',
      'Which responsibility has nobody named yet?',
    ],
  },
  sort: {
    title: 'My sort beside the group’s',
    people: people => `${people} people in all; percent of those who placed the card.`,
    hidden: 'The group’s sort was not shown yet when this page was kept.',
    you: 'You',
    then: 'Before the table',
    group: 'Group',
    standards: 'Most standards',
    none: 'not placed',
  },
  letters: { program: 'P', operations: 'O', shared: 'S', unsure: '?' },
  answers: { title: 'My answers', before: 'First', after: 'Then', only: 'You', group: 'The group', standards: 'Most standards' },
  scales: {
    title: 'How sure I felt',
    limits: 'A feeling, not a measure of what one knows: it can fall while one learns.',
    before: 'At the start',
    after: 'At the end',
    then: 'The start, looking back',
    mean: mean => `Group, on average: ${mean}`,
  },
  foot: 'This file needs no internet. Print it, or keep it where you will find it on the day of your next handover.',
}
