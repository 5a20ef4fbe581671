import { Command, CommanderError } from 'commander';
import { pino } from 'pino';
import { House } from '../compose.js';
import { ConfigError, processConfig } from '../config.js';
import { isSupportAddress, LETTER_BYTES, LetterSource, TemplateError } from '../mail/index.js';
import { RegulationsFileError } from '../regulations/index.js';

/** What mail servers make of an exit code (sysexits.h). */
const EXIT = {
  kept: 0,
  usage: 64,
  /** These two are answers for good: the sender gets the letter back. */
  noSuchRecipient: 67,
  tooLarge: 69,
  tryAgain: 75,
  config: 78,
} as const;

/** What the mail server puts in place of the null return path. */
const NULL_SENDER = /^(?:<>|mailer-daemon)?$/i;

/** @returns undefined for a letter larger than any may be. */
const readInput = async (): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LETTER_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** Mail servers that write to a file or a pipe put this line before the letter; it is none of its headers. */
const withoutMboxLine = (letter: Buffer): Buffer =>
  letter.subarray(0, 5).toString('latin1') === 'From ' ? letter.subarray(letter.indexOf('\n') + 1) : letter;

type Options = { readonly from?: string; readonly to?: string[]; readonly json?: boolean };

/** @returns the exit code. */
const takeIn = async ({ from, to, json }: Options): Promise<number> => {
  const config = processConfig();
  if (!config.mail) throw new ConfigError(['SUPPORT_ADDRESS must be set where letters come in']);
  const input = await readInput();
  if (!input) {
    process.stderr.write(`The letter has more than ${LETTER_BYTES} bytes.\n`);
    return EXIT.tooLarge;
  }
  const raw = withoutMboxLine(input);
  if (!raw.length) {
    process.stderr.write('There is no letter on standard input.\n');
    return EXIT.usage;
  }
  const { supportAddress } = config.mail;
  // As at the door for mail servers: of several addresses those of others are no reason to refuse.
  const recipients = to?.filter((address) => isSupportAddress(address, supportAddress)) ?? [supportAddress];
  if (!recipients.length) {
    process.stderr.write(`There is no such address here: ${to?.join(', ')}\n`);
    return EXIT.noSuchRecipient;
  }
  const house = await House.open({ ...config, roles: [], log: pino({ level: 'silent' }) });
  try {
    const sender = from === undefined ? null : NULL_SENDER.test(from) ? '' : from;
    const letter = { raw, envelope: { from: sender, recipients }, source: LetterSource.PIPE };
    const receipt = await house.receiveLetter?.(letter);
    if (json) process.stdout.write(`${JSON.stringify(receipt)}\n`);
    return EXIT.kept;
  } finally {
    await house.close();
  }
};

/** What a failure means for the mail server: everything but a fault of the settings may be better later. */
const exitCode = (error: unknown): number =>
  [ConfigError, RegulationsFileError, TemplateError].some((fault) => error instanceof fault)
    ? EXIT.config
    : EXIT.tryAgain;

/** A mail server reads the code; its administrator, in the mail server's log, the words. */
const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const mailInCommand = new Command('mail-in')
  .description(
    'take one letter in from standard input, for mail servers without LMTP; exit code 0 is "kept", 75 "try again"',
  )
  .option('--from <address>', 'the envelope’s sender; empty for the null return path')
  .option('--to <address...>', 'the addresses that it came to; SUPPORT_ADDRESS when left out')
  .option('--json', 'print the receipt as JSON')
  .allowExcessArguments(false)
  .exitOverride((error: CommanderError) => process.exit(error.exitCode === 0 ? 0 : EXIT.usage))
  .action(async (options: Options) => {
    try {
      process.exitCode = await takeIn(options);
    } catch (error) {
      process.stderr.write(`${wordsOf(error)}\n`);
      process.exitCode = exitCode(error);
    }
  });
