import { insertInto, type Transaction } from '../database/index.js';
import type { ServiceInput } from './subscriber.inputs.js';

const INSERT = insertInto('service', ['subscriberId', 'externalId', 'name', 'kind', 'main', 'blocked']);
const UPDATE = 'UPDATE service SET name = ?, kind = ?, main = ?, blocked = ?, removedAt = NULL WHERE id = ?';

/** Makes the services of a subscriber those of the list. One that left the contract stays for its old tickets. */
export const writeServices = async (
  tx: Transaction,
  subscriberId: number,
  services: readonly ServiceInput[],
  now: number,
): Promise<void> => {
  const rows = await tx.select<{ id: number; externalId: string; removedAt: number | null }>(
    'SELECT id, externalId, removedAt FROM service WHERE subscriberId = ?',
    [subscriberId],
  );
  const known = new Map(rows.map((row) => [row.externalId, row]));
  for (const service of services) {
    const fields = [service.name, service.kind, service.main ?? false, service.blocked ?? false];
    const row = known.get(service.externalId);
    if (row) await tx.change(UPDATE, [...fields, row.id]);
    else await tx.insert(INSERT, [subscriberId, service.externalId, ...fields]);
    known.delete(service.externalId);
  }
  for (const { id, removedAt } of known.values())
    if (removedAt === null) await tx.change('UPDATE service SET removedAt = ? WHERE id = ?', [now, id]);
};
