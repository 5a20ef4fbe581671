import type { RequestListener } from 'node:http';
import type { Mount } from '../server/index.js';
import { demoCustomers } from './demo-customers.js';
import type { HelpPages } from './demo-help.js';

/** Below it stands the example panel, in the demo alone. */
export const PANEL_PATH = '/demo/panel';

/** The example as it stands in sdk/: loaded by its place, since src/ knows nothing of what builds upon it. */
const EXAMPLE = new URL('../../sdk/examples/billing-panel/panel.mjs', import.meta.url);

type BillingPanel = {
  readonly listener: RequestListener;
  /** Brings its customers to the support desk. */
  readonly start: () => Promise<number>;
};

type Example = {
  readonly createBillingPanel: (options: {
    readonly customers: unknown;
    readonly password: string;
    readonly base: string;
    readonly help: HelpPages;
    readonly support: { readonly url: string; readonly origin: string; readonly serviceToken: string };
  }) => BillingPanel;
};

export type DemoPanelOptions = {
  readonly password: string;
  readonly help: HelpPages;
  readonly serviceToken: string;
};

/** The example panel within the demo's server: a client of its API like any other, over HTTP and with a service token. */
export class DemoPanel {
  private panel: BillingPanel | undefined;

  readonly mount: Mount = {
    path: PANEL_PATH,
    listener: (request, response) => {
      if (this.panel) return this.panel.listener(request, response);
      response.writeHead(503, { 'retry-after': '1' }).end();
    },
  };

  constructor(private readonly options: DemoPanelOptions) {}

  /**
   * @param url where the server listens, whose pages find it at their own origin
   * @throws Error where the SDK was not built
   */
  async open(url: string): Promise<void> {
    const { createBillingPanel }: Example = await import(EXAMPLE.href);
    const { password, help, serviceToken } = this.options;
    const panel = createBillingPanel({
      customers: demoCustomers(),
      password,
      base: PANEL_PATH,
      help,
      support: { url: `${url}/graphql`, origin: '', serviceToken },
    });
    await panel.start();
    this.panel = panel;
  }
}
