/**
 * Bundles the elements into what the server gives out, in the folder it is told: elements.js, and elements.en.js with the
 * English words, which elements.js loads when it is read in English.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { minify, parse, print } from '@swc/core';
import { build, transform } from 'esbuild';
import { licences } from './licences.mjs';
import { root } from './steps.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'sdk/package.json'), 'utf8'));

const target = 'es2022';

/** White space in templates is for the people who write them; as HTML and CSS read it, one space says as much. */
const templates = {
  name: 'templates',
  setup({ onLoad }) {
    onLoad({ filter: /\/sdk\/src\/elements\/.*\.ts$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), {
        loader: 'ts',
        target,
        charset: 'utf8',
        tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, verbatimModuleSyntax: true } },
      });
      const tree = await parse(code, { syntax: 'ecmascript', target });
      await Promise.all(templatesIn(tree).map(shorten));
      return { contents: (await print(tree)).code, loader: 'js' };
    });
  },
};

const shorter = {
  html: (text) => text.replace(/\s*\n\s*/g, ' '),
  css: async (text) => (await transform(text, { loader: 'css', minify: true })).code.trim(),
};

/** Every template of Lit's in a tree, and no other text. */
function templatesIn(node) {
  if (node === null || typeof node !== 'object') return [];
  const own = node.type === 'TaggedTemplateExpression' && shorter[node.tag.value] ? [node] : [];
  return [...own, ...Object.values(node).flatMap(templatesIn)];
}

async function shorten({ tag, template: { quasis } }) {
  if (tag.value === 'css' && quasis.length > 1) throw new Error('Half of a style sheet cannot be minified');
  for (const piece of quasis) {
    piece.cooked = await shorter[tag.value](piece.cooked);
    piece.raw = piece.cooked.replace(/\\|`|\$\{/g, '\\$&');
  }
}

/** The English words stand in a file of their own, beside the elements'. */
const english = {
  name: 'english',
  setup({ onResolve }) {
    onResolve({ filter: /\/english\.js$/ }, () => ({ path: './elements.en.js', external: true }));
  },
};

async function bundled(entry) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`sdk/src/elements/${entry}`],
    plugins: [templates, english],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target,
    charset: 'utf8',
    // Their notices only name the licences; the texts themselves, which must go along, stand in a file beside.
    legalComments: 'none',
  });
  return { text: outputFiles[0].text, files: Object.keys(metafile.inputs) };
}

// A second minifier finds 3 % more, after gzip.
const smaller = async (text) =>
  (await minify(text, { module: true, ecma: 2022, compress: { passes: 3 }, mangle: { toplevel: true } }))
    .code;

const [elements, words] = await Promise.all([bundled('served.ts'), bundled('english.ts')]);
const folder = resolve(process.argv[2]);
const write = (name, text) => writeFileSync(join(folder, name), text);
mkdirSync(folder, { recursive: true });
const notice = `@zayavka/sdk ${version}, MIT License`;
write(
  'elements.js',
  `/*! ${notice}; of what is in it: elements.licenses.txt */\n${await smaller(elements.text)}\n`,
);
write('elements.en.js', `/*! ${notice} */\n${await smaller(words.text)}\n`);
write('elements.licenses.txt', licences(elements.files));
