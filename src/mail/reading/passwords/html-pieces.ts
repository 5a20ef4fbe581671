/** A piece of what was gathered of HTML, and where each of its characters stands in the source. */
export type HtmlPiece = {
  readonly text: string;
  /** For each character of the text where it begins in the source, and where it is over. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
};

/** Characters of a piece: HTML of any length takes no more memory than this. */
const LONGEST = 131_072;

/** What of a piece stands in the next one again, so that label and value are in one of them. */
const AGAIN = 1_024;

/** A piece ends at a line end where one comes this far before its own end. */
const MARGIN = 4_096;

const LF = 10;

/** Where the next piece begins: no word is cut in two, for half of one may be a label. */
const wordStart = (codes: Uint16Array, length: number): number => {
  const from = Math.max(0, length - AGAIN);
  for (let at = from; at > Math.max(0, from - AGAIN); at--) {
    const code = codes[at - 1] ?? 0;
    if (code <= 32 || code === 0xa0) return at;
  }
  return from;
};

/** Gathers characters and their places, and hands them on piece by piece. */
export class HtmlPieces {
  readonly #codes = new Uint16Array(LONGEST);
  readonly #starts = new Uint32Array(LONGEST);
  readonly #ends = new Uint32Array(LONGEST);
  readonly #hand: (piece: HtmlPiece) => void;
  #length = 0;
  #fresh = false;

  constructor(hand: (piece: HtmlPiece) => void) {
    this.#hand = hand;
  }

  /** @param code - of UTF-16 */
  put(code: number, start: number, end: number): void {
    const at = this.#length;
    this.#codes[at] = code;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#length = at + 1;
    this.#fresh = true;
    if (at + 1 === LONGEST || (code === LF && at > LONGEST - MARGIN)) this.#next();
  }

  putText(text: string, start: number, end: number): void {
    for (let i = 0; i < text.length; i++) this.put(text.charCodeAt(i), start, end);
  }

  #give(): void {
    const length = this.#length;
    const text = Buffer.from(this.#codes.buffer, 0, length * 2).toString('utf16le');
    this.#hand({ text, starts: this.#starts.subarray(0, length), ends: this.#ends.subarray(0, length) });
  }

  #next(): void {
    this.#give();
    const from = wordStart(this.#codes, this.#length);
    for (const places of [this.#codes, this.#starts, this.#ends]) places.copyWithin(0, from, this.#length);
    this.#length -= from;
    this.#fresh = false;
  }

  /** Hands on what is left. */
  end(): void {
    if (this.#fresh) this.#give();
    this.#length = 0;
  }
}
