import type { Envelope } from '../letter.js';
import type { LetterMarks } from '../thread/letter-marks.js';

/** Bytes of a letter in which its headers are looked for. */
const HEAD_BYTES = 64 * 1024;
const HEADER = /^(return-path|delivered-to|x-original-to|envelope-to):(.*)$/i;
const ADDRESS = /<([^<>\s]*)>|([^<>\s,;]+)/;

/** The headers' lines, unfolded. */
const headerLines = (raw: Buffer): string[] => {
  const head = raw.subarray(0, HEAD_BYTES).toString('latin1');
  const [headers = ''] = head.split(/\r?\n\r?\n/, 1);
  return headers.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
};

/**
 * How a letter came to its mailbox, as far as the mail server that put it there has written it on top (RFC 5321, 4.4):
 * `Return-Path` tells the sender's address, `Delivered-To` and the like tell ours. Where none of ours is told it came to
 * the support address, whose mailbox it is.
 */
export const envelopeOf = (
  raw: Buffer,
  marks: Pick<LetterMarks, 'isOurs'>,
  supportAddress: string,
): Envelope => {
  let from: string | null = null;
  const recipients = new Set<string>();
  for (const line of headerLines(raw)) {
    const [, name = '', value = ''] = line.match(HEADER) ?? [];
    const [, inBrackets, bare] = value.match(ADDRESS) ?? [];
    const address = (inBrackets ?? bare)?.slice(0, 320);
    if (address === undefined) continue;
    // The topmost: whoever sent the letter may have written others below it.
    if (name.toLowerCase() === 'return-path') from ??= address;
    else if (marks.isOurs(address)) recipients.add(address.toLowerCase());
  }
  return { from, recipients: recipients.size ? [...recipients] : [supportAddress] };
};
