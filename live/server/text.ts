/** Every word that the server itself shows in a page. */
export const text = {
  lang: 'en',
  console: {
    title: 'Console',
    lead: 'This page runs the workshop. Type the pair code from the terminal or from presenter view, or the facilitator key.',
    label: 'Pair code or key',
    submit: 'Open the console',
    wrong: 'That was not the key, nor a pair code that still works. A pair code works once, for ten minutes: make a new one in presenter view.',
    tooMany: 'Too many wrong tries from this address. Wait half a minute, then try again.',
  },
  wrongKey: {
    title: 'Wrong key',
    lead: 'This link has a key that this workshop does not know. Copy the newest link from the terminal.',
  },
  tooMany: {
    title: 'Too many tries',
  },
  notFound: {
    title: 'Nothing here',
    lead: 'There is no such page in this workshop.',
    link: 'Go to the page for participants',
  },
  noParticipant: {
    title: 'Nobody’s page',
    lead: 'This browser has not taken part. Open the workshop on the phone that you answered with, and keep the page there.',
  },
  reportLocked: {
    title: 'For the facilitator',
    lead: 'A report is for whoever runs the workshop. Open the deck or the console from the terminal first, then come back.',
  },
  noReport: {
    title: 'No such report',
    lead: 'No session of this workshop has this code, or reports come in another format: there is report.html, report.pdf, client.csv, report.csv and report.json.',
  },
  noPrint: {
    title: 'This report cannot be printed here',
  },
  failed: {
    title: 'Something broke',
    lead: 'The server could not answer this time. Load the page again.',
  },
  notBuilt: {
    title: 'Not built yet',
    lead: 'This page was not built. Stop the server, and start it with “npm start”: that builds what is missing.',
  },
} as const
