/** What an answer needs to say before anything else is loaded. A translation is one more object of this type. */
export interface AnswerText { chooseMany: string }

export const en = {
  chooseMany: 'Choose all that apply. At least one stays chosen.',
} satisfies AnswerText

export const text: AnswerText = en
