/** What the person has written so far, and how it outlives a reload. Without the password: that is kept nowhere. */
import type { StoredFile } from '../files/uploads.js';

export interface Draft {
  readonly topic: string;
  readonly serviceId: string;
  readonly emergency: boolean;
  readonly selfServiceDidNotHelp: boolean;
  readonly subject: string;
  readonly description: string;
  readonly errorText: string;
  readonly stepsToReproduce: string;
  /** The likely duplicate was shown, and a new ticket is meant all the same. */
  readonly evenIfDuplicate: boolean;
  /** One for one intent: kept over failures and reloads, so that sending once more has one effect. */
  readonly idempotencyKey: string;
}

export interface StoredDraft {
  readonly draft: Draft;
  readonly files: readonly StoredFile[];
}

const TEXTS = ['topic', 'serviceId', 'subject', 'description', 'errorText', 'stepsToReproduce'] as const;
const MARKS = ['emergency', 'selfServiceDidNotHelp', 'evenIfDuplicate'] as const;

/** Shorter than the server keeps idempotency keys (30 days): a repeat out of a draft is always known there. */
export const DRAFT_LIFE_MS = 14 * 86_400_000;

export function blankDraft(): Draft {
  return {
    topic: '',
    serviceId: '',
    emergency: false,
    selfServiceDidNotHelp: false,
    subject: '',
    description: '',
    errorText: '',
    stepsToReproduce: '',
    evenIfDuplicate: false,
    idempotencyKey: createKey(),
  };
}

/** 128 random bits. Not crypto.randomUUID, which browsers hide from pages that came over plain HTTP. */
export function createKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** Nothing that would be missed. */
export function isBlank(draft: Draft): boolean {
  return TEXTS.every((name) => draft[name].trim() === '');
}

/** Field by field, so that nothing else ever gets into the storage. */
export function write({ draft, files }: StoredDraft, now: number = Date.now()): string {
  const kept = Object.fromEntries(
    [...TEXTS, ...MARKS, 'idempotencyKey' as const].map((name) => [name, draft[name]]),
  );
  return JSON.stringify({ savedAt: now, draft: kept, files });
}

/** @returns undefined for what is old, not there, or not ours. */
export function read(text: string | null, now: number = Date.now()): StoredDraft | undefined {
  const { savedAt, draft, files } = fieldsOf(parse(text));
  if (typeof savedAt !== 'number' || now - savedAt > DRAFT_LIFE_MS) return undefined;
  const kept = fieldsOf(draft);
  const { idempotencyKey } = kept;
  if (typeof idempotencyKey !== 'string' || idempotencyKey.length < 8) return undefined;
  const texts = Object.fromEntries(TEXTS.map((name) => [name, textIn(kept[name])]));
  const marks = Object.fromEntries(MARKS.map((name) => [name, kept[name] === true]));
  return {
    draft: { ...blankDraft(), ...texts, ...marks, idempotencyKey },
    files: (Array.isArray(files) ? files : []).flatMap(fileIn),
  };
}

export function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function fileIn(value: unknown): StoredFile[] {
  const { id, name, bytes, uploadedAt } = fieldsOf(value);
  const whole =
    typeof id === 'string' &&
    typeof name === 'string' &&
    typeof bytes === 'number' &&
    typeof uploadedAt === 'number';
  return whole ? [{ id, name, bytes, uploadedAt }] : [];
}
