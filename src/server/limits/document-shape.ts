import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { LIMITS } from './numbers.js';

/** What a document exceeds, as it is named to the caller: `{ what: 'depth', max: 12 }`. */
export type Excess = { readonly what: string; readonly max: number };

class TooMuch extends Error {
  constructor(readonly excess: Excess) {
    super(excess.what);
  }
}

const bound = (what: keyof typeof LIMITS, count: number): void => {
  if (count > LIMITS[what]) throw new TooMuch({ what, max: LIMITS[what] });
};

/** Goes once over the text of a document, however its fragments are nested: linear in its tokens. */
class Walk {
  private aliases = 0;
  private directives = 0;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly depths = new Map<string, number>();

  constructor(private readonly document: DocumentNode) {}

  judge(): void {
    const operations: OperationDefinitionNode[] = [];
    for (const definition of this.document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
      if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    }
    bound('fragments', this.fragments.size);
    bound('operations', operations.length);
    for (const operation of operations) {
      this.countDirectives(operation.directives);
      bound('depth', this.depth(operation.selectionSet));
    }
    // Those that no operation spreads are refused by validation, but only after a good deal of work.
    for (const name of this.fragments.keys()) this.fragmentDepth(name);
  }

  private countDirectives(directives: readonly unknown[] = []): void {
    this.directives += directives.length;
    bound('directives', this.directives);
  }

  private depth({ selections }: SelectionSetNode): number {
    const repeats = new Map<string, number>();
    let deepest = 0;
    for (const selection of selections) {
      this.countDirectives(selection.directives);
      const name = selection.kind === Kind.INLINE_FRAGMENT ? '...' : selection.name.value;
      const key = selection.kind === Kind.FRAGMENT_SPREAD ? `...${name}` : name;
      const seen = (repeats.get(key) ?? 0) + 1;
      repeats.set(key, seen);
      bound('repeats', seen);
      deepest = Math.max(deepest, this.below(selection));
    }
    return deepest;
  }

  private below(selection: SelectionSetNode['selections'][number]): number {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragmentDepth(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.depth(selection.selectionSet);
    if (selection.alias) bound('aliases', ++this.aliases);
    // Introspection is deep by nature; it reads no rows, and production has none.
    if (!selection.selectionSet || selection.name.value.startsWith('__')) return 1;
    return 1 + this.depth(selection.selectionSet);
  }

  private fragmentDepth(name: string): number {
    const known = this.depths.get(name);
    if (known !== undefined) return known;
    // Holds while the fragment is looked into, so that a circle ends here; validation then refuses it.
    this.depths.set(name, 0);
    const fragment = this.fragments.get(name);
    if (fragment) this.countDirectives(fragment.directives);
    const depth = fragment ? this.depth(fragment.selectionSet) : 0;
    this.depths.set(name, depth);
    return depth;
  }
}

/** @returns the first bound that the text of a document exceeds, whatever the schema says of it. */
export const documentExcess = (document: DocumentNode): Excess | undefined => {
  try {
    new Walk(document).judge();
    return undefined;
  } catch (error) {
    if (error instanceof TooMuch) return error.excess;
    throw error;
  }
};
