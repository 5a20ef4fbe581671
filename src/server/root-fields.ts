import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

const known = new WeakMap<OperationDefinitionNode, readonly string[]>();

/**
 * The names of the fields at the top of an operation, those in fragments too, once for each time they are asked
 * for. Safe on documents that are not valid.
 */
export const rootFields = (document: DocumentNode, operation: OperationDefinitionNode): readonly string[] => {
  const before = known.get(operation);
  if (before) return before;
  const names: string[] = [];
  const spread = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.push(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        const { value } = selection.name;
        spread.add(value);
        for (const definition of document.definitions)
          if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === value)
            collect(definition.selectionSet);
      }
    }
  };
  collect(operation.selectionSet);
  known.set(operation, names);
  return names;
};
