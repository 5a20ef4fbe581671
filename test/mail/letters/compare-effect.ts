import { expect } from '@jest/globals';
import type { Sender, Thread } from '../../../src/mail/recognising/index.js';
import type { Delivered } from './delivered.js';
import type { Expectation, ExpectedEffect } from './expectation.js';

export type Happened = {
  readonly delivered: Delivered;
  /** As they were told when the letter came. */
  readonly thread: Thread;
  readonly sender: Sender;
};

export type Around = {
  /** The ticket of the scene. */
  readonly own: string | undefined;
  /** Of tickets that were there before any letter. */
  readonly before: ReadonlySet<string>;
  /** What became of another fixture's letter. */
  readonly of: (fixture: string) => Delivered;
};

const compareTicket = ({ delivered }: Happened, expected: ExpectedEffect, around: Around): void => {
  const { ticketId } = delivered;
  if (expected.ticketOf !== undefined) expect(ticketId).toBe(around.of(expected.ticketOf).ticketId);
  else if (expected.ticket === 'OWN') expect(ticketId).toBe(around.own);
  else if (expected.ticket === null) expect(ticketId).toBeNull();
  else expect(ticketId === null || around.before.has(ticketId)).toBe(false);
};

const compareNewTicket = ({ delivered }: Happened, { becomes, scene }: Expectation, around: Around): void => {
  const { ticket } = delivered;
  expect(ticket?.subscriber).toBe(becomes.owner ?? scene?.subscriber?.login);
  if (becomes.topic !== undefined) expect(ticket?.topicId).toBe(becomes.topic);
  if (becomes.lane !== undefined) expect(ticket?.lane).toBe(becomes.lane);
  if (becomes.authorized !== undefined)
    expect(ticket?.status === 'AWAITING_AUTHORIZATION').toBe(!becomes.authorized);
  expect(ticket?.continuesId ?? null).toBe(becomes.continues ? around.own : null);
};

const compareFiles = ({ delivered }: Happened, { becomes, read }: Expectation): void => {
  const inLetter = read?.files?.length ?? read?.fileNames?.length;
  const kept = becomes.keptFiles ?? inLetter;
  if (kept !== undefined) expect(delivered.files).toHaveLength(kept);
  for (const [name, { not }] of Object.entries(becomes.keptTypes ?? {})) {
    const file = delivered.files.find((one) => one.name === name);
    expect(file).toBeDefined();
    expect(file?.contentType).not.toBe(not);
  }
};

/** What an agent reads is what the letter says, and its history is kept beside it. */
const compareText = ({ delivered }: Happened, { read, becomes }: Expectation): void => {
  if (read?.text && becomes.repeatOf === undefined) expect(delivered.text).toContain(read.text);
  for (const part of read?.textHas ?? []) expect(delivered.text).toContain(part);
  for (const part of read?.foldedHas ?? []) {
    expect(delivered.folded).toContain(part);
    expect(delivered.text).not.toContain(part);
  }
};

/** Fails where the letter did not become what its fixture says. */
export const compareEffect = (happened: Happened, expectation: Expectation, around: Around): void => {
  const { becomes, read } = expectation;
  const { delivered, thread, sender } = happened;
  expect({ outcome: delivered.outcome, reason: delivered.reason }).toEqual({
    outcome: becomes.outcome,
    reason: becomes.reason,
  });
  compareTicket(happened, becomes, around);
  expect(delivered.answers).toEqual(becomes.answer === null ? [] : [becomes.answer]);
  if (becomes.outcome !== 'AUTOMATIC' && becomes.outcome !== 'DELIVERY_REPORT') {
    expect(thread?.by ?? null).toBe(becomes.thread);
    if (becomes.recognisedBy !== undefined)
      expect(sender.subscriber ? sender.by : null).toBe(becomes.recognisedBy);
  }
  if (becomes.topicRule !== undefined) expect(delivered.topicRule).toBe(becomes.topicRule);
  if (becomes.senderCheck !== undefined) expect(delivered.senderCheck).toBe(becomes.senderCheck);
  for (const note of [...(read?.notes ?? []), ...(becomes.notes ?? [])])
    expect(delivered.notes).toContain(note);
  if (becomes.outcome === 'OPENED') compareNewTicket(happened, expectation, around);
  if (becomes.outcome === 'OPENED' || becomes.outcome === 'APPENDED') {
    compareFiles(happened, expectation);
    compareText(happened, expectation);
  }
  if (read?.locale !== undefined) expect(delivered.locale).toBe(read.locale);
  const first = becomes.repeatOf;
  if (first !== undefined) expect([delivered.id, delivered.arrivals]).toEqual([around.of(first).id, 2]);
};
