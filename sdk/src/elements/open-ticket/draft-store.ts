/** Where a draft is kept: the browser's storage, as far as it lets us. Without it the form works, and forgets. */
import type { Subscriber } from '../../types.js';
import { read, type StoredDraft, write } from './draft.js';

/**
 * One draft for each subscriber and API: whoever signs in next on this machine gets none of it. Ids begin anew at each
 * support desk, and the login tells two of them apart that are reached in the same way.
 */
export function draftKey(place: string, { id, login }: Pick<Subscriber, 'id' | 'login'>): string {
  return `zayavka-draft:${place}:${id}:${login}`;
}

export class DraftStore {
  constructor(readonly key: string) {}

  load(): StoredDraft | undefined {
    try {
      return read(localStorage.getItem(this.key));
    } catch {
      return undefined;
    }
  }

  /** @returns whether it is kept: storage may be forbidden or full. */
  save(stored: StoredDraft): boolean {
    try {
      localStorage.setItem(this.key, write(stored));
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // What cannot be reached was not written either.
    }
  }
}
