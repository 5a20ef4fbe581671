import PostalMime from 'postal-mime';
import type { ReadLetter } from '../../../../src/mail/letter.js';

/** Everything that another parser finds in a letter, decoded. */
const parsedBy = async (raw: Buffer): Promise<string[]> => {
  const {
    text = '',
    html = '',
    attachments,
    headers,
  } = await PostalMime.parse(raw, { forceRfc822Attachments: true });
  const files = attachments.map(({ content }) => Buffer.from(content as ArrayBuffer));
  const inner = await Promise.all(
    attachments.flatMap(({ mimeType, filename }, i) =>
      mimeType === 'message/rfc822' || filename?.endsWith('.eml')
        ? [parsedBy(files[i] ?? Buffer.alloc(0))]
        : [],
    ),
  );
  const visible = html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  return [
    text,
    html,
    visible,
    ...headers.map(({ value }) => value),
    ...files.map((file) => file.toString('latin1')),
    ...inner.flat(),
  ];
};

const BASE64 = /[A-Za-z0-9+/=\r\n]{16,}/g;

const inRaw = (raw: Buffer): string[] => {
  const text = raw.toString('latin1');
  const decoded = [...text.matchAll(BASE64)].map(([run]) => Buffer.from(run, 'base64').toString('latin1'));
  return [text, text.replace(/=\r?\n/g, ''), ...decoded];
};

/** The places of a letter that was read where a secret still stands, its fields' password left out. */
export const decodedPlaces = async (letter: ReadLetter, secret: string): Promise<string[]> => {
  const { original, files, fields, ...rest } = letter;
  const words = { ...rest, headers: [...letter.headers], fields: { ...fields, password: null } };
  const escaped = JSON.stringify(secret).slice(1, -1);
  const places: Array<readonly [string, readonly string[]]> = [
    ['words', [JSON.stringify(words)]],
    ['files', files.flatMap(({ name, content }) => [name, content.toString('latin1'), ...inRaw(content)])],
    ['original', inRaw(original)],
    ['original, parsed', await parsedBy(original)],
  ];
  return places.flatMap(([place, texts]) =>
    texts.some((text) => text.includes(secret) || text.includes(escaped)) ? [place] : [],
  );
};
