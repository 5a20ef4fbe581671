import { attachmentFaults, uploader } from '../attachments/index.js';
import type { Actor } from '../kernel/actor.js';
import { type Fault, mergeFaults } from '../kernel/fault.js';
import type { TicketDeps } from './act-on-ticket.js';

type Named = { readonly attachmentIds: readonly string[] | null };

/**
 * The faults found before, with what is wrong with the files that an input names. A repeat of what was carried out has
 * used its files itself: whoever knows the request's key looks that up after this.
 */
export const withFileFaults = async (
  { database, regulations }: TicketDeps,
  actor: Actor,
  { attachmentIds: ids }: Named,
  faults: readonly Fault[],
): Promise<Fault[]> => {
  const { maxCount } = regulations.attachmentLimits;
  return mergeFaults(
    faults,
    await attachmentFaults(database, { ids, owner: uploader(actor), maxCount }, faults),
  );
};

/** Ends a transaction that must leave nothing behind: another request was quicker to use a file. */
export class FilesTaken extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super('files were used by another request');
  }
}
