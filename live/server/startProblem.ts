/** The server cannot start. The message is a sentence for whoever starts it: what is wrong, and what to do. */
export class StartProblem extends Error {
  override name = 'StartProblem'
}
