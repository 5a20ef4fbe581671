/** The keys of the desk: each page adds its own while it is in sight, and the list of them is always at hand. */
import { tinykeys } from 'tinykeys';

export interface Shortcut {
  /** As tinykeys writes it: `n`, `g q` (one after the other), `$mod+Enter`. Letters mean the key, in any layout: `KeyN`. */
  readonly keys: string;
  /** What it does, in the agent's language. */
  readonly does: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Also while a text is being written; for combinations with Ctrl or Cmd alone. */
  readonly whileWriting?: boolean;
}

const writes = (event: KeyboardEvent): boolean => {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
};

/** A dialog takes the keyboard for itself. */
const hasDialog = (event: KeyboardEvent): boolean =>
  event
    .composedPath()
    .some((target) => target instanceof Element && target.matches('wa-dialog, dialog, wa-drawer'));

export class Shortcuts extends EventTarget {
  readonly #groups = new Map<object, readonly Shortcut[]>();
  #stop: (() => void) | undefined;

  /** All that work now. */
  get list(): readonly Shortcut[] {
    return [...this.#groups.values()].flat();
  }

  /** Adds the keys of a page or a part, in place of those that it had. @returns what takes them away. */
  add(owner: object, shortcuts: readonly Shortcut[]): () => void {
    this.#groups.set(owner, shortcuts);
    this.#bind();
    return () => {
      if (this.#groups.delete(owner)) this.#bind();
    };
  }

  #bind(): void {
    this.#stop?.();
    const bindings = this.list.map(({ keys, run, whileWriting = false }) => {
      const handler = (event: KeyboardEvent): void => {
        if (!whileWriting && (writes(event) || hasDialog(event))) return;
        event.preventDefault();
        run(event);
      };
      return [keys, handler] as const;
    });
    this.#stop = tinykeys(window, Object.fromEntries(bindings));
    this.dispatchEvent(new Event('change'));
  }
}

/** How a person reads it: `KeyG KeyQ` is "G Q", `$mod+Enter` is "Ctrl+Enter". */
export function spelled(keys: string): string {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return keys
    .replace(/\$mod/g, isMac ? '⌘' : 'Ctrl')
    .replace(/Key([A-Z])/g, '$1')
    .replace(/Digit(\d)/g, '$1')
    .replace(/Shift\+Slash/g, '?')
    .replace(/Slash/g, '/');
}
