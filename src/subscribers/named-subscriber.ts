import type { Database } from '../database/index.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';
import type { Identification } from './find-subscriber.js';
import type { SubscriberRow } from './subscriber.entity.js';

type Named = Pick<SubscriberRow, 'id' | 'login' | 'contractNumber'>;

const at = (name: string): string[] => ['input', name];

/**
 * The subscriber whom an agent's input names by its fields `login` and `contractNumber`, or what is wrong with how it names
 * them (G.1).
 */
export const namedSubscriber = async (
  database: Database,
  { login, contractNumber }: Identification,
): Promise<{ readonly subscriber: Named } | { readonly faults: Fault[] }> => {
  const given = { login: login?.trim(), contractNumber: contractNumber?.trim() };
  if (!given.login && !given.contractNumber)
    return { faults: [{ path: at('login'), code: FieldErrorCode.REQUIRED, clause: 'G.1' }] };
  const rows = await database.select<Named>(
    'SELECT id, login, contractNumber FROM subscriber WHERE login = ? OR contractNumber = ?',
    [given.login ?? null, given.contractNumber ?? null],
  );
  const fits = (name: 'login' | 'contractNumber') => (row: Named) =>
    !given[name] || row[name] === given[name];
  const found = rows.find((row) => fits('login')(row) && fits('contractNumber')(row));
  if (found) return { subscriber: found };
  const wrong = given.login && !rows.some(fits('login')) ? 'login' : 'contractNumber';
  const name = given[wrong] ? wrong : 'login';
  // Both exist, and belong to two subscribers: which of them wrote is for the agent to find out.
  const contradiction = name === 'contractNumber' && rows.some(fits('contractNumber'));
  const code = contradiction ? FieldErrorCode.NOT_ALLOWED : FieldErrorCode.UNKNOWN;
  return { faults: [{ path: at(name), code, clause: 'G.1' }] };
};
