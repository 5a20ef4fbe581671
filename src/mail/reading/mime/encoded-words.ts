import { decodeText } from './charset.js';
import { decodeBase64, decodeQ } from './transfer.js';

/** RFC 2047, 2; with the blanks in it that some programs leave, and a language (RFC 2231, 5). */
const WORD = /=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=/g;

type Run = { readonly label: string; readonly pieces: Buffer[] };

const decodeRun = ({ label, pieces }: Run): string =>
  decodeText(Buffer.concat(pieces), label.split('*')[0] ?? '').text;

/**
 * Decodes the encoded words in a header's value. Neighbours of one charset are put together before they are decoded, for
 * many programs cut a character in two (RFC 2047, 5 forbids it). The result may hold any character: clean it.
 */
export const decodeWords = (value: string): string => {
  if (!value.includes('=?')) return value;
  const out: string[] = [];
  let run: Run | undefined;
  let last = 0;
  for (const match of value.matchAll(WORD)) {
    const [whole, label = '', encoding = '', text = ''] = match;
    const between = value.slice(last, match.index);
    const bytes = /b/i.test(encoding) ? decodeBase64(Buffer.from(text, 'latin1')) : decodeQ(text);
    if (run && between.trim() === '' && run.label.toLowerCase() === label.toLowerCase()) {
      run.pieces.push(bytes);
    } else {
      if (run) out.push(decodeRun(run));
      // White space between two encoded words is no text.
      if (!run || between.trim() !== '') out.push(between);
      run = { label, pieces: [bytes] };
    }
    last = match.index + whole.length;
  }
  if (run) out.push(decodeRun(run));
  out.push(value.slice(last));
  return out.join('');
};
