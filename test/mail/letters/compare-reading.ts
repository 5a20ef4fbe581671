import { expect } from '@jest/globals';
import type { LetterFile, ReadLetter } from '../../../src/mail/letter.js';
import type { ExpectedFile, ExpectedReading, ExpectedReport } from './expectation.js';
import { fillInText, type Marks } from './fixture.js';

/** Blank lines at both ends are nobody's words. */
const trimmed = (text: string): string => text.replace(/^\s*\n/, '').trim();

const describeFile = ({ name, contentType, content }: LetterFile): string =>
  `${name} ${contentType} ${content.length}`;

const compareFile = (file: LetterFile | undefined, expected: ExpectedFile): void => {
  if (expected.name !== undefined) expect(file?.name).toBe(expected.name);
  for (const lacking of expected.nameLacks ?? []) expect(file?.name).not.toContain(lacking);
  if (expected.type !== undefined) expect(file?.contentType).toBe(expected.type);
  if (expected.bytes !== undefined)
    expect(file && describeFile(file)).toMatch(new RegExp(` ${expected.bytes}$`));
};

const compareText = (letter: ReadLetter, expected: ExpectedReading): void => {
  if (expected.text !== undefined) expect(trimmed(letter.text)).toBe(expected.text);
  for (const part of expected.textHas ?? []) expect(letter.text).toContain(part);
  for (const part of expected.textLacks ?? []) expect(letter.text).not.toContain(part);
  for (const part of expected.foldedHas ?? []) expect(letter.folded).toContain(part);
};

const compareHeaders = (letter: ReadLetter, expected: ExpectedReading): void => {
  const { subject, from, messageId, sentAt } = expected;
  if (subject !== undefined) expect(letter.subject).toBe(subject);
  for (const part of expected.subjectLacks ?? []) expect(letter.subject).not.toContain(part);
  if (from !== undefined) expect(letter.from).toEqual(from);
  if (messageId !== undefined) expect(letter.messageId).toBe(messageId);
  if (sentAt !== undefined) expect(letter.sentAt).toBe(sentAt);
};

const compareFields = ({ fields }: ReadLetter, expected: ExpectedReading): void => {
  if (expected.logins) expect(fields.logins).toEqual(expected.logins);
  if (expected.contractNumbers) expect(fields.contractNumbers).toEqual(expected.contractNumbers);
  if (expected.service !== undefined) expect(fields.service).toBe(expected.service);
  if (expected.errorTextHas !== undefined) expect(fields.errorText).toContain(expected.errorTextHas);
  if (expected.hasPassword !== undefined) expect(fields.password !== null).toBe(expected.hasPassword);
};

const compareReport = (letter: ReadLetter, expected: ExpectedReport, marks: Marks): void => {
  const { report } = letter;
  const original = expected.originalMessageId;
  expect(report?.originalMessageId).toBe(original === null ? null : fillInText(original, marks));
  expect(report?.recipients).toHaveLength(expected.recipients.length);
  for (const [i, { diagnosticHas, ...recipient }] of expected.recipients.entries()) {
    expect(report?.recipients[i]).toMatchObject(recipient);
    if (diagnosticHas !== undefined) expect(report?.recipients[i]?.diagnostic).toContain(diagnosticHas);
  }
};

/** Fails where the letter was read in another way than its fixture says. */
export const compareReading = (letter: ReadLetter, expected: ExpectedReading, marks: Marks): void => {
  compareHeaders(letter, expected);
  compareText(letter, expected);
  compareFields(letter, expected);
  if (expected.locale !== undefined) expect(letter.locale).toBe(expected.locale);
  if (expected.notes !== undefined) expect([...letter.notes].sort()).toEqual([...expected.notes].sort());
  if (expected.fileNames) expect(letter.files.map(({ name }) => name)).toEqual(expected.fileNames);
  if (expected.files) {
    expect(letter.files.map(describeFile)).toHaveLength(expected.files.length);
    for (const [i, file] of expected.files.entries()) compareFile(letter.files[i], file);
  }
  if (expected.report) compareReport(letter, expected.report, marks);
};

/** Where in what was read a secret still stands; the password of the fields is there to be compared, and counts for nothing. */
export const placesOf = (secret: string, letter: ReadLetter): string[] => {
  const { fields, original, files, ...rest } = letter;
  const words = { ...rest, headers: [...letter.headers], fields: { ...fields, password: null } };
  const named: ReadonlyArray<readonly [string, string]> = [
    ['words', JSON.stringify(words)],
    ['original', original.toString('latin1')],
    ...files.map((file) => [`file ${file.name}`, file.content.toString('latin1')] as const),
  ];
  return named.filter(([, text]) => reveals(text, secret)).map(([place]) => place);
};

/** Runs of base64 that a secret may hide in. */
const BASE64 = /[A-Za-z0-9+/=\r\n]{16,}/g;

/** Whether the text has the secret: as it is, broken over lines by quoted-printable, or in base64. */
export const reveals = (text: string, secret: string): boolean =>
  text.includes(secret) ||
  text.replace(/=\r?\n/g, '').includes(secret) ||
  [...text.matchAll(BASE64)].some(([run]) => Buffer.from(run, 'base64').toString('latin1').includes(secret));
