/** The files of one form: each is uploaded at once, a few at a time, and none leaves the list by itself. */
import type { UploadedFile, UploadProgress } from '../../upload/upload-file.js';

/** How many files there may be, and how large each. */
export interface Limits {
  /** Files of one ticket or message. */
  readonly maxCount: number;
  /** Bytes of one file. */
  readonly maxBytes: number;
}

/** What is wrong before anything is sent, or with a file that was sent earlier. */
export type FileFault = 'tooLarge' | 'empty' | 'folder' | 'tooMany' | 'expired' | 'used';

export type ItemState =
  | { readonly name: 'queued' }
  | { readonly name: 'sending'; readonly share: UploadProgress }
  | { readonly name: 'ready'; readonly id: string; readonly uploadedAt: number }
  /** `cause` is a fault of ours, or what the upload threw. */
  | { readonly name: 'failed'; readonly cause: FileFault | { readonly thrown: unknown } };

export interface Item {
  /** Unique in this list. */
  readonly key: number;
  readonly name: string;
  readonly bytes: number;
  /** Absent for a file that an earlier page has uploaded, and for a folder. */
  readonly file: Blob | undefined;
  readonly state: ItemState;
}

/** A file as a draft keeps it. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly uploadedAt: number;
}

export interface Chosen {
  readonly name: string;
  readonly bytes: number;
  readonly file: Blob | undefined;
  readonly folder?: boolean;
}

type Progress = { readonly onProgress: (share: UploadProgress) => void; readonly signal: AbortSignal };

export interface UploadsOptions {
  readonly send: (file: Blob, name: string, progress: Progress) => Promise<Pick<UploadedFile, 'id'>>;
  /** Undefined while they are not known: then the server alone judges. */
  readonly limits: () => Limits | undefined;
  /** Told of every change; with an item when it became ready or failed. */
  readonly changed: (settled?: Item) => void;
}

/** Uploads at the same time: more would only slow each other down. */
const AT_ONCE = 2;
/** The server forgets a file that belongs to nothing after a day; the hour is for clocks and for writing on. */
export const FILE_LIFE_MS = 23 * 3_600_000;

export class Uploads {
  #items: readonly Item[] = [];
  #keys = 0;
  readonly #running = new Map<number, AbortController>();

  constructor(private readonly options: UploadsOptions) {}

  get items(): readonly Item[] {
    return this.#items;
  }

  /** Of the files that are ready, in the list's order. */
  get ids(): string[] {
    return this.stored.map(({ id }) => id);
  }

  get stored(): StoredFile[] {
    return this.#items.flatMap(({ name, bytes, state }) =>
      state.name === 'ready' ? [{ id: state.id, name, bytes, uploadedAt: state.uploadedAt }] : [],
    );
  }

  get uploading(): boolean {
    return this.#items.some(({ state }) => state.name === 'queued' || state.name === 'sending');
  }

  /** Whether a file stands in the list that will not be sent along. */
  get failed(): boolean {
    return this.#items.some(({ state }) => state.name === 'failed');
  }

  add(chosen: readonly Chosen[]): void {
    for (const one of chosen) {
      const { name, bytes, file } = one;
      this.#keys += 1;
      const item: Item = { key: this.#keys, name, bytes, file, state: { name: 'queued' } };
      const fault = this.#faultOf(item, one.folder);
      this.#items = [...this.#items, fault ? { ...item, state: { name: 'failed', cause: fault } } : item];
      if (fault) this.options.changed(this.#items.at(-1));
    }
    this.#next();
  }

  /** Tries a failed file again, if it has what is needed for that. */
  retry(key: number): void {
    const item = this.#find(key);
    if (item?.state.name !== 'failed') return;
    const fault = item.file ? this.#faultOf(item) : undefined;
    if (fault) this.#settle(key, { name: 'failed', cause: fault });
    else if (item.file) this.#set(key, { name: 'queued' });
    this.#next();
  }

  /** Takes a file out of the list; an upload that runs is cancelled. */
  remove(key: number): void {
    this.#items = this.#items.filter((item) => item.key !== key);
    this.#running.get(key)?.abort();
    this.#next();
  }

  clear(): void {
    const keys = [...this.#running.values()];
    this.#items = [];
    for (const one of keys) one.abort();
    this.options.changed();
  }

  /** Puts back what a draft has kept. What the server has forgotten meanwhile stays in sight, with that said. */
  restore(files: readonly StoredFile[], now: number = Date.now()): void {
    const items = files.map(({ id, name, bytes, uploadedAt }): Item => {
      this.#keys += 1;
      const fresh = now - uploadedAt < FILE_LIFE_MS;
      const state: ItemState = fresh
        ? { name: 'ready', id, uploadedAt }
        : { name: 'failed', cause: 'expired' };
      return { key: this.#keys, name, bytes, file: undefined, state };
    });
    this.#items = [...items, ...this.#items];
    this.options.changed();
  }

  /** The server says that it has no such file, or that it is used already. */
  refuse(id: string): void {
    const item = this.#items.find(({ state }) => state.name === 'ready' && state.id === id);
    if (item) this.#settle(item.key, { name: 'failed', cause: 'expired' });
  }

  /** Uploads everything anew, for another ticket: a file belongs to one alone. */
  again(): void {
    for (const { key, file, state } of this.#items) {
      if (state.name !== 'ready') continue;
      if (file) this.#set(key, { name: 'queued' });
      else this.#settle(key, { name: 'failed', cause: 'used' });
    }
    this.#next();
  }

  /** Can be tried again: its content is at hand. */
  static mayRetry({ file, state, bytes }: Item, limits: Limits | undefined): boolean {
    return (
      state.name === 'failed' && file !== undefined && bytes > 0 && bytes <= (limits?.maxBytes ?? Infinity)
    );
  }

  #faultOf({ key, bytes, file }: Item, folder = false): FileFault | undefined {
    const limits = this.options.limits();
    if (folder) return 'folder';
    if (bytes === 0 || !file) return 'empty';
    if (limits && bytes > limits.maxBytes) return 'tooLarge';
    const others = this.#items.filter((item) => item.key !== key && item.state.name !== 'failed');
    return limits && others.length >= limits.maxCount ? 'tooMany' : undefined;
  }

  #find(key: number): Item | undefined {
    return this.#items.find((item) => item.key === key);
  }

  #set(key: number, state: ItemState): void {
    this.#items = this.#items.map((item) => (item.key === key ? { ...item, state } : item));
  }

  #settle(key: number, state: ItemState): void {
    this.#set(key, state);
    this.options.changed(this.#find(key));
  }

  #next(): void {
    for (const item of this.#items) {
      if (this.#running.size >= AT_ONCE) break;
      if (item.state.name === 'queued' && item.file && !this.#running.has(item.key)) {
        this.#set(item.key, { name: 'sending', share: { sent: 0, total: item.bytes } });
        void this.#send(item.key, item.name, item.file);
      }
    }
    this.options.changed();
  }

  async #send(key: number, name: string, file: Blob): Promise<void> {
    const cancel = new AbortController();
    this.#running.set(key, cancel);
    const onProgress = (share: UploadProgress): void => {
      if (cancel.signal.aborted) return;
      this.#set(key, { name: 'sending', share });
      this.options.changed();
    };
    try {
      const { id } = await this.options.send(file, name, { onProgress, signal: cancel.signal });
      if (!cancel.signal.aborted) this.#settle(key, { name: 'ready', id, uploadedAt: Date.now() });
    } catch (thrown) {
      if (!cancel.signal.aborted) this.#settle(key, { name: 'failed', cause: { thrown } });
    } finally {
      this.#running.delete(key);
      this.#next();
    }
  }
}
