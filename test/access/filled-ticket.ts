import { randomBytes } from 'node:crypto';
import { Visibility } from '../../src/tickets/index.js';
import type { Colleague, Someone, World } from '../kit/world.js';
import { fillLetters } from './filled-letters.js';

/** Stands in a note between agents, which nobody else may read. */
export const NOTE = 'Клиент трудный, отвечать осторожно';

const MOMENT = 1_790_000_000_000;
const TIMES = {
  firstRespondedAt: MOMENT,
  expectedResolutionAt: MOMENT,
  resolvedAt: MOMENT,
  closedAt: MOMENT,
  waitingSince: MOMENT,
  respondBy: MOMENT,
};
const REFUSAL = { reason: 'OUTSIDE_CONTRACT', clause: '3.10', explanation: 'Вне договора', at: MOMENT };
const KINDS = { status: 'REFUSED', lane: 'REGULAR', authorization: 'NOT_REQUIRED', deadline: 'MET' };

const ABOUT = { topicId: 'php-version', requestType: 'CONFIGURATION_CHANGE', topicChosenBy: 'AGENT' };

type Filling = {
  readonly world: World;
  readonly someone: Someone;
  readonly agent: Colleague;
  /** Of an article that the answer links to. */
  readonly instructionId: number;
  /** The ticket that this one is said to repeat. */
  readonly duplicateOfId: string;
};

const ATTACH = `INSERT INTO attachment
  (id, sha256, name, contentType, bytes, uploadedAt, ownerKind, ownerId, ticketId, messageId, letterId, place)
  VALUES (?, ?, 'снимок.png', 'image/png', 1024, ?, 'AGENT', ?, ?, ?, NULL, 0)`;

const LETTER = `INSERT INTO delivery (sourceKey, kind, ticketId, messageId, toAddress, locale, messageIdHeader, subject, body,
  state, answer, createdAt, changedAt, attempts)
  VALUES (?, 'REFUSAL', ?, ?, 'abonent@shop.example', 'RU', ?, 'Отказ', 'Отказ', 'SENT', '250 OK', ?, ?, 1)`;

/** A ticket in which every field has a value, also those that exclude each other. @returns the ticketID */
export const openFilledTicket = async (filling: Filling): Promise<string> => {
  const { world, someone, agent, instructionId, duplicateOfId } = filling;
  const texts = { errorText: 'Fatal error: Allowed memory size', stepsToReproduce: 'Открыть корзину' };
  const { ticket } = (await someone.page.openTicket(someone.request(texts))).orThrow();
  await someone.page.replyToTicket({ ticketId: ticket.id, body: 'Дополнение' });
  const { database, journal } = world.house.deps;
  const assigned = { assigneeId: agent.id, duplicateOfId, ...ABOUT };
  await database.transaction(async (tx) => {
    const columns = { ...TIMES, ...assigned, channel: 'PAPER', continuesId: duplicateOfId, version: 4 };
    await tx.change(
      `UPDATE ticket SET ${Object.keys(columns)
        .map((column) => `${column} = ?`)
        .join(
          ', ',
        )}, refusalReason = ?, refusalClause = ?, refusalExplanation = ?, refusedAt = ? WHERE id = ?`,
      [...Object.values(columns), REFUSAL.reason, REFUSAL.clause, REFUSAL.explanation, REFUSAL.at, ticket.id],
    );
    await tx.insert(
      'INSERT INTO paper_letter (incomingNumber, ticketId, receivedOn, registeredAt, agentId) VALUES (?, ?, ?, ?, ?)',
      [`Вх-${ticket.id}`, ticket.id, MOMENT, MOMENT, agent.id],
    );
    const says = (version: number, visibility: Visibility, body: string) =>
      tx.insert(
        `INSERT INTO message (ticketId, at, author, agentId, channel, visibility, version, body)
         VALUES (?, ?, 'AGENT', ?, 'PANEL', ?, ?, ?)`,
        [ticket.id, MOMENT, agent.id, visibility, version, body],
      );
    const answerId = await says(3, Visibility.PUBLIC, 'Это вне договора, но вот инструкция.');
    const noteId = await says(4, Visibility.INTERNAL, NOTE);
    await tx.insert(
      `INSERT INTO message_instruction (messageId, place, instructionId, version, title, summary, url)
       SELECT ?, 0, id, version, title, summary, url FROM instruction WHERE id = ?`,
      [answerId, instructionId],
    );
    for (const messageId of [null, answerId]) {
      const id = randomBytes(16).toString('hex');
      await tx.insert(ATTACH, [id, id.repeat(2), MOMENT, agent.id, ticket.id, messageId]);
    }
    const letter = [ticket.id, answerId, `${ticket.id}@provider.example`, MOMENT, MOMENT];
    const deliveryId = await tx.insert(LETTER, [`${ticket.id}:3`, ...letter]);
    const [row] = await tx.select<{ subscriberId: number }>('SELECT subscriberId FROM ticket WHERE id = ?', [
      ticket.id,
    ]);
    await tx.insert(
      `INSERT INTO response (ticketId, version, lane, agentId, waitingSince, respondBy, at, type, \`first\`)
       VALUES (?, 3, 'REGULAR', ?, ?, ?, ?, 'REFUSED', 1)`,
      [ticket.id, agent.id, MOMENT, MOMENT, MOMENT],
    );
    await tx.insert(
      `INSERT INTO lane_change (ticketId, version, subscriberId, agentId, at, fromLane, toLane, reason)
       VALUES (?, 4, ?, ?, ?, 'EMERGENCY', 'REGULAR', 'Не авария')`,
      [ticket.id, row?.subscriberId, agent.id, MOMENT],
    );
    await tx.insert(
      `INSERT INTO taking (ticketId, version, agentId, lane, waitingSince, at, outOfTurn, reason)
       VALUES (?, 2, ?, 'REGULAR', ?, ?, 0, NULL), (?, 4, ?, 'REGULAR', ?, ?, 0, 'Просит коллега')`,
      [ticket.id, agent.id, MOMENT, MOMENT, ticket.id, agent.id, MOMENT, MOMENT],
    );
    const event = {
      ticketId: ticket.id,
      subscriberId: row?.subscriberId as number,
      at: MOMENT,
      actor: 'AGENT',
      state: { ...KINDS, ...TIMES, ...assigned, refusal: REFUSAL },
    } as const;
    await journal.append(tx, [
      {
        ...event,
        version: 3,
        type: 'REFUSED',
        visibility: Visibility.PUBLIC,
        messageId: answerId,
        state: { ...event.state, deliveryId },
      },
      // A taking with its reason, which is a note; nothing else has what takings and mergers tell.
      {
        ...event,
        version: 4,
        type: 'TAKEN',
        visibility: Visibility.INTERNAL,
        messageId: noteId,
        state: { ...event.state, otherTicketId: duplicateOfId },
      },
    ]);
  });
  await fillLetters(world, agent, ticket.id);
  await world.settle();
  return ticket.id;
};
