import { expect } from '@jest/globals';
import type { Colleague, Someone, World } from '../kit/world.js';

type Changes = Parameters<Someone['request']>[0];

export const OUTAGE = {
  topic: 'site-errors',
  subject: 'Магазин shop.example не работает',
  description: 'Сайт магазина shop.example отвечает ошибкой 500 на всех страницах с самого утра.',
  errorText: 'PHP Fatal error: Allowed memory size of 134217728 bytes exhausted in cart.php',
  stepsToReproduce: 'Открыть главную страницу магазина.',
};

/** A request with no matter of its own. */
export const NEWS = {
  subject: 'Есть новости?',
  description: 'Здравствуйте! Есть ли новости по моей заявке?',
};

/** A request that is not declared a new one, as a panel sends it first. */
export const asks = (someone: Someone, changes: Changes = {}) =>
  someone.page.openTicket(someone.request({ evenIfDuplicate: false, ...changes }));

/** @returns the ticketID of a request that the subscriber means as a new one. */
export const opens = async (someone: Someone, changes: Changes = {}): Promise<string> =>
  (await someone.page.openTicket(someone.request(changes))).orThrow().ticket.id;

export const whole = async ({ page }: Someone, id: string) => {
  const ticket = await page.ticket({ id, messages: 100 });
  if (!ticket) throw new Error(`ticket ${id} is gone`);
  return ticket;
};

export const count = async ({ page }: Someone): Promise<number> => (await page.tickets()).totalCount;

/** Takes the ticket, whoever is before it. */
export const take = async ({ desk }: Colleague, ticketId: string) =>
  (await desk.takeTicket({ ticketId, reason: 'Срочно для проверки' })).orThrow().ticket;

/** Lets something happen after a repeat was recognised and before it is attached. */
export const between = async <T>(
  world: World,
  happens: () => Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> => {
  const { database } = world.house.deps;
  const select = database.select.bind(database);
  let happened = false;
  database.select = async (sql, parameters) => {
    const rows = await select(sql, parameters);
    if (!happened && sql.includes('SUBSTR(description')) {
      happened = true;
      await happens();
    }
    return rows as never;
  };
  try {
    return await work();
  } finally {
    database.select = select;
    expect(happened).toBe(true);
  }
};
