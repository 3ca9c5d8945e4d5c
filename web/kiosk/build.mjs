/** Builds `dist`: the page, its hashed files and the service worker, all of them also compressed. */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';
import { inlineDictionaries } from '../ui/tools/inline-contract.mjs';
import { replaceIcons, usedIcons } from '../ui/tools/used-icons.mjs';

const kiosk = import.meta.dirname;
const dist = path.join(kiosk, 'dist');
const ADDRESS = '/kiosk';
/** The types of files that compression makes smaller. */
const COMPRESSIBLE = /\.(?:css|html|js|txt)$/;

const TERSER = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('terser/package.json'), 'utf8'),
).version;

const options = {
  absWorkingDir: kiosk,
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  conditions: ['@vitrine/source'],
  minify: true,
  legalComments: 'none',
  loader: { '.woff2': 'file' },
  outdir: 'dist/assets',
  publicPath: `${ADDRESS}/assets`,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  metafile: true,
  // The names contain hashes of this text, so a new version of Terser, which runs afterwards, gives new names.
  banner: { js: `// Minified by Terser ${TERSER}.` },
};

rmSync(dist, { recursive: true, force: true });
const worker = await build({
  ...options,
  entryPoints: { 'search-worker': '../client/src/search-worker.ts' },
});
const app = {
  ...options,
  entryPoints: { kiosk: 'src/main.tsx', styles: 'styles/kiosk.css' },
  // Parts that most kiosks never load get files of their own.
  splitting: true,
  chunkNames: '[name]-[hash]',
};
const { metafile: modules } = await build({
  ...app,
  plugins: [inlineDictionaries, replaceIcons('{}')],
  write: false,
});
const { metafile } = await build({
  ...app,
  plugins: [inlineDictionaries, replaceIcons(usedIcons(modules, kiosk))],
  define: { SEARCH_WORKER: JSON.stringify(addressOf('../client/src/search-worker.ts', worker.metafile)) },
});

await minifyScript(addressOf('src/main.tsx', metafile));
const assets = readdirSync(path.join(dist, 'assets')).sort();
const version = versionOf(assets);
const page = readFileSync(path.join(kiosk, 'index.html'), 'utf8')
  .replace('VERSION', version)
  .replace('STYLE', addressOf('styles/kiosk.css', metafile))
  .replace('SCRIPT', addressOf('src/main.tsx', metafile));
writeFileSync(path.join(dist, 'service-worker.js'), await serviceWorker());
compress(dist);
// The page is written last: the server reads all files again when the modification time of the page changes.
write(path.join(dist, 'index.html'), page);

/** A hash of the names, which contain the hashes of their files, and of the page. */
function versionOf(names) {
  const hash = createHash('sha256').update(readFileSync(path.join(kiosk, 'index.html')));
  for (const name of names) hash.update(name);
  return hash.digest('hex').slice(0, 12);
}

/** The address of an entry point's output file. */
function addressOf(entry, { outputs }) {
  const [output] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === entry);
  return `${ADDRESS}/assets/${path.basename(output)}`;
}

/** Terser makes the script of the page 3 percent smaller than esbuild and takes a second. */
async function minifyScript(address) {
  const file = path.join(dist, 'assets', path.basename(address));
  const { code } = await minify(readFileSync(file, 'utf8'), {
    module: true,
    compress: { ecma: 2020 },
    format: { ecma: 2020, comments: false },
  });
  writeFileSync(file, code);
}

async function serviceWorker() {
  const content = { version, page: ADDRESS, files: assets.map((name) => `${ADDRESS}/assets/${name}`) };
  const { outputFiles } = await build({
    absWorkingDir: kiosk,
    entryPoints: ['service-worker.js'],
    define: { CONTENT: JSON.stringify(content) },
    minify: true,
    format: 'iife',
    target: 'es2022',
    bundle: true,
    write: false,
  });
  return outputFiles[0].text;
}

function compress(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, String(name));
    if (COMPRESSIBLE.test(file) && statSync(file).isFile()) write(file, readFileSync(file));
  }
}

function write(file, content) {
  const bytes = Buffer.from(content);
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  );
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(file, bytes);
}
