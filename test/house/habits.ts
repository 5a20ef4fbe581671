import type { Source } from './source.js';
import { everyNode, isNode, memberOf, type Node, nameOf } from './walk.js';

/** A class that is both a row and what leaves the house. */
export function classesWithTwoJobs(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, tree }) =>
    [...everyNode(tree)]
      .filter(({ type }) => type === 'ClassDeclaration' || type === 'ClassExpression')
      .filter((node) => {
        const names = decoratorsOf(node);
        const row = names.some((name) => /^(Entity|ChildEntity|ViewEntity)$/.test(name));
        return row && names.some((name) => /^(ObjectType|InputType|ArgsType|InterfaceType)$/.test(name));
      })
      .map((node) => `${path}: class ${nameOf(node.identifier) ?? '(unnamed)'}`),
  );
}

function decoratorsOf(node: Node): string[] {
  const decorators = Array.isArray(node.decorators) ? (node.decorators as Node[]) : [];
  return decorators.flatMap(({ expression }) => {
    const called =
      isNode(expression) && expression.type === 'CallExpression' ? expression.callee : expression;
    const name = isNode(called) && called.type === 'MemberExpression' ? called.property : called;
    return nameOf(name) ?? [];
  });
}

/** Files but src/config.ts that read the environment. */
export function readersOfTheEnvironment(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path, tree }) => path !== 'src/config.ts' && [...everyNode(tree)].some(readsTheEnvironment))
    .map(({ path }) => path);
}

function readsTheEnvironment(node: Node): boolean {
  if (memberOf(node)?.join('.') === 'process.env') return true;
  if (node.type === 'VariableDeclarator') return nameOf(node.init) === 'process';
  if (node.type !== 'ImportDeclaration' || !/^(node:)?process$/.test(nameOf(node.source) ?? '')) return false;
  return (node.specifiers as Node[]).some(
    ({ local, imported }) => nameOf(imported) === 'env' || nameOf(local) === 'env',
  );
}

/** The limit that keeps a file readable as a whole. */
export const maxLines = 250;

/** Hand-written files that are longer; what a machine wrote and a migration, written once, may be. */
export function longFiles(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path, lines }) => lines > maxLines && !/\/(_generated|migrations)\//.test(path))
    .map(({ path, lines }) => `${path}: ${lines} lines`);
}

/** Tests that are left out, or that leave the others out. */
export function leftOutTests(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, tree }) =>
    [...everyNode(tree)].flatMap((node) => {
      const [object = '', property = ''] = memberOf(node) ?? [];
      if (/^(it|test|describe)$/.test(object) && /^(skip|only|todo|failing)$/.test(property)) {
        return [`${path}: ${object}.${property}`];
      }
      const called = node.type === 'CallExpression' ? (nameOf(node.callee) ?? '') : '';
      return /^(x(it|test|describe)|f(it|describe))$/.test(called) ? [`${path}: ${called}`] : [];
    }),
  );
}

/** Of these the accessible name has the star of a required field in it. */
const FIELDS = /^(textbox|searchbox|combobox|spinbutton)$/;

/**
 * Where a browser test looks for part of a name. One day something else has that part in its own, perhaps only for
 * the moment in which a slower machine looks.
 */
export function halfNames(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, tree }) =>
    [...everyNode(tree)].flatMap((node) => {
      const [role, options] = argumentsOf(node, 'getByRole');
      const said = nameOf(role) ?? '';
      if (!isNode(options) || options.type !== 'ObjectExpression' || FIELDS.test(said)) return [];
      const given = new Map((options.properties as Node[]).map((one) => [nameOf(one.key ?? one), one.value]));
      return given.has('exact') || !given.has('name') || isPattern(given.get('name'))
        ? []
        : [`${path}: ${said}`];
    }),
  );
}

function argumentsOf(node: Node, called: string): unknown[] {
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return [];
  if (node.callee.type !== 'MemberExpression' || nameOf(node.callee.property) !== called) return [];
  return (node.arguments as { readonly expression: unknown }[]).map(({ expression }) => expression);
}

function isPattern(value: unknown): boolean {
  if (!isNode(value)) return false;
  return (
    value.type === 'RegExpLiteral' || (value.type === 'NewExpression' && nameOf(value.callee) === 'RegExp')
  );
}
