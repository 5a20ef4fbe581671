import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** Where a password came from: one that was generated is shown once, since nobody knows it yet. */
export type NewPassword = { readonly password: string; readonly generated: boolean };

/** Letters and digits that cannot be mistaken for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;

/** 16 signs in groups of four: 79 random bits, easy to read out and to type. */
export const newPassword = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join(''),
  ).join('-');

/** Asks on the terminal; what is typed is not shown. */
const askHidden = async (questions: readonly string[]): Promise<string[]> => {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  terminal.on('SIGINT', () => process.exit(130));
  const answers: string[] = [];
  for (const question of questions) {
    process.stderr.write(question);
    answers.push(await terminal.question(''));
    process.stderr.write('\n');
  }
  terminal.close();
  return answers;
};

/**
 * A new password, never taken from an argument, which other users of the machine could see: from standard input when
 * that is asked for, else from the terminal, and generated where there is none.
 * @throws Error when the two that were typed differ.
 */
export const readNewPassword = async (fromStandardInput: boolean | undefined): Promise<NewPassword> => {
  if (fromStandardInput)
    return { password: (await text(process.stdin)).replace(/\r?\n$/, ''), generated: false };
  if (!process.stdin.isTTY) return { password: newPassword(), generated: true };
  const [password = '', again] = await askHidden(['Password: ', 'Once more: ']);
  if (password !== again) throw new Error('The two passwords differ; nothing was changed.');
  return { password, generated: false };
};
