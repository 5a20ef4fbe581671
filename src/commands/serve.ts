import { Command } from 'commander';
import { House } from '../compose.js';
import { processConfig } from '../config.js';
import { serve } from '../serve.js';
import { createLog } from '../server/index.js';
import { sayLetters } from './say-letters.js';
import { untilStopped } from './until-stopped.js';

export const serveCommand = new Command('serve')
  .description('run the server; settings are read from the environment')
  .action(async () => {
    const config = processConfig();
    const log = createLog({ level: config.logLevel });
    const house = await House.open({ ...config, log });
    const server = await serve(house, { ...config, log });
    log.info({ url: server.url }, 'listening');
    sayLetters(config, house, log);
    await untilStopped(house, server, log);
  });
