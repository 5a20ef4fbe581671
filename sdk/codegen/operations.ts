/** Prints `_generated/operations.ts`: each operation as a minified document and its typed function. */
import {
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { type Facts, readFacts } from './facts.js';
import type { Sources } from './sources.js';

export function printOperations({ schema, operations, fragments }: Sources): string {
  const facts = operations.map((operation) => readFacts(schema, operation));
  const calls = facts.filter((fact) => fact.kind !== 'subscription');
  const lives = facts.filter((fact) => fact.kind === 'subscription');
  const sections = [
    IMPORTS,
    fragments.map((fragment) => `const ${fragment.name.value} = ${minified(fragment)};`).join('\n'),
    ...calls.map((fact) => printCall(fact, fragments)),
    ...lives.map((fact) => printLive(fact, fragments)),
    printBinding(calls),
  ];
  return `${sections.join('\n\n')}\n`;
}

const IMPORTS = `import type { Result } from '../result.js';
import type { Call, CallOptions, LiveOperation, Operation } from '../transport/operation.js';
import type * as T from './types.js';`;

function printCall(fact: Facts, fragments: readonly FragmentDefinitionNode[]): string {
  const { name, typeName, kind, field, retry, promised } = fact;
  const answer = `T.${typeName}${kind === 'query' ? 'Query' : 'Mutation'}['${field}']`;
  const lines: string[] = [];
  if (promised) {
    const keys = promised.map((key) => `'${key}'`).join(' | ') || 'never';
    lines.push(`export type ${typeName}Result = Result<${answer}, ${keys}>;`);
  }
  const settings = [`name: '${name}'`, `field: '${field}'`, `retry: '${retry}'`];
  if (promised) settings.push(`promised: [${promised.map((key) => `'${key}'`).join(', ')}]`);
  lines.push(
    `const ${name}Operation: Operation = {`,
    ...settings.map((setting) => `  ${setting},`),
    `  document: ${documentOf(fact.node, fragments)},`,
    '};',
    ...comment(fact),
    `export const ${name} = (call: Call${parameters(fact)}, options?: CallOptions): Promise<${promised ? `${typeName}Result` : answer}> =>`,
    `  call(${name}Operation, ${fact.style === 'none' ? '{}' : fact.style === 'input' ? '{ input }' : 'variables'}, options);`,
  );
  return lines.join('\n');
}

function printLive(fact: Facts, fragments: readonly FragmentDefinitionNode[]): string {
  const { name, typeName, field } = fact;
  return [
    ...comment(fact),
    `export const ${name}: LiveOperation<T.${typeName}SubscriptionVariables, T.${typeName}Subscription['${field}']> = {`,
    `  name: '${name}',`,
    `  field: '${field}',`,
    `  document: ${documentOf(fact.node, fragments)},`,
    '};',
  ].join('\n');
}

function printBinding(calls: readonly Facts[]): string {
  const lines = calls.flatMap((fact) => {
    const passed = fact.style === 'none' ? '' : fact.style === 'input' ? ', input' : ', variables';
    const given = parameters(fact).replace(/^, /, '');
    return [
      ...comment(fact).map((line) => `  ${line}`),
      `  ${fact.name}: (${given ? `${given}, ` : ''}options?: CallOptions) => ${fact.name}(call${passed}, options),`,
    ];
  });
  return [
    '/** Every operation, bound to one way of calling. */',
    'export const bindOperations = (call: Call) => ({',
    ...lines,
    '});',
  ].join('\n');
}

function parameters({ style, typeName, kind, inputType, allOptional }: Facts): string {
  if (style === 'none') return '';
  if (style === 'input') return `, input: T.${inputType}`;
  const type = `T.${typeName}${kind === 'query' ? 'Query' : 'Mutation'}Variables`;
  return `, variables: ${type}${allOptional ? ' = {}' : ''}`;
}

function comment({ description }: Facts): string[] {
  if (!description) return [];
  const lines = description.trim().replaceAll('*/', '* /').split('\n');
  return lines.length === 1
    ? [`/** ${lines[0]} */`]
    : ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'];
}

/** The operation and then each fragment it reaches, once. The fragments' texts are shared constants. */
function documentOf(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): string {
  const reached = new Set<string>();
  const follow = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread(spread) {
        const name = spread.name.value;
        if (reached.has(name)) return;
        reached.add(name);
        const fragment = fragments.find((candidate) => candidate.name.value === name);
        if (fragment) follow(fragment);
      },
    });
  };
  follow(operation);
  return [minified(operation), ...[...reached].sort()].join(' + ');
}

function minified(node: OperationDefinitionNode | FragmentDefinitionNode): string {
  return JSON.stringify(stripIgnoredCharacters(print(node)));
}
