import type { Readable } from 'node:stream';
import { requireSignedIn } from '../access/index.js';
import { type Actor, ActorKind } from '../kernel/actor.js';
import { Problem, ProblemCode } from '../kernel/problem.js';
import type { RegulationsData } from '../regulations/index.js';
import type { AttachmentRow } from './attachment.entity.js';
import { type AttachmentDeps, type FileOwner, keepFile } from './keep-file.js';
import { emptyFile, tooLarge } from './refusals.js';
import type { UploadBounds } from './upload-bounds.js';

export type UploadDeps = AttachmentDeps & {
  readonly regulations: RegulationsData;
  readonly uploadBounds: UploadBounds;
};

export type Upload = {
  readonly name: string;
  readonly content: Readable;
  /** Bytes, where they are known before they come. */
  readonly length: number | undefined;
};

/**
 * Whose a file is that this caller uploads: whoever writes tickets or answers has files to go with them.
 * @throws Problem UNAUTHENTICATED for anonymous callers, FORBIDDEN for services.
 */
export const uploader = (actor: Actor): FileOwner => {
  const caller = requireSignedIn(actor);
  if (caller.kind === 'SUBSCRIBER') return { kind: ActorKind.SUBSCRIBER, id: caller.subscriberId };
  if (caller.kind === 'AGENT') return { kind: ActorKind.AGENT, id: caller.agentId };
  throw new Problem(ProblemCode.FORBIDDEN, { reason: 'uploaders' });
};

/**
 * Keeps a file for a ticket or message that its owner is about to write. What is not used within a day is swept away.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN, ATTACHMENT_REFUSED for an empty or too large file, RATE_LIMITED for an owner
 * with too many that are not used, OVERLOADED on a full disk; the failure of a content that ends early.
 */
export const uploadFile = async (
  deps: UploadDeps,
  actor: Actor,
  { name, content, length }: Upload,
): Promise<AttachmentRow> => {
  const owner = uploader(actor);
  const { maxBytes } = deps.regulations.attachmentLimits;
  if (length !== undefined && length > maxBytes) throw tooLarge(maxBytes);
  return deps.uploadBounds.within(owner, { expected: length ?? maxBytes, maxBytes }, () =>
    keepFile(deps, { name, content, owner, maxBytes }, async (_tx, bytes) => {
      if (bytes === 0) throw emptyFile();
    }),
  );
};
