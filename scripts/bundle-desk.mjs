/**
 * Bundles the desk's page into the folder it is told: index.html, and assets/ whose names tell their content, so that
 * browsers may keep them for ever.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { licences } from './licences.mjs';
import { root } from './steps.mjs';

const BASE = '/desk/assets/';
const folder = resolve(process.argv[2]);
const lucide = dirname(createRequire(join(root, 'desk/package.json')).resolve('lucide-static/package.json'));
const { icons } = JSON.parse(readFileSync(join(root, 'desk/src/icons.json'), 'utf8'));

/** One file of all icons: each a symbol, which takes the colour of the text around it. */
function sprite() {
  const symbols = Object.entries(icons).map(([name, file]) => {
    const svg = readFileSync(join(lucide, 'icons', `${file}.svg`), 'utf8');
    const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
    const look =
      'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
    return `<symbol id="${name}" viewBox="0 0 24 24" ${look}>${inner.trim()}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

const iconModule = {
  name: 'icons',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^desk:icons$/ }, ({ path }) => ({ path, namespace: 'icons' }));
    onResolve({ filter: /^desk:sprite$/ }, () => ({ path: 'icons.svg', namespace: 'sprite' }));
    onLoad({ filter: /.*/, namespace: 'icons' }, () => ({
      contents: 'export { default as sprite } from "desk:sprite";',
    }));
    onLoad({ filter: /.*/, namespace: 'sprite' }, () => ({ contents: sprite(), loader: 'file' }));
  },
};

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { desk: 'desk/src/main.ts', style: 'desk/src/main.css', icon: 'desk/src/icon.svg' },
  plugins: [iconModule],
  bundle: true,
  splitting: true,
  minify: true,
  sourcemap: false,
  metafile: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  loader: { '.svg': 'copy' },
  legalComments: 'none',
  outdir: join(folder, 'assets'),
  publicPath: BASE,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
});

/** The address of what an entry has become. */
const addressOf = (entry) => {
  const [path] = Object.entries(metafile.outputs).find(([, { entryPoint, inputs }]) =>
    entryPoint ? entryPoint === entry : Object.keys(inputs).includes(entry),
  );
  return BASE + path.slice(path.lastIndexOf('/') + 1);
};

const page = readFileSync(join(root, 'desk/src/index.html'), 'utf8')
  .replace('{script}', addressOf('desk/src/main.ts'))
  .replace('{style}', addressOf('desk/src/main.css'))
  .replace('{icon}', addressOf('desk/src/icon.svg'));
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'index.html'), page);
writeFileSync(
  join(folder, 'assets', 'licenses.txt'),
  licences([...Object.keys(metafile.inputs), 'node_modules/lucide-static/package.json']),
);
