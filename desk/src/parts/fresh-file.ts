/** Links to files. Their addresses are good for some minutes: on an older page a new one is asked for. */
import type { DeskElement } from './element.js';
import { inWords } from './failure.js';
import { toast } from './toasts.js';

/** The server promises ten minutes; the difference is for the way. */
const GOOD_MS = 9 * 60_000;

/** When each address first came to this page. */
const cameAt = new WeakMap<object, number>();

/**
 * What a click on the link of a file does.
 * @param find the file as it is told now; undefined where it was not found
 */
export function freshly<File extends { readonly url: string }>(
  file: File,
  host: DeskElement,
  find: () => Promise<File | null | undefined>,
): (event: MouseEvent) => void {
  if (!cameAt.has(file)) cameAt.set(file, Date.now());
  const open = async (): Promise<void> => {
    try {
      const found = await find();
      if (found) location.assign(found.url);
      // The page itself has it, and asks for everything anew.
      else location.reload();
    } catch (error) {
      toast({ kind: 'danger', text: inWords(error, host.language) });
    }
  };
  return (event) => {
    if (Date.now() - (cameAt.get(file) ?? 0) < GOOD_MS) return;
    event.preventDefault();
    void open();
  };
}
