/** Dropping and pasting: anywhere in the form around the files, so that nothing has to be aimed at. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fromDrop, fromPaste, hasFiles } from './taken.js';
import type { Chosen } from './uploads.js';

interface Options {
  readonly take: (chosen: readonly Chosen[]) => void;
  readonly disabled: () => boolean;
  /** What a pasted picture is called: it has no name. */
  readonly nameless: () => string;
}

export class Taking implements ReactiveController {
  /** Whether files are held above the form. */
  over = false;
  #around: HTMLElement | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: Options,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#around = this.host.closest('form') ?? this.host;
    this.#around.addEventListener('dragover', this.#dragOver);
    this.#around.addEventListener('dragleave', this.#dragLeave);
    this.#around.addEventListener('drop', this.#drop);
    this.#around.addEventListener('paste', this.#paste);
  }

  hostDisconnected(): void {
    this.#around?.removeEventListener('dragover', this.#dragOver);
    this.#around?.removeEventListener('dragleave', this.#dragLeave);
    this.#around?.removeEventListener('drop', this.#drop);
    this.#around?.removeEventListener('paste', this.#paste);
  }

  #hold(over: boolean): void {
    if (over === this.over) return;
    this.over = over;
    this.host.requestUpdate();
  }

  readonly #dragOver = (event: DragEvent): void => {
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    const disabled = this.options.disabled();
    if (event.dataTransfer) event.dataTransfer.dropEffect = disabled ? 'none' : 'copy';
    this.#hold(!disabled);
  };

  readonly #dragLeave = ({ relatedTarget: to }: DragEvent): void => {
    if (!(to instanceof Node && this.#around?.contains(to))) this.#hold(false);
  };

  // A file that is dropped where nobody takes it would open in place of the page, and of what was written there.
  readonly #drop = (event: DragEvent): void => {
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    this.#hold(false);
    this.options.take(fromDrop(event.dataTransfer));
  };

  readonly #paste = (event: ClipboardEvent): void => {
    const chosen = fromPaste(event.clipboardData, this.options.nameless());
    if (chosen.length === 0) return;
    event.preventDefault();
    this.options.take(chosen);
  };
}
