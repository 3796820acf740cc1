/** Every word about paper slips. A translation is another object of this type. */
function list(codes: readonly string[]): string {
  return codes.length < 2 ? codes.join('') : `${codes.slice(0, -1).join(', ')} or ${codes.at(-1)}`
}

export const slipsText = {
  open: 'Type in paper slips',
  title: 'Paper slips',
  help: 'Type the number on the slip and its answers, then Enter. The same number is the same person in every question. Typing a slip again changes it.',
  question: 'Question',
  round: 'Vote',
  rounds: (round: number) => `Vote ${round}`,
  line: 'Slip and answers',
  example: (slots: number, code: string) => `7 ${code.repeat(Math.min(slots, 8))}`,
  skip: 'Type - where something was left out.',
  legend: 'What to type',
  reads: (slip: number, shown: string) => `Slip ${slip}: ${shown}`,
  replaces: (slip: number, shown: string) => `Slip ${slip} says ${shown} so far: Enter changes it.`,
  saved: (slip: number) => `Slip ${slip} saved.`,
  takenBack: (slip: number) => `Slip ${slip} taken back.`,
  count: (slips: number) => slips === 1 ? '1 slip' : `${slips} slips`,
  none: 'No slip typed in yet.',
  change: (slip: number) => `Change slip ${slip}`,
  takeBack: (slip: number) => `Take slip ${slip} back`,
  takeBackShort: 'Take back',
  close: 'Close',
  save: 'Save',
  problems: {
    noNumber: 'Begin with the number on the slip, as in “7 A”.',
    badNumber: (most: number) => `Slips are numbered from 1 to ${most}.`,
    nothing: (slip: number) => `What does slip ${slip} say? Type it behind the number.`,
    tooFew: (slip: number, got: number, of: number) => `Slip ${slip} has ${got} of ${of} answers. Type - where one was left out.`,
    tooMany: (slip: number, got: number, of: number) => `Slip ${slip} has ${got} answers, and there are ${of === 1 ? 'one to give' : `${of} to give`}.`,
    unknown: (where: string, code: string, codes: readonly string[]) => `${where}: there is no ${code}. It is ${list(codes)}.`,
    several: (where: string) => `${where}: only one answer counts.`,
    empty: (slip: number) => `Slip ${slip} has no answer at all.`,
  },
  slip: (slip: number) => `Slip ${slip}`,
  place: (slip: number, at: number) => `Slip ${slip}, number ${at}`,
}
