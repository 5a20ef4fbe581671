/** Registers an element where there are elements at all: on a server, importing this package does nothing. */
export function define(name: string, element: CustomElementConstructor): void {
  // A second copy of this file on the page leaves the first one's elements as they are.
  if (typeof customElements !== 'undefined' && !customElements.get(name))
    customElements.define(name, element);
}
