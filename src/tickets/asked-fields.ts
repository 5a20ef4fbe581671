import { type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

const below = (set: SelectionSetNode, path: readonly string[], fragments: Fragments): boolean =>
  set.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) {
      const [name, ...rest] = path;
      if (selection.name.value !== name) return false;
      return (
        rest.length === 0 || (selection.selectionSet ? below(selection.selectionSet, rest, fragments) : false)
      );
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : fragments[selection.name.value]?.selectionSet;
    return inner ? below(inner, path, fragments) : false;
  });

/** Whether a request asks for the field at that path below the one being resolved; `@skip` and `@include` aside. */
export const asksFor = ({ fieldNodes, fragments }: GraphQLResolveInfo, path: readonly string[]): boolean =>
  fieldNodes.some(({ selectionSet }) => selectionSet && below(selectionSet, path, fragments));
