import type { LetterFile, ReadLetter } from '../../letter.js';
import { cutToMessage, type FileLimits } from '../limits.js';
import { type OnceRead, readOnce } from '../read-once.js';
import { cleanTextBytes, maskBytes } from './clean-bytes.js';
import { cleanName } from './clean-headers.js';
import { cleanOfSecrets } from './clean-text.js';
import { isClean } from './is-clean.js';
import { passwordsOf } from './letter-passwords.js';
import { looksLikeText } from './part-kind.js';
import { remakeLetter } from './remake-letter.js';
import { rewriteLetter } from './rewrite-letter.js';
import { reveals, type Secrets, secretsOf } from './secrets.js';

export type Cleaned = {
  readonly letter: ReadLetter;
  /** The first password in the letter's own words; it is nowhere in the letter any more. */
  readonly password: string | null;
};

/** Whether anything that was read of it shows one. */
const shows = (letter: ReadLetter, secrets: Secrets): boolean =>
  [letter.text, letter.folded, letter.subject, letter.from?.name ?? ''].some((text) =>
    reveals(text, secrets),
  ) ||
  letter.files.some(
    ({ name, content }) =>
      reveals(name, secrets) || secrets.needles.some((needle) => content.includes(needle)),
  );

/** The letter as it came but for the passwords, or null where some may be left. */
const rewritten = (raw: Buffer, secrets: Secrets, limits: FileLimits): ReadLetter | null => {
  if (secrets.tooMany) return null;
  const clean = rewriteLetter(raw, secrets);
  if (!isClean(clean, secrets)) return null;
  const again = readOnce(clean, limits);
  const { letter } = again;
  const left = passwordsOf(clean, again);
  return shows(letter, secrets) || left.tooMany || left.all.size > 0 ? null : letter;
};

const cleanFile = (file: LetterFile, secrets: Secrets): LetterFile => {
  const { name, content } = file;
  const html = file.contentType === 'text/html' || /\.html?$/i.test(name);
  const kind = { label: '', html, ascii: false };
  const clean = looksLikeText(content)
    ? cleanTextBytes(content, kind, secrets)
    : maskBytes(content, secrets.needles);
  return { ...file, name: cleanName(name, secrets), content: clean };
};

/** A letter made anew of what was read, where the one that came cannot be kept. */
const remade = (letter: ReadLetter, secrets: Secrets, limits: FileLimits): ReadLetter => {
  const { letter: again } = readOnce(remakeLetter(letter, secrets), limits);
  // A letter within the letter may hold them in a way that cannot be cut out of its bytes.
  const files = letter.files
    .filter(
      ({ name, contentType }) => !/^message\/|ms-tnef/.test(contentType) && !/\.(?:eml|dat)$/i.test(name),
    )
    .map((file) => cleanFile(file, secrets));
  const lost = files.length < letter.files.length;
  return {
    ...again,
    text: cutToMessage(cleanOfSecrets(letter.text, secrets)),
    folded: cutToMessage(cleanOfSecrets(letter.folded, secrets)),
    files,
    notes: [...letter.notes, ...(lost ? (['FILES_LEFT_OUT'] as const) : [])],
  };
};

/** Finds the passwords in a letter, and takes them out of everything that is kept of it. */
export const withoutPasswords = (raw: Buffer, read: OnceRead, limits: FileLimits): Cleaned => {
  const { letter } = read;
  const { own, all, tooMany } = passwordsOf(raw, read);
  if (all.size === 0) return { letter, password: null };
  const secrets = secretsOf(all, letter.locale, raw.length);
  const clean = (tooMany ? null : rewritten(raw, secrets, limits)) ?? remade(letter, secrets, limits);
  const notes = [...new Set([...clean.notes, 'PASSWORD_REPLACED' as const])];
  return { letter: { ...clean, locale: letter.locale, notes }, password: own };
};
