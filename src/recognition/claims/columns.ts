/** Tokens of padding on both sides of a block's columns, so that neighbours can be looked up without a test. */
export const PAD = 4

/** A block's tokens as the tagger's features read them: one number a token in each column. */
export type Columns = ReturnType<typeof newColumns>

/** Columns for blocks of up to `capacity` tokens. */
export function newColumns(capacity: number) {
  const column = () => new Int32Array(capacity + 2 * PAD + 2)
  return {
    // padded: token i stands at i + PAD
    word: column(),
    speech: column(),
    cue: column(),
    quote: column(),
    coarse: column(),
    fine: column(),
    label: column(),
    shape: column(),
    ending: column(),
    // running counts before token i: commas and dashes, verbs, "that", quotation marks
    commas: column(),
    verbs: column(),
    thats: column(),
    marks: column(),
    // the nearest in the sentence, from the block's start, -1 for none: likely cue before and after, full verb before
    // and after, noun before, cue of the first pass before and after
    cueBefore: column(),
    cueAfter: column(),
    verbBefore: column(),
    verbAfter: column(),
    nounBefore: column(),
    foundBefore: column(),
    foundAfter: column(),
  }
}

/** Fills the padding before the first and after the last of `n` tokens with values that no token has. */
export function pad(c: Columns, n: number): void {
  for (let j = 0; j < PAD; j++)
    for (const at of [j, n + PAD + j]) {
      c.word[at] = at === j ? 1 : 2
      c.speech[at] = 60
      c.cue[at] = 9
      c.quote[at] = 9
      c.coarse[at] = 200
      c.fine[at] = 2000
      c.label[at] = 9
    }
}
