/**
 * Compares schema/schema.graphql with schema/released.graphql, which panels rely on. A change that breaks a panel fails,
 * unless CHANGELOG.md says so: under "Breaking" of what is unreleased, in the very words that are printed here. With
 * --release the present schema becomes the released one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  getDirectiveValues,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { root } from './steps.mjs';

/** What breaks a program written for the old schema, and what may surprise one: a sentence each, in the schema's order. */
export function changesBetween(released, present) {
  const [before, now] = [buildSchema(released), buildSchema(present)];
  return {
    breaking: [...findBreakingChanges(before, now).map(sentence), ...narrowed(before, now)],
    dangerous: findDangerousChanges(before, now).map(sentence),
  };
}

const sentence = ({ description }) => description;

/** Inputs that take less than before: GraphQL's own comparison knows nothing of @constraint. */
function narrowed(before, now) {
  const later = new Map(inputsOf(now));
  return inputsOf(before).flatMap(([place, input]) => {
    const next = later.get(place);
    if (!next) return [];
    const [old, fresh] = [rulesOf(before, input), rulesOf(now, next)];
    return Object.keys(fresh)
      .filter((rule) => isNarrower(rule, old[rule], fresh[rule]))
      .map((rule) => `${place} takes less: ${rule} ${shown(fresh[rule])} instead of ${shown(old[rule])}.`);
  });
}

/** Every input field and argument under the name of its place. */
function inputsOf(schema) {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return [];
    if (isInputObjectType(type))
      return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field]);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.map((arg) => [`${type.name}.${field.name} arg ${arg.name}`, arg]),
    );
  });
}

function rulesOf(schema, { astNode }) {
  const directive = schema.getDirective('constraint');
  return (directive && astNode && getDirectiveValues(directive, astNode)) ?? {};
}

/** A pattern or format that differs may refuse what the old one took: nobody can tell in general. */
function isNarrower(rule, old, fresh) {
  if (rule.startsWith('min')) return fresh > (old ?? Number.NEGATIVE_INFINITY);
  if (rule.startsWith('max')) return fresh < (old ?? Number.POSITIVE_INFINITY);
  return fresh !== old;
}

const shown = (value) => (value === undefined ? 'none' : JSON.stringify(value));

/** The breaking changes that the changelog does not own up to. */
export function unannounced(breaking, changelog) {
  const unreleased = /^## Unreleased$(.*?)(?=^## |$(?![\s\S]))/ms.exec(changelog)?.[1] ?? '';
  const announced = /^### Breaking$(.*?)(?=^### |$(?![\s\S]))/ms.exec(unreleased)?.[1] ?? '';
  return breaking.filter((words) => !plain(announced).includes(plain(words)));
}

/** Line breaks and backticks are the changelog's own business. */
const plain = (text) => text.replaceAll('`', '').replace(/\s+/g, ' ');

const released = join(root, 'schema', 'released.graphql');
const read = (...path) => readFileSync(join(root, ...path), 'utf8');

function release() {
  const { version } = JSON.parse(read('package.json'));
  const [, ...lines] = read('schema', 'schema.graphql').split('\n');
  const header = `# The API as of version ${version}, which panels rely on. Written by \`npm run schema:release\`.`;
  writeFileSync(released, [header, ...lines].join('\n'));
}

function check() {
  const { breaking, dangerous } = changesBetween(
    readFileSync(released, 'utf8'),
    read('schema', 'schema.graphql'),
  );
  const faults = unannounced(breaking, read('CHANGELOG.md'));
  for (const words of dangerous) console.log(`may surprise: ${words}`);
  for (const words of breaking)
    console.log(`${faults.includes(words) ? 'BREAKS' : 'breaks, as announced'}: ${words}`);
  console.log(
    `${breaking.length} breaking changes since the release, ${faults.length} not in the changelog.`,
  );
  if (faults.length === 0) return;
  console.error(
    'Take it back, or say it in CHANGELOG.md, in these words, under "## Unreleased", "### Breaking".',
  );
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--release')) release();
  else check();
}
