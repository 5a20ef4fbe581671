import { posix } from 'node:path';
import { everyNode, isNode, type Node } from './walk.js';

/** What a file takes from another file or from a package. */
export interface Import {
  /** `src/kernel/page.ts` for a file of ours; otherwise the package or built-in module: `typeorm`, `node:fs`. */
  readonly target: string;
  readonly ours: boolean;
  /** Gone after compilation: no cycle at run time, no code in a bundle. */
  readonly typeOnly: boolean;
}

/** Static and dynamic imports, re-exports and `import('…')` types of a file in this folder. */
export function importsOf(tree: Node, folder: string): Import[] {
  const found: Import[] = [];
  for (const node of everyNode(tree)) {
    const source = sourceOf(node);
    if (source !== undefined) found.push({ ...resolve(source, folder), typeOnly: isTypeOnly(node) });
  }
  return found;
}

function sourceOf(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return textOf(node.source);
    case 'TsImportType':
      return textOf(node.argument);
    case 'CallExpression':
      return isImportCall(node)
        ? (textOf(firstArgument(node)) ?? '(an address that is computed)')
        : undefined;
    default:
      return undefined;
  }
}

function isImportCall(call: Node): boolean {
  const { callee } = call;
  return (
    isNode(callee) &&
    (callee.type === 'Import' || (callee.type === 'Identifier' && callee.value === 'require'))
  );
}

function firstArgument(call: Node): unknown {
  const [first] = call.arguments as { expression: unknown }[];
  return first?.expression;
}

function textOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'StringLiteral' && typeof value.value === 'string'
    ? value.value
    : undefined;
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TsImportType' || node.typeOnly === true) return true;
  const names = Array.isArray(node.specifiers) ? (node.specifiers as { isTypeOnly?: boolean }[]) : [];
  return names.length > 0 && names.every((name) => name.isTypeOnly === true);
}

function resolve(source: string, folder: string): { target: string; ours: boolean } {
  if (!source.startsWith('.')) return { target: packageOf(source), ours: false };
  const path = posix.normalize(posix.join(folder, source));
  return { target: path.replace(/\.js$/, '.ts'), ours: true };
}

/** `graphql/language/index.js` is of the package `graphql`. */
function packageOf(source: string): string {
  if (source.startsWith('node:')) return source;
  return source.split('/', source.startsWith('@') ? 2 : 1).join('/');
}
