/** The kit's files that are no PDF: cards for screen readers, mails, and questions for any form. */
import type { PollExercise } from '../live/domain/activities/poll.ts'
import type { Card } from '../live/domain/activities/sort.ts'
import type { GuideSection } from './guideFiles.ts'
import type { KitSource } from './kitSource.ts'
import { escapeHtml } from './guideMarkdown.ts'
import { allCards, ofKind, scenarios } from './kitExercises.ts'
import { recallItems } from './recallQuestions.ts'
import { letterOf, text } from './text.ts'

export interface TextFile { name: string, content: string }

/** A mail's name is its heading in exercises/guide/after-the-day.md. */
export function textFiles(source: KitSource): TextFile[] {
  const mails = source.guide.get('after-the-day')!.sections
  return [
    { name: 'cards.txt', content: cardsText(source) },
    ...mails.map(({ title, body }) => ({ name: `${title}.txt`, content: `${mailText(body)}\n` })),
    ...formFiles(source),
  ]
}

/** Every card and case, without what belongs where. */
function cardsText(source: KitSource): string {
  const bins = ofKind(source.exercises, 'sort')[0]?.bins
  return [
    source.workshop.title,
    text.files.cards(bins === undefined ? [] : Object.values(bins)),
    ...allCards(source).map(({ id, text }: Card) => `${id}. ${text}.`),
    text.files.cases,
    ...scenarios(source).map(({ id, situation, question, options }) => [`${id}. ${situation}`, question, ...options.map(({ text }, at) => `${letterOf(at)}. ${text}`)].join('\n')),
  ].join('\n\n').concat('\n')
}

/** One line for each paragraph, as mail programs break lines themselves. */
function mailText(body: string): string {
  return body.split(/\n\s*\n/).map(part => part.trim().replace(/\s*\n\s*/g, ' ')).join('\n\n')
}

/** The same questions as plain text and as a page to copy from. */
function formFiles(source: KitSource): TextFile[] {
  const page = source.guide.get('questions-to-paste')!
  const groups = page.sections.map(section => ({ title: section.title, questions: questionsIn(section, recallItems(source)) }))
  return [
    { name: 'questions-to-paste.txt', content: [page.title, ...groups.map(({ title, questions }) => [title, '', ...questions].join('\n'))].join('\n\n').concat('\n') },
    { name: 'questions-to-paste.html', content: [
      `<!doctype html><html lang="${escapeHtml(source.workshop.lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(page.title)}</title>`,
      '<style>body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.6 system-ui, sans-serif; color: #1c1d22; background: #fff } li { margin-block: .6rem; white-space: pre-line }</style></head><body><main>',
      `<h1>${escapeHtml(page.title)}</h1>`,
      ...groups.map(({ title, questions }) => `<h2>${escapeHtml(title)}</h2><ol>${questions.map(question => `<li>${escapeHtml(question.replace(/^\d+\. /, ''))}</li>`).join('')}</ol>`),
      '</main></body></html>\n',
    ].join('\n') },
  ]
}

const ASKED_AGAIN = ':: recall-questions'

function questionsIn({ body }: GuideSection, recalled: readonly PollExercise[]): string[] {
  const written = body.split('\n').map(line => line.trim()).filter(line => /^\d+\. /.test(line))
  const again = body.includes(ASKED_AGAIN) ? recalled.map(asQuestion) : []
  return [...again, ...written].map((question, at) => `${at + 1}. ${question.replace(/^\d+\. /, '')}`)
}

function asQuestion({ question, options, notSure }: PollExercise): string {
  return [question, ...options.map(({ text }, at) => `${letterOf(at)}. ${text}`), ...notSure === null ? [] : [`?. ${notSure}`]].join('\n')
}
