/** Gives the printed types the schema's words: fragments come without any from the plugin that prints them. */
import { type FragmentDefinitionNode, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';

/** Documents each fragment and its fields, and the inputs of mutations that the schema says nothing of. */
export function withDocs(
  printed: string,
  schema: GraphQLSchema,
  fragments: readonly FragmentDefinitionNode[],
): string {
  const conditions = new Map(
    fragments.map(({ name, typeCondition }) => [name.value, typeCondition.name.value]),
  );
  const takers = new Map(
    Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, args }) =>
      args.map((arg) => [arg.type.toString().replace('!', ''), name] as const),
    ),
  );
  let previous = '';
  return printed
    .split('\n')
    .map((line) => {
      const above = previous;
      previous = line;
      const [, fragment = '', body] = /^export type (\w+)Fragment = \{ (.*) \};$/.exec(line) ?? [];
      const type = schema.getType(conditions.get(fragment) ?? '');
      if (body !== undefined && (isObjectType(type) || isInterfaceType(type))) {
        const fields = split(body).map((member) => {
          const name = /^\w+/.exec(member)?.[0] ?? '';
          return `${comment(type.getFields()[name]?.description, '  ')}  ${member};\n`;
        });
        return `${comment(type.description)}export type ${fragment}Fragment = {\n${fields.join('')}};`;
      }
      const [, input = ''] = /^export type (\w+Input) = \{$/.exec(line) ?? [];
      const taker = takers.get(input);
      return taker && !above.endsWith('*/') ? `/** What \`${taker}\` takes. */\n${line}` : line;
    })
    .join('\n');
}

/** Lines of a comment above a declaration; none without words. */
export function comment(words: string | null | undefined, indent = ''): string {
  if (!words) return '';
  const lines = words.trim().replaceAll('*/', '* /').split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}

/** The members of an object type on one line: commas inside of brackets divide what they hold. */
function split(body: string): string[] {
  const members: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [index, sign] of [...body].entries()) {
    if ('{<['.includes(sign)) depth += 1;
    if ('}>]'.includes(sign)) depth -= 1;
    if (sign !== ',' || depth > 0) continue;
    members.push(body.slice(start, index).trim());
    start = index + 1;
  }
  return [...members, body.slice(start).trim()];
}
