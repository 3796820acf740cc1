/** Handover agreements in files of the content. */
import type { ContentKind } from './contentKind.ts'

export const agreementContent: ContentKind<'agreement'> = {
  read: (file, base) => ({ ...file, ...base }),

  problems: ({ value, placeOf }) => value.opens === 'on-join'
    ? [{ ...placeOf(['opens']), message: 'an agreement cannot open on-join. Use with-slide or by-hand.' }]
    : [],
}
