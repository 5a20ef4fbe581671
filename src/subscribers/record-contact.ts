import { requireAgent } from '../access/index.js';
import { type Database, insertInto } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import { checkInput } from '../kernel/constraint.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';
import { RecordContactInput } from './contact.inputs.js';

type Deps = { readonly database: Database; readonly clock: Clock };

const UNKNOWN: Fault = { path: ['input', 'login'], code: FieldErrorCode.UNKNOWN };
const INSERT = insertInto('contact', ['subscriberId', 'channel', 'note', 'agentId', 'at']);

/**
 * Notes a talk by telephone, messenger or forum on a subscriber (3.3, 3.4). It is a note and nothing else: no ticket
 * comes of it, and no change may be made by it.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents.
 */
export const recordContact = async (
  { database, clock }: Deps,
  actor: Actor,
  input: RecordContactInput,
): Promise<Fault[]> => {
  const { agentId } = requireAgent(actor);
  const faults = checkInput(RecordContactInput, input, ['input']);
  if (faults.length) return faults;
  return database.transaction(async (tx) => {
    const [subscriber] = await tx.select<{ id: number }>('SELECT id FROM subscriber WHERE login = ?', [
      input.login,
    ]);
    if (!subscriber) return [UNKNOWN];
    await tx.insert(INSERT, [subscriber.id, input.channel, input.note, agentId, clock.now()]);
    return [];
  });
};
