import { randomUUID } from 'node:crypto';
import { importAnswerTemplates } from '../../src/answer-templates/index.js';
import type { World } from '../kit/world.js';

/** The only instruction article there is in the beginning. */
export const ARTICLE = {
  title: 'Почтовый ящик',
  summary: 'Как завести ящик на своём домене.',
  url: 'https://help.example.ru/mail/mailbox',
  locale: 'RU',
} as const;

/** An answer template in which every field has a value. */
export const TEMPLATE = {
  title: 'Задание добавлено',
  body: 'Здравствуйте, {{subscriberName}}! Задание по заявке {{ticketId}} добавлено.',
  locale: 'RU',
  topic: 'cron',
  outcome: 'RESOLVED',
} as const;

/** @returns its id. */
export const newTemplate = async (world: World): Promise<string> => {
  const { deps } = world.house;
  const title = `Шаблон ${randomUUID()}`;
  await importAnswerTemplates(deps, [{ ...TEMPLATE, title, instructionUrls: [ARTICLE.url] }]);
  const [row] = await deps.database.select<{ id: number }>('SELECT MAX(id) AS id FROM answer_template');
  return String(row?.id);
};

export const newRetiredTemplate = async (world: World): Promise<void> => {
  const { database, clock } = world.house.deps;
  const id = await newTemplate(world);
  await database.transaction((tx) =>
    tx.change('UPDATE answer_template SET retiredAt = ? WHERE id = ?', [clock.now(), id]),
  );
};
