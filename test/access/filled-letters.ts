import { keepLetter } from '../kit/letters.js';
import type { Colleague, World } from '../kit/world.js';

const MOMENT = 1_790_000_000_000;

/** The letter that opened a ticket and the one that became its first message, with a value in every field. */
export const fillLetters = async (world: World, agent: Colleague, ticketId: string): Promise<void> => {
  const { database } = world.house.deps;
  const [ticket] = await database.select<{ subscriberId: number }>(
    'SELECT subscriberId FROM ticket WHERE id = ?',
    [ticketId],
  );
  const [message] = await database.select<{ id: number }>(
    'SELECT MIN(id) AS id FROM message WHERE ticketId = ?',
    [ticketId],
  );
  const filled = {
    ticketId,
    subscriberId: ticket?.subscriberId ?? null,
    reason: 'NOBODY',
    notes: '["SPOOF_SUSPECTED"]',
    topicRule: 'fallback',
    folded: '-- \nИван',
    handledAt: MOMENT,
    agentId: agent.id,
  };
  await keepLetter(world, { ...filled, outcome: 'OPENED' });
  await keepLetter(world, { ...filled, outcome: 'APPENDED', messageId: message?.id ?? null });
  await database.transaction((tx) =>
    tx.change('UPDATE letter SET remark = ? WHERE ticketId = ?', ['Прислали дважды', ticketId]),
  );
};
