/** Every word that a report says by itself. A translation is one more object of this type. */
import type { Term } from '../../live/domain/boards/board.ts'
import type { ChangeKind } from '../../live/domain/thenAndNow.ts'

export interface ReportText {
  report: string
  during: string
  locale: string
  facts: { people: string, answered: string, agenda: string, session: string, phones: (phones: number, slips: number) => string, counted: (people: number) => string, uncounted: string }
  words: string
  picture: string
  agreement: {
    title: string
    none: string
    signed: string
    unsigned: (handedOver: boolean, accepted: boolean) => string
    open: string
    nothingOpen: string
    missing: (terms: string) => string
    terms: Record<Term, string>
    unowned: string
    unownedHelp: string
    decisions: string
    choice: string
    note: string
    card: string
    tables: string
    table: (table: number) => string
  }
  commitments: { title: string, none: string, wrote: (people: number, shared: number) => string, what: string, by: string, noDate: string, hidden: string }
  change: {
    title: string
    none: string
    lead: string
    chart: (question: string) => string
    votes: string
    heads: Record<ChangeKind, string>
    item: string
    pairs: string
    before: string
    after: string
    moved: string
    moves: string
    move: (people: number, from: string, to: string) => string
    mean: (mean: number) => string
    percent: (percent: number) => string
    limits: string
  }
  annex: {
    title: string
    minutes: string
    minutesHelp: string
    block: string
    planned: string
    actual: string
    cut: (minutes: number) => string
    notTold: string
    total: string
    rates: string
    ratesHelp: (people: number) => string
    question: string
    vote: string
    answered: string
    ways: string
    hands: (people: number) => string
    slips: (people: number) => string
    byPhone: string
    fallback: (hands: number, slips: number) => string
    noFallback: string
    results: string
    standards: string
    source: (source: string) => string
    limits: string
    limitList: readonly string[]
    simulated: (people: number) => string
    kept: (people: number) => string
  }
}

const people = (count: number) => count === 1 ? '1 person' : `${count} people`

const en: ReportText = {
  report: 'Report',
  during: 'The session still runs: these are its numbers so far.',
  locale: 'en-GB',
  facts: {
    people: 'In the room',
    answered: 'Answered',
    agenda: 'Agenda',
    session: 'Session',
    phones: (phones, slips) => slips === 0 ? `${people(phones)}, on phones` : `${people(phones)} on phones, ${slips} on paper slips`,
    counted: people,
    uncounted: 'not counted',
  },
  words: 'In the facilitator’s words',
  picture: 'Save as picture',
  agreement: {
    title: 'What was agreed, and what is open',
    none: 'The group made no handover agreement in this session.',
    signed: 'Signed for both sides: handed over by a person from change, accepted by a person from run.',
    unsigned: (handedOver, accepted) => handedOver ? 'Handed over, and not yet accepted.' : accepted ? 'Accepted, and not yet handed over.' : 'Not signed by either side.',
    open: 'Still open',
    nothingOpen: 'Every point of the agreement was filled in.',
    missing: terms => `no words yet for: ${terms}`,
    terms: { before: 'what is true before handover', gives: 'which role gives', receives: 'which role receives', accountable: 'which role answers for it', check: 'how and when it is checked' },
    unowned: 'Responsibilities without a role',
    unownedHelp: 'Tables named these as work that no card covers and no role has yet.',
    decisions: 'What the group decided on single cards',
    choice: 'Decided',
    note: 'In the group’s words',
    card: 'Responsibility',
    tables: 'What each table wrote',
    table: table => `Table ${table}`,
  },
  commitments: {
    title: 'What people will do',
    none: 'Nobody shared a commitment in this session.',
    wrote: (wrote, shared) => `${people(wrote)} wrote a commitment, ${shared} of them shared it. What was not shared is in no report.`,
    what: 'Commitment',
    by: 'By',
    noDate: 'no date',
    hidden: 'The shared commitments are shown once enough people have written one, and the facilitator has let them through.',
  },
  change: {
    title: 'Then and now',
    none: 'Nothing was asked twice in this session, or too few answered both times.',
    lead: 'The same people, asked twice: paired by phone or slip, never by name.',
    chart: question => `Then and now: ${question}`,
    votes: 'Questions with two votes',
    heads: { keyed: 'Chose what most standards say', scale: 'Rated from 1 to 5, means', moved: 'Answers that moved between two votes' },
    item: 'Question or responsibility',
    pairs: 'Answered both',
    before: 'Then',
    after: 'Now',
    moved: 'Moved',
    moves: 'Largest moves',
    move: (count, from, to) => `${count}: ${from} → ${to}`,
    mean: mean => mean.toFixed(1),
    percent: percent => `${Math.round(percent)}%`,
    limits: 'One group, asked before and after, with nobody to compare it to: this shows that answers changed, not why.',
  },
  annex: {
    title: 'Annex: how the session went',
    minutes: 'Planned and actual minutes',
    minutesHelp: 'Time spent in each block of the agenda, all visits together, rounded to the minute.',
    block: 'Block',
    planned: 'Planned',
    actual: 'Actual',
    cut: minutes => `${minutes} min cut on the day`,
    notTold: 'not told',
    total: 'In all',
    rates: 'How many answered',
    ratesHelp: count => `Out of ${people(count)}. Numbers may fall in the course of a day without anybody having left.`,
    question: 'Question',
    vote: 'Vote',
    answered: 'Answered',
    ways: 'Without a phone',
    hands: count => count === 1 ? '1 hand' : `${count} hands`,
    slips: count => count === 1 ? '1 slip' : `${count} slips`,
    byPhone: '–',
    fallback: (hands, slips) => [hands > 0 && `Raised hands that were counted: ${hands}. They stand in the totals and cannot be paired, so then and now leaves them out.`, slips > 0 && `Answers from numbered paper slips: ${slips}. They count like those of phones.`].filter(Boolean).join(' '),
    noFallback: 'All answers came from phones: no hands were counted, and no paper slips typed in.',
    results: 'All results',
    standards: 'Most standards say:',
    source: source => `Source: ${source}`,
    limits: 'What this report cannot show',
    limitList: [
      'It is about one group on one day. Another group, or the same one on another day, may answer otherwise.',
      'Then and now compares the same people without a group that had no workshop. It says nothing about causes.',
      'Answers are what people chose or said in the room, not what they do at work. Whether work changed can be seen in 30 days, not today.',
      'Second questions ask the same ideas in other words. Some of a difference may come from the words.',
      'How sure people feel is a feeling: it can fall while they learn.',
      'Where fewer people answered than an exercise asks for, no numbers are shown. Nobody is named, and no answer can be traced.',
    ],
    kept: count => `${people(count)} took a page of their own with them.`,
    simulated: count => `${people(count)} of a rehearsal took part in this session. They are in none of these numbers.`,
  },
}

export const reportText: ReportText = en
