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

/** Keys that begin a sequence wait so long for the next one, as tinykeys does; milliseconds. */
const SEQUENCE_MS = 1_000;

type Pressed = { readonly code: string; readonly at: number };
let [current, previous]: Pressed[] = [];

/** Whether this key ends a sequence that another one began: then it is no key of its own. */
const endsSequence = ({ timeStamp }: KeyboardEvent): boolean =>
  previous?.code === 'KeyG' && timeStamp - previous.at < SEQUENCE_MS;

if (typeof window !== 'undefined') {
  const remember = ({ code, timeStamp }: KeyboardEvent): void => {
    previous = current;
    current = { code, at: timeStamp };
  };
  addEventListener('keydown', remember, { capture: true });
}

interface Group {
  readonly shortcuts: readonly Shortcut[];
  readonly stop: () => void;
}

export class Shortcuts extends EventTarget {
  readonly #groups = new Map<object, Group>();

  /** All that work now. */
  get list(): readonly Shortcut[] {
    return [...this.#groups.values()].flatMap(({ shortcuts }) => shortcuts);
  }

  /** Adds the keys of a page or a part, in place of those that it had. @returns what takes them away. */
  add(owner: object, shortcuts: readonly Shortcut[]): () => void {
    this.#groups.get(owner)?.stop();
    // Each owner's are bound apart: one that changes does not break off what somebody has begun to press, as `g q`.
    this.#groups.set(owner, { shortcuts, stop: bind(shortcuts) });
    this.dispatchEvent(new Event('change'));
    return () => {
      if (this.#groups.get(owner)?.shortcuts !== shortcuts) return;
      this.#groups.get(owner)?.stop();
      this.#groups.delete(owner);
      this.dispatchEvent(new Event('change'));
    };
  }
}

function bind(shortcuts: readonly Shortcut[]): () => void {
  const bindings = shortcuts.map(({ keys, run, whileWriting = false }) => {
    const handler = (event: KeyboardEvent): void => {
      if (!whileWriting && (writes(event) || hasDialog(event))) return;
      if (!keys.includes(' ') && endsSequence(event)) return;
      event.preventDefault();
      run(event);
    };
    return [keys, handler] as const;
  });
  return tinykeys(window, Object.fromEntries(bindings));
}

/** How a person reads it: `KeyG KeyQ` is "G Q", `$mod+Enter` is "Ctrl+Enter". */
export function spelled(keys: string): string {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return keys
    .replace(/\$mod/g, isMac ? '⌘' : 'Ctrl')
    .replace(/Key([A-Z])/g, '$1')
    .replace(/Digit(\d)/g, '$1')
    .replace(/ArrowDown/g, '↓')
    .replace(/ArrowUp/g, '↑')
    .replace(/Page(Down|Up)/g, (_, way: string) => (way === 'Down' ? 'PgDn' : 'PgUp'))
    .replace(/Shift\+Slash/g, '?')
    .replace(/Slash/g, '/');
}
