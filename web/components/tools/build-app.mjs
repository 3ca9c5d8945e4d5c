/** Builds a React front end into `dist`: the page and its hashed files, all of them also compressed. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { replaceIcons, usedIcons } from '../../ui/tools/used-icons.mjs';
import { fewFiles } from './few-files.mjs';
import { oneLanguage } from './one-language.mjs';
import { shortDocuments } from './short-documents.mjs';
import { twoLanguages } from './two-languages.mjs';

/** The types of files that compression makes smaller. */
const COMPRESSED = /\.(?:css|html|js|txt)$/;

const MODULES = 'dist/modules';
/** A placeholder for the icons until the files of all screens are known. */
const ICONS = 'ICONS_IN_USE';
const SETTINGS = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  metafile: true,
};

/**
 * @param {string} app the folder of the front end
 * @param {string} address the path at which the server delivers it, such as `/console`
 * @param {readonly string[]} [rareScreens] the folders of `src` whose words are not loaded with the first page
 */
export async function buildApp(app, address, rareScreens = []) {
  const dist = path.join(app, 'dist');
  rmSync(dist, { recursive: true, force: true });
  const name = path.basename(app);
  const { metafile: modules } = await buildModules(app, name, rareScreens);
  const { metafile } = await joinModules(app, name, address, modules, rareScreens);
  rmSync(path.join(app, MODULES), { recursive: true });
  const outputOf = (entry) =>
    Object.keys(metafile.outputs).find((output) => metafile.outputs[output].entryPoint === entry);
  const addressOf = (output) => `${address}/assets/${path.basename(output)}`;
  const script = outputOf(`${MODULES}/${name}.js`);
  const page = readFileSync(path.join(app, 'index.html'), 'utf8')
    .replace('STYLE', addressOf(outputOf(`styles/${name}.css`)))
    .replace('SCRIPT', addressOf(script))
    .replace('</head>', `${preloads(importsOf(metafile.outputs, script).map(addressOf))}</head>`);
  compress(dist);
  // The page is written last: the server reads all files again when the modification time of the page changes.
  write(path.join(dist, 'index.html'), page);
}

/** Builds a file for each set of screens that share a module. */
function buildModules(app, name, rareScreens) {
  return build({
    ...SETTINGS,
    absWorkingDir: app,
    entryPoints: { [name]: 'src/main.tsx' },
    jsx: 'automatic',
    conditions: ['@vitrine/source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [twoLanguages, shortDocuments, replaceIcons(ICONS), oneLanguage(app, rareScreens)],
    legalComments: 'inline',
    outdir: MODULES,
    chunkNames: '[hash]/[name]',
  });
}

/** Joins these files into a few, and builds the styles. */
function joinModules(app, name, address, modules, rareScreens) {
  return build({
    ...SETTINGS,
    absWorkingDir: app,
    entryPoints: { [name]: `${MODULES}/${name}.js`, styles: `styles/${name}.css` },
    minify: true,
    define: { [ICONS]: usedIcons(modules, app) },
    plugins: [fewFiles(modules.outputs, app, rareScreens)],
    legalComments: 'linked',
    loader: { '.woff2': 'file' },
    outdir: 'dist/assets',
    publicPath: `${address}/assets`,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
  });
}

/** The direct and indirect static imports of a file. */
function importsOf(outputs, output, found = new Set()) {
  for (const { path: file, kind } of outputs[output].imports) {
    if (kind !== 'import-statement' || found.has(file)) continue;
    found.add(file);
    importsOf(outputs, file, found);
  }
  return [...found];
}

/**
 * Preloads imports. Otherwise a browser finds them after it has read a file, which costs a round trip on slow
 * networks.
 */
function preloads(addresses) {
  return addresses.map((href) => `<link rel="modulepreload" href="${href}" />\n`).join('');
}

function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, String(name));
    if (COMPRESSED.test(file) && statSync(file).isFile()) write(file, readFileSync(file));
  }
}

function write(file, content) {
  const bytes = Buffer.from(content);
  const settings = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, settings));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(file, bytes);
}
