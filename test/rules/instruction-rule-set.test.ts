import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { validate } from '../../sdk/src/index.js';
import { CreateInstructionInput } from '../../src/instructions/instruction.inputs.js';
import { checkInput } from '../../src/kernel/constraint.js';

type Verdict = ReadonlyArray<{ readonly path: readonly string[]; readonly code: string }>;
const spoken = (verdict: Verdict): string[] =>
  verdict.map(({ path, code }) => `${path.join('.')} ${code}`).sort();

const HOSTS = ['help.example.ru', 'пример.рф', 'a@b', '', 'h:8080', 'h:', '[::1]', 'a\u202eb', '-a', '🙂'];
const urls = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .tuple(
      fc.constantFrom('https://', 'http://', 'HTTP://', 'ftp://', 'javascript:', '//', ' https://', ''),
      fc.constantFrom(...HOSTS),
      fc.oneof(
        fc.constantFrom('', '/', '/a b', '/\n', '?q={x}', '#я', '/`', '/\u200b'),
        fc.string({ unit: 'binary' }),
      ),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(1_976, 1_977, 2_001).map((length) => `https://help.example.ru/${'я'.repeat(length)}`),
);

describe('the rules of an instruction article', () => {
  it('give the same verdict in the SDK and on the server', () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(urls, fc.string({ unit: 'binary', maxLength: 6 }), (url, title) => {
        const input = { idempotencyKey: 'key-12345', title, summary: 'Описание', url, locale: 'RU' as const };
        const server = checkInput(CreateInstructionInput, input, ['input']);
        expect(spoken(validate('CreateInstructionInput', input))).toEqual(spoken(server));
        seen[server.some(({ path }) => path.at(-1) === 'url') ? 'refused' : 'accepted']++;
      }),
      { numRuns: 1_000 },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(50);
  });
});
