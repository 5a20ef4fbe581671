import { join } from 'node:path';
import { freePort } from '../kit/free-port.js';
import { type RunningProcess, startProcess } from '../kit/process.js';
import { World } from '../kit/world.js';

const ROOT = join(import.meta.dirname, '../..');

/** What every customer of the panel signs in with. */
export const PASSWORD = 'zima-blizko-4711';

export type PanelBesideWorld = {
  readonly world: World;
  readonly process: RunningProcess;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly stop: () => Promise<void>;
};

export type PanelOptions = {
  /** Where the panel and its pages find this server; a proxy in front of it, for example. Default: there. */
  readonly reach?: (server: string) => Promise<string>;
};

export type PanelPlace = {
  /** Of 127.0.0.1, where the panel is to listen. */
  readonly port: number;
  readonly serviceToken: string;
  /** Where the panel and its pages find the support desk. */
  readonly support: string;
};

/** The example panel, as it is started by hand. */
export const runPanel = ({ port, serviceToken, support }: PanelPlace): Promise<RunningProcess> =>
  startProcess(process.execPath, ['sdk/examples/billing-panel/server.mjs'], {
    cwd: ROOT,
    env: {
      NODE_OPTIONS: undefined,
      PANEL_PORT: String(port),
      PANEL_PASSWORD: PASSWORD,
      SERVICE_TOKEN: serviceToken,
      SUPPORT_ORIGIN: support,
    },
    ready: /^The panel of 50 customers is at http/,
  });

/** A provider, and the example panel on an origin of its own. */
export const startPanel = async ({
  reach = async (server) => server,
}: PanelOptions = {}): Promise<PanelBesideWorld> => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const world = await World.open({ allowedOrigins: [origin] });
  const support = await reach(world.server.url);
  const running = await runPanel({ port, serviceToken: world.serviceToken, support });
  const stop = async (): Promise<void> => {
    await running.kill('SIGTERM');
    await world.close();
  };
  return { world, process: running, origin, stop };
};
