/** Each view of the desk, and how an agent comes to it. */
import type { AtDesk } from './at-desk.js';
import type { Furnished } from './furnished.js';

export interface View {
  readonly name: string;
  readonly opens: (desk: AtDesk, furnished: Furnished) => Promise<void>;
}

/** As a link of the page does it: without loading the desk anew, and away from where it is, drafts aside. */
async function walk(desk: AtDesk, path: string): Promise<void> {
  await desk.presses('Escape');
  for (const to of ['/me', path]) {
    const address = JSON.stringify(`/desk${to}`);
    await desk.page.evaluate(
      `history.pushState({}, '', ${address}); dispatchEvent(new PopStateEvent('popstate'))`,
    );
    await desk.heading().waitFor();
  }
}

/** Opened by the address; `seen` is a part that comes last. */
const page = (name: string, path: string | ((of: Furnished) => string), seen: string): View => ({
  name,
  opens: async (desk, of) => {
    await walk(desk, typeof path === 'string' ? path : path(of));
    await desk.page.locator(seen).filter({ visible: true }).first().waitFor();
  },
});

/** The same, and a key pressed there. */
const keyed = (view: View, name: string, keys: readonly string[], seen: string): View => ({
  name,
  opens: async (desk, of) => {
    await view.opens(desk, of);
    await desk.page.locator('body').click({ position: { x: 2, y: 2 } });
    await desk.presses(...keys);
    await desk.page.locator(seen).filter({ visible: true }).first().waitFor();
  },
});

/** The same, and a button pressed there that opens a form. */
const pressed = (view: View, name: string, button: RegExp, seen = 'zd-small-form form'): View => ({
  name,
  opens: async (desk, of) => {
    await view.opens(desk, of);
    await desk.button(button).first().click();
    await desk.page.locator(seen).filter({ visible: true }).first().waitFor();
  },
});

const queue = page('queue', '/', '.row[aria-posinset="1"] a');
const long = page('ticket', ({ longTicket }) => `/tickets/${longTicket}`, 'zd-acting wa-button');
const doubled = page(
  'ticket with a double',
  ({ doubled: id }) => `/tickets/${id}`,
  'zd-duplicates wa-button',
);
const unproven = page('ticket unproven', ({ unproven: id }) => `/tickets/${id}`, '#authorization');
const taken = page('ticket taken', ({ taken: id }) => `/tickets/${id}`, 'zd-acting wa-button');
const agents = page('agents', '/agents', 'td wa-details');
const instructions = page('instructions', '/instructions', 'td a');
const templates = page('templates', '/templates', 'tbody tr');
const letter = page('letter', ({ letter: id }) => `/letters/${id}`, 'section.text');
const answer = keyed(long, 'answer', ['KeyA'], 'zd-answer-form wa-textarea');

export const VIEWS: readonly View[] = [
  queue,
  pressed(queue, 'out of turn', /^(Вне очереди|Out of turn)/),
  keyed(queue, 'keys', ['Shift+Slash'], 'zd-keys kbd'),
  page('tickets', '/tickets', 'tbody tr'),
  page('tickets overdue', '/tickets?list=overdue', 'h1'),
  page('search', `/tickets?search=${encodeURIComponent('корзина')}`, 'tbody tr'),
  long,
  answer,
  keyed(answer, 'templates inserted', ['Control+Shift+KeyE'], 'zd-insert-panel li'),
  keyed(answer, 'instructions inserted', ['Control+Shift+KeyI'], 'zd-insert-panel li'),
  keyed(long, 'note', ['KeyO'], 'zd-small-form form'),
  keyed(doubled, 'lane', ['KeyE'], 'zd-small-form form'),
  keyed(taken, 'refuse', ['KeyR'], 'zd-acting wa-callout, zd-small-form form'),
  keyed(doubled, 'compare', ['KeyM'], 'wa-dialog article:nth-of-type(2)'),
  unproven,
  keyed(taken, 'request', ['KeyH'], 'zd-small-form form'),
  page('letters', '/letters', 'tbody tr'),
  letter,
  pressed(letter, 'assign', /^(Назначить абоненту|Assign to a subscriber)$/),
  page('paper', '/paper', 'zd-small-form form'),
  page('call', '/call', 'zd-small-form form'),
  page('report', '/report', 'zd-chart canvas'),
  agents,
  pressed(agents, 'agent added', /^(Добавить сотрудника|Add an agent)$/),
  pressed(instructions, 'instruction changed', /^(Изменить|Change) ?: /),
  pressed(templates, 'template changed', /^(Изменить|Change) ?: /),
  page('regulations', '/regulations', 'h2'),
  page('me', '/me', 'zd-small-form form'),
];
