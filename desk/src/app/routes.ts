/** The pages of the desk: where each is, what it is called, and how it is loaded. */
import { html, type TemplateResult } from 'lit';
import type { Texts } from '../kernel/language.js';
import { matchPath, type Parameters } from '../kernel/router.js';

export interface Route {
  readonly pattern: string;
  readonly title: Texts<string>;
  /** In the navigation, and by which keys it is reached (after G). */
  readonly nav?: { readonly key: string; readonly icon: string };
  readonly supervisor?: boolean;
  readonly load: () => Promise<unknown>;
  readonly page: (parameters: Parameters) => TemplateResult;
}

export const ROUTES: readonly Route[] = [
  {
    pattern: '/',
    title: { ru: 'Очередь', en: 'Queue' },
    nav: { key: 'Q', icon: 'inbox' },
    load: () => import('../queue/queue-page.js'),
    page: () => html`<zd-queue-page></zd-queue-page>`,
  },
  {
    pattern: '/tickets',
    title: { ru: 'Заявки', en: 'Tickets' },
    nav: { key: 'T', icon: 'tickets' },
    load: () => import('../queue/tickets-page.js'),
    page: () => html`<zd-tickets-page></zd-tickets-page>`,
  },
  {
    pattern: '/tickets/:id',
    title: { ru: 'Заявка', en: 'Ticket' },
    load: () => import('../ticket/ticket-page.js'),
    page: ({ id = '' }) => html`<zd-ticket-page .ticketId=${id}></zd-ticket-page>`,
  },
  {
    pattern: '/letters',
    title: { ru: 'Письма', en: 'Letters' },
    nav: { key: 'L', icon: 'mail' },
    load: () => import('../letters/letters-page.js'),
    page: () => html`<zd-letters-page></zd-letters-page>`,
  },
  {
    pattern: '/letters/:id',
    title: { ru: 'Письмо', en: 'Letter' },
    load: () => import('../letters/letter-page.js'),
    page: ({ id = '' }) => html`<zd-letter-page .letterId=${id}></zd-letter-page>`,
  },
  {
    pattern: '/paper',
    title: { ru: 'Бумажное письмо', en: 'Paper letter' },
    nav: { key: 'P', icon: 'stamp' },
    load: () => import('../letters/paper-page.js'),
    page: () => html`<zd-paper-page></zd-paper-page>`,
  },
  {
    pattern: '/call',
    title: { ru: 'Записать звонок', en: 'Note a call' },
    nav: { key: 'C', icon: 'phone' },
    load: () => import('../letters/call-page.js'),
    page: () => html`<zd-call-page></zd-call-page>`,
  },
  {
    pattern: '/report',
    title: { ru: 'Отчёт', en: 'Report' },
    nav: { key: 'R', icon: 'chart-column' },
    supervisor: true,
    load: () => import('../supervisor/report-page.js'),
    page: () => html`<zd-report-page></zd-report-page>`,
  },
  {
    pattern: '/agents',
    title: { ru: 'Сотрудники', en: 'Agents' },
    nav: { key: 'A', icon: 'users' },
    supervisor: true,
    load: () => import('../supervisor/agents-page.js'),
    page: () => html`<zd-agents-page></zd-agents-page>`,
  },
  {
    pattern: '/instructions',
    title: { ru: 'Инструкции', en: 'Instructions' },
    nav: { key: 'I', icon: 'book-open' },
    load: () => import('../supervisor/instructions-page.js'),
    page: () => html`<zd-instructions-page></zd-instructions-page>`,
  },
  {
    pattern: '/templates',
    title: { ru: 'Шаблоны ответов', en: 'Answer templates' },
    nav: { key: 'E', icon: 'file-text' },
    load: () => import('../supervisor/templates-page.js'),
    page: () => html`<zd-templates-page></zd-templates-page>`,
  },
  {
    pattern: '/regulations',
    title: { ru: 'Регламент', en: 'Regulations' },
    nav: { key: 'Z', icon: 'scale' },
    load: () => import('../supervisor/regulations-page.js'),
    page: () => html`<zd-regulations-page></zd-regulations-page>`,
  },
  {
    pattern: '/me',
    title: { ru: 'Мои настройки', en: 'My settings' },
    load: () => import('../app/me-page.js'),
    page: () => html`<zd-me-page></zd-me-page>`,
  },
];

export interface Found {
  readonly route: Route;
  readonly parameters: Parameters;
}

/** The page of a path; what only supervisors may open does not exist for others. */
export function routeOf(path: string, isSupervisor: boolean): Found | undefined {
  for (const route of ROUTES) {
    const parameters = matchPath(route.pattern, path);
    if (parameters && (isSupervisor || !route.supervisor)) return { route, parameters };
  }
  return undefined;
}
