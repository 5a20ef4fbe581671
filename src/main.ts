#!/usr/bin/env node
import 'reflect-metadata';
import { Command } from 'commander';
import { agentCommand } from './commands/agent.js';
import { demoCommand } from './commands/demo.js';
import { mailInCommand } from './commands/mail-in.js';
import { migrateCommand } from './commands/migrate.js';
import { regulationsCommand } from './commands/regulations.js';
import { serveCommand } from './commands/serve.js';
import { tokenCommand } from './commands/token.js';

const program = new Command('zayavka')
  .description('The support desk of a hosting provider. Settings: docs/operations.md')
  .addCommand(serveCommand)
  .addCommand(migrateCommand)
  .addCommand(demoCommand)
  .addCommand(agentCommand)
  .addCommand(tokenCommand)
  .addCommand(regulationsCommand)
  .addCommand(mailInCommand);

try {
  await program.parseAsync();
} catch (error) {
  // What ends a command is for the administrator who typed it: the reason, without a stack.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
