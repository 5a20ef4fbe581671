import type { Readable } from 'node:stream';
import type { Actor } from '../../kernel/actor.js';

export type KeptFile = {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
};

export type ServedFile = {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  /** @param part first and last byte, both included; the whole content when left out */
  readonly open: (part?: BytesOf) => Promise<Readable>;
};

/** First and last byte, both included. */
export type BytesOf = { readonly start: number; readonly end: number };

/** What the server needs of the house to take files in and give them out. */
export type AttachmentDoor = {
  /** @throws Problem UNAUTHENTICATED, FORBIDDEN, ATTACHMENT_REFUSED, RATE_LIMITED, OVERLOADED */
  readonly upload: (
    actor: Actor,
    file: { readonly name: string; readonly content: Readable; readonly length: number | undefined },
  ) => Promise<KeptFile>;
  /** @throws Problem NOT_FOUND for whatever is wrong with the address. */
  readonly download: (address: {
    readonly id: string;
    readonly expires: string;
    readonly signature: string;
  }) => Promise<ServedFile>;
};
