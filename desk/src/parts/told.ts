/** The state of a button, told to screen readers: what is set on `<wa-button>` does not reach the real button in it. */
import { noChange } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';

interface State {
  /** Whether what it opens is open. */
  readonly expanded?: boolean;
  /** Whether what it switches on is on. */
  readonly pressed?: boolean;
}

type WaButton = HTMLElement & { readonly updateComplete: Promise<boolean> };

class Told extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT)
      throw new Error('`told` stands where an attribute would, without a name');
  }

  override render(_state: State): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [state]: [State]): typeof noChange {
    void tell(element as WaButton, state);
    return noChange;
  }
}

async function tell(button: WaButton, state: State): Promise<void> {
  await customElements.whenDefined(button.localName);
  await button.updateComplete;
  const real = button.shadowRoot?.querySelector('[part~="base"]');
  for (const [name, value] of Object.entries(state)) real?.setAttribute(`aria-${name}`, String(value));
}

/** `<wa-button ${told({ expanded: true })}>`. */
export const told = directive(Told);
