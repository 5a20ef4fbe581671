#!/usr/bin/env node
import 'reflect-metadata';
import { Command } from 'commander';
import { tellLibraries } from './config.js';

/** Loaded when asked for: a command brings along what it works with, up to the hundreds of files of the server. */
const COMMANDS = new Map([
  ['serve', async () => (await import('./commands/serve.js')).serveCommand],
  ['migrate', async () => (await import('./commands/migrate.js')).migrateCommand],
  ['demo', async () => (await import('./commands/demo.js')).demoCommand],
  ['agent', async () => (await import('./commands/agent.js')).agentCommand],
  ['token', async () => (await import('./commands/token.js')).tokenCommand],
  ['regulations', async () => (await import('./commands/regulations.js')).regulationsCommand],
  ['mail-in', async () => (await import('./commands/mail-in.js')).mailInCommand],
]);

tellLibraries();

const program = new Command('zayavka').description(
  'The support desk of a hosting provider. Settings: docs/operations.md',
);

try {
  const asked = COMMANDS.get(process.argv[2] ?? '');
  // All of them for help, and to say which there are.
  for (const load of asked ? [asked] : COMMANDS.values()) program.addCommand(await load());
  await program.parseAsync();
} catch (error) {
  // What ends a command is for the administrator who typed it: the reason, without a stack.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
