import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { diskFull, tooLarge } from './refusals.js';

/** Folder of what is still being written; a name that no content's folder has. */
export const INCOMING = 'incoming';

/** Bytes from the beginning by which a content is recognised. */
const HEAD_BYTES = 64 * 1024;

/** A content that has come in whole and has no place yet. */
export type Draft = {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** The first {@link HEAD_BYTES}. */
  readonly head: Buffer;
};

/** No room, no quota, or a file larger than this process may write. */
const FULL = new Set<unknown>(['ENOSPC', 'EDQUOT', 'EFBIG']);

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;

/** @throws Problem OVERLOADED where the failure is a full disk, else the failure. */
const refuse = (error: unknown): never => {
  throw FULL.has(codeOf(error)) ? diskFull() : error;
};

/** As {@link refuse}; within a transaction, where a bare ENOENT would be taken for a database that is away. */
const refuseToPlace = (error: unknown): never => {
  throw FULL.has(codeOf(error))
    ? diskFull()
    : new Error('The file could not be put in its place', { cause: error });
};

/** Contents on disk, each once under the hash of what it holds: `ab/cd/abcd…`. Whole or not there, also after a crash. */
export class FileStore {
  /** Folders right below the first whose names are on disk for good. */
  private readonly settled = new Set<string>();

  /** @param folder made when it is missing */
  constructor(readonly folder: string) {}

  /** @returns where a content lies. */
  pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  /**
   * Writes a content beside the others, as it comes, never as a whole in memory. What ends early leaves nothing.
   * @throws Problem ATTACHMENT_REFUSED beyond `maxBytes`, OVERLOADED on a full disk; the failure of the source.
   */
  async receive(content: Buffer | Readable, maxBytes: number): Promise<Draft> {
    const folder = join(this.folder, INCOMING);
    await mkdir(folder, { recursive: true }).catch(refuse);
    const path = join(folder, randomBytes(16).toString('hex'));
    const hash = createHash('sha256');
    const head: Buffer[] = [];
    let bytes = 0;
    const measured = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of source) {
        if (bytes < HEAD_BYTES) head.push(Buffer.from(chunk.subarray(0, HEAD_BYTES - bytes)));
        bytes += chunk.length;
        if (bytes > maxBytes) throw tooLarge(maxBytes);
        hash.update(chunk);
        yield chunk;
      }
    };
    try {
      if (Buffer.isBuffer(content)) return await draftOf(path, content, maxBytes);
      await pipeline(content, measured, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
    } catch (error) {
      await rm(path, { force: true });
      return refuse(error);
    }
    return { path, sha256: hash.digest('hex'), bytes, head: Buffer.concat(head) };
  }

  /**
   * Gives a draft its place, where the same content may lie already. Done twice it changes nothing. The caller holds the
   * content's row, so that nobody deletes it at the same moment.
   * @throws Problem OVERLOADED on a full disk.
   */
  async place({ path, sha256 }: Pick<Draft, 'path' | 'sha256'>): Promise<void> {
    const target = this.pathOf(sha256);
    try {
      await mkdir(dirname(target), { recursive: true });
      await rename(path, target).catch(async (error: unknown) => {
        // A transaction that is run again has moved it already.
        if (codeOf(error) !== 'ENOENT') throw error;
        await (await open(target)).close();
      });
      await this.settle(dirname(target));
    } catch (error) {
      refuseToPlace(error);
    }
  }

  /** So that a name in a folder outlives a power cut, and the folder's own, and that one's. */
  private async settle(folder: string): Promise<void> {
    const above = dirname(folder);
    const isNew = !this.settled.has(above);
    await Promise.all([folder, above, ...(isNew ? [this.folder] : [])].map(sync));
    // There are 256 of them, and none is ever deleted.
    this.settled.add(above);
  }

  /** Deletes a draft that is not wanted after all. */
  async discard({ path }: Pick<Draft, 'path'>): Promise<void> {
    await rm(path, { force: true });
  }

  /** Deletes a content; the caller holds its row. Nothing to do where it is gone. */
  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  /** @throws Error ENOENT where there is no such content. */
  async read(sha256: string): Promise<Buffer> {
    return readFile(this.pathOf(sha256));
  }

  /**
   * @param part first and last byte, both included; the whole content when left out
   * @throws Error ENOENT where there is no such content.
   */
  async stream(sha256: string, part?: { readonly start: number; readonly end: number }): Promise<Readable> {
    const path = this.pathOf(sha256);
    const handle: FileHandle = await open(path);
    return createReadStream(path, { fd: handle, ...part });
  }
}

/** What is in memory already is written in one go: streams cost more than the writing. */
const draftOf = async (path: string, content: Buffer, maxBytes: number): Promise<Draft> => {
  const bytes = content.length;
  if (bytes > maxBytes) throw tooLarge(maxBytes);
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { path, sha256, bytes, head: content.subarray(0, HEAD_BYTES) };
};

/** So that the name outlives a power cut, as the content does. */
const sync = async (folder: string): Promise<void> => {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
