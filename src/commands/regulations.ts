import { Command } from 'commander';
import { loadRegulations, printDefaultRegulations } from '../regulations/index.js';
import { print } from './print.js';

const check = new Command('check')
  .description('check a regulations file; every fault is named')
  .argument('[file]', 'without it, the built-in default is checked')
  .option('--json', 'print as JSON')
  .action((file: string | undefined, { json }: { json?: boolean }) => {
    const { version, topics } = loadRegulations(file);
    const offered = topics.filter(({ retired }) => !retired).length;
    print(json, { version, topics: offered }, `Version ${version}: ${offered} topics, no fault found.`);
  });

const show = new Command('print')
  .description('print the built-in regulations, as a file to begin one’s own with')
  .action(() => void process.stdout.write(printDefaultRegulations()));

export const regulationsCommand = new Command('regulations')
  .description('the provider’s support regulations')
  .addCommand(check)
  .addCommand(show);
