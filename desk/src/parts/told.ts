/** The state of a control, told to screen readers: what is set on `<wa-button>` does not reach the real button in it. */
import { noChange } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';

interface State {
  /** Whether what it opens is open. */
  readonly expanded?: boolean;
  /** Whether what it switches on is on. */
  readonly pressed?: boolean;
  /** The id of the text beside a field that says what is wrong with it; nothing where nothing is. */
  readonly wrong?: string | undefined;
}

type Control = HTMLElement & { readonly updateComplete: Promise<boolean> };

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
    void tell(element as Control, state);
    return noChange;
  }
}

async function tell(control: Control, { wrong, ...rest }: State): Promise<void> {
  await customElements.whenDefined(control.localName);
  await control.updateComplete;
  const inside = control.shadowRoot;
  const real =
    inside?.querySelector('[role="combobox"], [role="radiogroup"]') ??
    inside?.querySelector('input, textarea') ??
    inside?.querySelector('[part~="base"]');
  for (const [name, value] of Object.entries(rest)) real?.setAttribute(`aria-${name}`, String(value));
  if (!real || control.localName === 'wa-button') return;
  control.classList.toggle('wrong', Boolean(wrong));
  real.setAttribute('aria-invalid', String(Boolean(wrong)));
  real.setAttribute('aria-describedby', 'hint');
  const text = wrong && (control.getRootNode() as ShadowRoot).getElementById(wrong);
  // An id reaches no further than its own shadow root, and the text stands outside of the field's.
  if (text) real.ariaDescribedByElements = [text, ...(inside?.querySelectorAll('#hint') ?? [])];
}

/** `<wa-button ${told({ expanded: true })}>`, `<wa-input ${told({ wrong: 'problem-login' })}>`. */
export const told = directive(Told);
