/**
 * The reference of letters: smtp-server alone, in its LMTP mode, with a handler that runs through mysql2 the product's
 * statements for the same letter, in its order and its two transactions, and keeps the letter in a file as durably.
 * Nothing is parsed but three headers, there are no rules, no limits and no log, and nobody sequences the journal.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { select, transaction } from './pool.js';

const KNOWN = 'SELECT id, outcome, reason, ticketId FROM letter WHERE fingerprint = ?';
const SENDER = `SELECT DISTINCT subscriber.* FROM subscriber
  JOIN subscriber_email ON subscriber_email.subscriberId = subscriber.id WHERE subscriber_email.address = ? LIMIT 50`;
const RECENT = 'SELECT id FROM letter WHERE fromAddress = ? AND receivedAt > ? LIMIT 30';
const SUBSCRIBER = 'SELECT * FROM subscriber WHERE id = ?';
const WAITING = `SELECT id, topicId, serviceId, lane, authorization, subject, SUBSTR(description, 1, 4000) AS description,
    SUBSTR(errorText, 1, 4000) AS errorText, receivedAt
  FROM ticket WHERE subscriberId = ? AND (status IN ('WAITING', 'TAKEN')
    OR (status = 'AWAITING_AUTHORIZATION' AND furtherAuthorization = 0))
  ORDER BY receivedAt DESC, seq DESC LIMIT 20`;
const SERVICES = 'SELECT * FROM service WHERE subscriberId = ? AND removedAt IS NULL ORDER BY id';
const insert = (table: string, columns: string): string =>
  `INSERT INTO ${table} (${columns}) VALUES (${columns
    .split(',')
    .map(() => '?')
    .join(', ')})`;
const FILE = insert('stored_file', 'sha256, bytes, usedAt');
const ATTACHMENT = insert(
  'attachment',
  'id, sha256, name, contentType, bytes, uploadedAt, ownerKind, ownerId, ticketId, messageId, letterId, place',
);
const TOUCH = 'UPDATE stored_file SET usedAt = ? WHERE sha256 = ?';
const LINK = 'UPDATE attachment SET ticketId = ?, messageId = ?, letterId = ?, place = ? WHERE id = ?';
const LETTER = insert(
  'letter',
  `fingerprint, arrivals, source, receivedAt, envelopeFrom, recipient, messageIdHeader, fromAddress, fromName, subject, sentAt,
  locale, outcome, reason, notes, ticketId, messageId, subscriberId, senderCheck, topicRule, folded, originalId, handledAt,
  agentId, proven`,
);
const TICKET = insert(
  'ticket',
  `id, version, subscriberId, serviceId, topicId, requestType, channel, lane, status, authorization, deadline, subject,
  receivedAt, selfServiceShown, assigneeId, waitingSince, respondBy, watchAt, firstRespondedAt, expectedResolutionAt,
  resolvedAt, closedAt, refusalReason, refusalClause, refusalExplanation, refusedAt, authorizationSince,
  furtherAuthorization, duplicateOfId, topicChosenBy, continuesId, description, errorText, stepsToReproduce`,
);
const EVENT = insert(
  'journal_event',
  'ticketId, version, subscriberId, type, actor, visibility, at, state, messageId',
);

const HOUR = 3_600_000;
const header = (raw: Buffer, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'm').exec(raw.toString('latin1', 0, 4096))?.[1]?.trim() ?? '';

const folder = process.env.LETTERS as string;
mkdirSync(folder, { recursive: true });

/** Whole or not there, also after a crash. */
const keep = async (raw: Buffer, sha256: string): Promise<void> => {
  const path = join(folder, `${sha256}.part`);
  const file = await open(path, 'wx');
  await file.write(raw);
  await file.sync();
  await file.close();
  await rename(path, join(folder, sha256));
  const names = await open(folder);
  await names.sync();
  await names.close();
};

const store = async (raw: Buffer, from: string, to: string): Promise<void> => {
  const sha256 = createHash('sha256').update(raw).digest('hex');
  const fingerprint = createHash('sha256').update(sha256).digest('hex');
  const now = Date.now();
  const originalId = randomBytes(16).toString('hex');
  const [known] = await select(KNOWN, [fingerprint]);
  await transaction(async (connection) => {
    await connection.query(TOUCH, [now, sha256]);
    await connection.query(FILE, [sha256, raw.length, now]);
    const file = [originalId, sha256, 'Письмо.eml', 'message/rfc822', raw.length, now];
    await connection.query(ATTACHMENT, [...file, 'SYSTEM', null, null, null, null, 0]);
    await keep(raw, sha256);
  });
  await select(RECENT, [from, now - HOUR]);
  const [sender] = await select(SENDER, [from]);
  if (known || !sender) throw new Error('Not what the bench sends');
  const [[subscriber], [service]] = await Promise.all([
    select(SUBSCRIBER, [sender.id]),
    select(SERVICES, [sender.id]),
    select(WAITING, [sender.id]),
  ]);
  if (!subscriber) throw new Error('Not what the bench sends');
  const id = randomBytes(6).toString('hex').slice(0, 11);
  const subject = header(raw, 'Subject');
  // As much text as the product keeps of these letters, in the ticket and folded away.
  const [description, folded] = [raw.toString('latin1', 1_000, 1_300), raw.toString('latin1', 1_300, 4_600)];
  const state = {
    ...{ status: 'WAITING', lane: 'REGULAR', authorization: 'NOT_REQUIRED', deadline: 'ON_TRACK' },
    ...{ assigneeId: null, waitingSince: now, respondBy: now + 10 * HOUR, watchAt: now + 8 * HOUR },
    ...{
      firstRespondedAt: null,
      expectedResolutionAt: null,
      resolvedAt: null,
      closedAt: null,
      refusal: null,
    },
    ...{ authorizationSince: null, furtherAuthorization: false, duplicateOfId: null, topicId: 'php-version' },
    ...{ requestType: 'CONFIGURATION_CHANGE', topicChosenBy: 'MACHINE', seq: 1 },
  };
  await transaction(async (connection) => {
    const letter = [
      fingerprint,
      1,
      'LMTP',
      now,
      from,
      to,
      header(raw, 'Message-ID').slice(0, 255),
      from,
      'Абонент',
    ];
    const outcome = ['RU', 'OPENED', null, '[]', id, null, subscriber.id, 'UNKNOWN', 'words:php-version'];
    const [made] = await connection.query(LETTER, [
      ...[...letter, subject, now],
      ...[...outcome, folded, originalId, null, null, false],
    ]);
    const { insertId } = made as { readonly insertId: number };
    await connection.query(TICKET, [
      ...[id, 1, subscriber.id, service?.id ?? null, state.topicId, state.requestType, 'EMAIL', state.lane],
      ...[state.status, state.authorization, state.deadline, subject.slice(0, 200), now, null, null, now],
      ...[state.respondBy, state.watchAt, null, null, null, null, null, null, null, null, null, false, null],
      ...['MACHINE', null, description, null, null],
    ]);
    await connection.query(EVENT, [
      ...[id, 1, subscriber.id, 'OPENED', 'SUBSCRIBER', 'PUBLIC', now, JSON.stringify(state), null],
    ]);
    await connection.query(LINK, [id, null, insertId, 0, originalId]);
  });
};

const wholeOf = async (stream: SMTPServerDataStream): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

new SMTPServer({
  lmtp: true,
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData: (stream, { envelope }, callback) => {
    const from = envelope.mailFrom ? envelope.mailFrom.address : '';
    const [to] = envelope.rcptTo;
    wholeOf(stream)
      .then((raw) => store(raw, from, to?.address ?? ''))
      .then(
        () => callback(),
        (error: Error) => callback(error),
      );
  },
}).listen(Number(process.env.LMTP_PORT), '127.0.0.1');

// So that whoever starts it knows when it runs.
createServer((_request, response) => response.end()).listen(Number(process.env.PORT), '127.0.0.1');
