/** Prints each operation as a minified document and, bound to a way of calling, its typed function, and the texts that they share. */
import {
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { comment as docs } from './docs.js';
import { type Facts, readFacts } from './facts.js';
import type { Part, Sources } from './sources.js';

const CALLS = `import type { Call, CallOptions, Operation } from '../transport/operation.js';`;
const LIVE = `import type { Call, CallOptions, LiveOperation, Operation } from '../transport/operation.js';`;
const RESULT = `import type { Result } from '../result.js';`;
const TYPES = `import type * as T from './types.js';`;

/** Shared texts: one copy, whichever of the operations a page bundles. */
export function printFragments({ fragments }: Sources): string {
  return `${fragments.map((fragment) => `export const ${fragment.name.value} = ${minified(fragment)};`).join('\n')}\n`;
}

/** The operations of subscribers and of whoever else may use them, and the live ones. */
export function printOperations(sources: Sources): string {
  const { schema, operations, apart, fragments } = sources;
  const facts = operations
    .filter(({ name }) => !apart.has(name?.value ?? ''))
    .map((operation) => readFacts(schema, operation));
  const calls = facts.filter((fact) => fact.kind !== 'subscription');
  const lives = facts.filter((fact) => fact.kind === 'subscription');
  return file([
    [RESULT, LIVE, importFragments(facts, fragments), TYPES].join('\n'),
    ...calls.map((fact) => printCall(fact, fragments)),
    ...lives.map((fact) => printLive(fact, fragments)),
    printBinding('bindOperations', calls),
  ]);
}

/**
 * The operations of agents or of a panel's back end, in a file of their own: a page's bundler leaves the whole of it out.
 * @throws Error for a subscription of a panel's back end, which has no live connection.
 */
export function printPart(part: Part, { schema, operations, apart, fragments }: Sources): string {
  const facts = operations
    .filter(({ name }) => apart.get(name?.value ?? '') === part)
    .map((operation) => readFacts(schema, operation));
  const calls = facts.filter((fact) => fact.kind !== 'subscription');
  const lives = facts.filter((fact) => fact.kind === 'subscription');
  for (const { name } of lives)
    if (part === 'panel') throw new Error(`${name}: a panel's back end has no live connection`);
  return file([
    [RESULT, lives.length ? LIVE : CALLS, importFragments(facts, fragments), TYPES].join('\n'),
    ...calls.map((fact) => printCall(fact, fragments)),
    ...lives.map((fact) => printLive(fact, fragments)),
    printBinding(part === 'agents' ? 'bindAgentOperations' : 'bindPanelOperations', calls),
  ]);
}

const file = (sections: readonly string[]): string => `${sections.join('\n\n')}\n`;

function importFragments(facts: readonly Facts[], fragments: readonly FragmentDefinitionNode[]): string {
  const used = new Set(facts.flatMap(({ node }) => [...reachedBy(node, fragments)]));
  return `import { ${[...used].sort().join(', ')} } from './fragments.js';`;
}

function printCall(fact: Facts, fragments: readonly FragmentDefinitionNode[]): string {
  const { name, typeName, retry, promised } = fact;
  const lines: string[] = [];
  if (promised) {
    const keys = promised.map((key) => `'${key}'`).join(' | ') || 'never';
    lines.push(
      `/** What \`${name}\` answers: what was asked for, or every error that the caller can mend. */`,
    );
    lines.push(`export type ${typeName}Result = Result<${answerOf(fact)}, ${keys}>;`);
  }
  const settings = [`name: '${name}'`];
  if (retry !== 'safe') settings.push(`retry: '${retry}'`);
  if (promised) settings.push(`promised: [${promised.map((key) => `'${key}'`).join(', ')}]`);
  lines.push(
    `const ${name}Operation: Operation = {`,
    ...settings.map((setting) => `  ${setting},`),
    `  document: ${documentOf(fact.node, fragments)},`,
    '};',
  );
  return lines.join('\n');
}

function printLive(fact: Facts, fragments: readonly FragmentDefinitionNode[]): string {
  const { name, typeName, field } = fact;
  return [
    ...comment(fact),
    `export const ${name}: LiveOperation<T.${typeName}SubscriptionVariables, T.${typeName}Subscription['${field}']> = {`,
    `  name: '${name}',`,
    `  document: ${documentOf(fact.node, fragments)},`,
    '};',
  ].join('\n');
}

function printBinding(name: string, calls: readonly Facts[]): string {
  const lines = calls.flatMap((fact) => {
    const { name, typeName, promised, style } = fact;
    const variables = style === 'none' ? '{}' : style === 'input' ? '{ input }' : 'variables';
    return [
      ...comment(fact).map((line) => `  ${line}`),
      `  ${name}: (${parameters(fact)}options?: CallOptions): Promise<${promised ? `${typeName}Result` : answerOf(fact)}> =>`,
      `    call(${name}Operation, ${variables}, options),`,
    ];
  });
  return [
    '/** Each of these operations, bound to one way of calling. */',
    `export const ${name} = (call: Call) => ({`,
    ...lines,
    '});',
  ].join('\n');
}

const typeOf = ({ typeName, kind }: Facts): string =>
  `T.${typeName}${kind === 'query' ? 'Query' : 'Mutation'}`;
const answerOf = (fact: Facts): string => `${typeOf(fact)}['${fact.field}']`;

function parameters(fact: Facts): string {
  if (fact.style === 'none') return '';
  if (fact.style === 'input') return `input: T.${fact.inputType}, `;
  return `variables: ${typeOf(fact)}Variables${fact.allOptional ? ' = {}' : ''}, `;
}

function comment({ description }: Facts): string[] {
  return docs(description).split('\n').filter(Boolean);
}

/** The operation and then each fragment it reaches, once. The fragments' texts are shared constants. */
function documentOf(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): string {
  return [minified(operation), ...[...reachedBy(operation, fragments)].sort()].join(' + ');
}

function reachedBy(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): ReadonlySet<string> {
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
  return reached;
}

function minified(node: OperationDefinitionNode | FragmentDefinitionNode): string {
  return JSON.stringify(stripIgnoredCharacters(print(node)));
}
