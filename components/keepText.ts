/** What a phone says about the page that its owner may keep. A translation is one more object of this type. */
export interface KeepText {
  keep: string
  help: string
  holds: string
  doing: string
  done: string
  failed: string
}

export const keepText: KeepText = {
  keep: 'Keep this page now',
  help: 'It comes from the laptop at the front: when the workshop leaves, so does the way to it.',
  holds: 'One file without your name: your sort beside the group’s, what you answered before and after, your commitment, our agreement, and what to ask before a handover.',
  doing: 'Making your page…',
  done: 'Your page is among this phone’s downloads. It opens without internet, and it can be printed.',
  failed: 'The page did not come. Is this phone still on the workshop’s Wi-Fi? Then try again.',
}
