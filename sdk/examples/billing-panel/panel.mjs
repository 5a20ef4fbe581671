/**
 * A small billing panel: it signs its customers in, shows them their services and contract, and embeds the support desk.
 * What has to do with the support desk stands in `support.mjs`, in the three support pages of `pages.mjs` and in the
 * policy of `answers.mjs`; everything else is what any panel has already.
 */
import { readFile } from 'node:fs/promises';
import { answers, readForm, samePage } from './answers.mjs';
import { customersOf } from './customers.mjs';
import { pages } from './pages.mjs';
import { sessions } from './sessions.mjs';
import { connectSupport } from './support.mjs';
import { languageOf } from './texts.mjs';

const ASSETS = {
  'panel.css': 'text/css; charset=utf-8',
  'panel.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

/**
 * @param customers what `demo/subscribers.json` holds
 * @param password what they all sign in with: a panel for trying out
 * @param help pages that instructions lead to, by their place: `{ 'mail/mailbox': { ru: { title, summary }, en: … } }`
 * @param base the path that the panel lives at, `/demo/panel`; default: the root
 * @param support.url the support desk's API as this server reaches it, `http://127.0.0.1:4000/graphql`
 * @param support.origin where browsers reach the support desk; '' when it is the panel's own origin
 * @param support.serviceToken stays on this server
 * @param secureCookies whether browsers reach the panel by https alone
 * @returns `listener` for node:http, and `start`, which brings the customers to the support desk
 */
export function createBillingPanel({
  customers,
  password,
  help = {},
  base = '',
  support: supportDesk,
  secureCookies = false,
}) {
  const register = customersOf(customers, password);
  const signedIn = sessions({ path: `${base}/`, secure: secureCookies });
  const support = connectSupport(supportDesk);
  const page = pages({ base, supportOrigin: supportDesk.origin });
  const answer = answers({ supportOrigin: supportDesk.origin });
  const to = (path) => `${base}${path}`;

  /** Pages of a customer who is signed in; everybody else is sent to sign in, and comes back. */
  const forCustomers = {
    '/services': page.services,
    '/contract': page.contract,
    '/support': page.tickets,
    '/support/new': page.newTicket,
  };

  async function get({ path, url, customer, language, response }) {
    if (path === '/') return answer.redirect(response, to('/services'));
    if (path === '/sign-in')
      return answer.page(response, page.signIn({ language, next: url.searchParams.get('next') ?? '' }));
    if (path === '/support/session') return supportSession({ url, customer, response });
    if (path.startsWith('/assets/')) return asset({ name: path.slice('/assets/'.length), response });

    const [, english, place = ''] = /^\/help\/(en\/)?(.+)$/.exec(path) ?? [];
    if (Object.hasOwn(help, place)) {
      const own = english ? 'en' : 'ru';
      return answer.page(response, page.help({ language: own, customer, path, place, ...help[place][own] }));
    }
    const [, ticketId] = /^\/support\/tickets\/([\w-]{1,40})$/.exec(path) ?? [];
    const show = ticketId === undefined ? forCustomers[path] : page.ticket;
    if (!show) return answer.page(response, page.missing({ language, customer, path }), 404);
    if (!customer) {
      const next = encodeURIComponent(base + path + url.search);
      return answer.redirect(response, `${to('/sign-in')}?next=${next}`);
    }
    return answer.page(response, show({ language, customer, path, ticketId }));
  }

  /** What the elements ask for: a short session of the customer who is signed in here, and of nobody else. */
  async function supportSession({ url, customer, response }) {
    if (!customer) {
      const error = { code: 'SESSION_ENDED', message: 'Nobody is signed in.' };
      return answer.json(response, 401, { error });
    }
    // The support desk has refused the session that the page was given: it gets another one.
    const refused = url.searchParams.has('refused');
    const { token, expiresAt } = await support.session(customer, { refused });
    return answer.json(response, 200, { token, expiresAt });
  }

  async function post({ path, request, language, response }) {
    // A form on a foreign page would come with its own origin.
    if (!samePage(request)) return answer.page(response, page.foreign({ language }), 403);
    if (path === '/sign-out') {
      return answer.redirect(response, to('/sign-in'), signedIn.end(request));
    }
    if (path !== '/sign-in') return answer.page(response, page.missing({ language }), 404);
    const form = await readForm(request);
    const { login = '', password: typed = '', next = '' } = form;
    const customer = await register.prove(login, typed);
    if (customer === 'tooOften' || !customer) {
      const problem = customer ?? 'wrong';
      return answer.page(response, page.signIn({ language, login, next, problem }), 422);
    }
    await support.passwordProved(customer, typed);
    return answer.redirect(response, ownPath(next), signedIn.begin(customer.login));
  }

  /** Back to the page that was asked for, if it is one of ours. Two slashes at its start would name another site. */
  function ownPath(next) {
    const url = URL.canParse(next, 'http://panel') ? new URL(next, 'http://panel') : undefined;
    const isOurs = next.startsWith('/') && url?.origin === 'http://panel' && isOwn(url.pathname);
    return isOurs ? url.pathname + url.search : to('/services');
  }

  function isOwn(pathname) {
    return pathname.startsWith(`${base}/`) && !pathname.startsWith('//');
  }

  async function asset({ name, response }) {
    if (!Object.hasOwn(ASSETS, name)) return answer.json(response, 404, { error: 'There is nothing here.' });
    const content = await readFile(new URL(`assets/${name}`, import.meta.url));
    return answer.file(response, ASSETS[name], content);
  }

  async function handle(request, response) {
    const url = URL.canParse(request.url, 'http://panel') ? new URL(request.url, 'http://panel') : undefined;
    if (!url || !isOwn(url.pathname)) return answer.json(response, 404, { error: 'There is nothing here.' });
    const path = url.pathname.slice(base.length);
    const chosen = url.searchParams.get('lang');
    if (request.method === 'GET' && chosen !== null) {
      const cookie = `panel_language=${languageOf(chosen)}; Path=${base}/; Max-Age=31536000; SameSite=Lax`;
      url.searchParams.delete('lang');
      return answer.redirect(response, url.pathname + url.search, cookie);
    }
    const customer = register.find(signedIn.loginOf(request));
    const language = languageOf(
      signedIn.cookie(request, 'panel_language') ?? customer?.locale ?? request.headers['accept-language'],
    );
    if (request.method === 'POST') return post({ path, request, language, response });
    if (request.method === 'GET' || request.method === 'HEAD')
      return get({ path, url, customer, language, response });
    return answer.json(response, 405, { error: 'GET and POST alone.' });
  }

  return {
    listener(request, response) {
      handle(request, response).catch((error) => {
        console.error(`The panel failed at ${request.method} ${request.url}:`, error);
        if (!response.headersSent) answer.json(response, 503, { error: 'Try again in a moment.' });
      });
    },
    /** @returns how many customers the support desk knows now */
    start: () => support.sync(register.all),
  };
}
