/** A node of swc's syntax tree: whatever it is, it says its type. */
export interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

export function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

/** The node and everything in it, outside first. Between nodes swc has plain objects and arrays. */
export function* everyNode(value: unknown): Generator<Node> {
  if (isNode(value)) yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values(value)) yield* everyNode(part);
}

/** The name that an identifier or a plain string key spells. */
export function nameOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Computed') return nameOf(value.expression);
  const spelled = value.type === 'Identifier' || value.type === 'StringLiteral' ? value.value : undefined;
  return typeof spelled === 'string' ? spelled : undefined;
}

/** `object.property` or `object['property']`, as its two names. */
export function memberOf(node: Node): readonly [object: string, property: string] | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  const object = nameOf(node.object);
  const property = nameOf(node.property);
  return object !== undefined && property !== undefined ? [object, property] : undefined;
}
