import { addressParser } from 'postal-mime';
import type { MailAddress } from '../../letter.js';
import { decodeWords } from './encoded-words.js';
import { oneLine } from './header-values.js';

/** Addresses that one header may have; more are a mailing. */
const MOST = 200;

/** `local@domain` of characters that are of one; letters of all alphabets (RFC 6531), at most 254 characters. */
const ADDRESS = /^[^\s<>()[\]\\,;:"@\p{Cc}]{1,64}@[^\s<>()[\]\\,;:"@\p{Cc}]{1,189}$/u;

export const isAddress = (text: string): boolean => text.length <= 254 && ADDRESS.test(text);

const mailbox = (name: string, address: string): MailAddress | null => {
  const clean = oneLine(address).toLowerCase();
  if (!isAddress(clean)) return null;
  return { address: clean, name: oneLine(decodeWords(name)).slice(0, 300) };
};

/** A mask for what the parser would look into: an encoded word may hold `<` and `,` that name nobody. */
const WORD = /=\?[^?\s]{1,60}\?[bBqQ]\?[^?]*\?=/g;

/**
 * The addresses in a header, groups among them, at most 200. Names are decoded after the header was parsed, so that nothing in
 * a name becomes an address.
 */
export const addressesIn = (value: string | undefined): MailAddress[] => {
  if (!value) return [];
  const words: string[] = [];
  // Neighbours stay neighbours: the white space between them is none of the name.
  const masked = value.replace(WORD, (word) => `\ue002${words.push(word) - 1}\ue003`);
  const unmask = (text: string): string =>
    text.replace(/\ue002(\d{1,5})\ue003/g, (_, index: string) => words[Number(index)] ?? '');
  return addressParser(masked, { flatten: true })
    .slice(0, MOST)
    .flatMap(({ name, address }) => mailbox(unmask(name), unmask(address ?? '')) ?? []);
};
