/** Builds `dist`: `server.js` for the server, and `assets`, whose names contain the hashes of their contents. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { buildStyles, FOR_BROWSERS } from './styles.mjs';

const folder = import.meta.dirname;
const dist = path.join(folder, 'dist');

/** The address of the output file of a build whose name matches the pattern. */
function addressOf({ metafile }, pattern) {
  const name = Object.keys(metafile.outputs).find((output) => pattern.test(output));
  return `/assets/${path.basename(name)}`;
}

/** Copies a file to the assets under a name with its hash. Returns its address. */
function copyAsset(file) {
  const { name, ext } = path.parse(file);
  const bytes = readFileSync(file);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const target = `${name}.${hash}${ext}`;
  writeFileSync(path.join(dist, 'assets', target), bytes);
  return `/assets/${target}`;
}

/**
 * Imports of modules of another build. In the same build, pages would load what they share with these modules as one more
 * file.
 */
function loadedOnDemand(output) {
  return {
    name: 'on-demand',
    setup({ onResolve }) {
      onResolve({ filter: /\/offline(-search)?\.js$/ }, ({ path: module }) => ({
        path: addressOf(output, new RegExp(`${module.replace('./', '/').replace('.js', '')}\\.\\w+\\.js$`)),
        external: true,
      }));
    },
  };
}

rmSync(dist, { recursive: true, force: true });
const searchWorker = await build({
  ...FOR_BROWSERS,
  entryPoints: ['../client/src/search-worker.ts'],
  format: 'esm',
});
const modules = { ...FOR_BROWSERS, format: 'esm', splitting: true };
const offline = await build({
  ...modules,
  entryPoints: ['island/offline.ts', 'island/offline-search.ts'],
  define: { SEARCH_WORKER: JSON.stringify(addressOf(searchWorker, /search-worker\.\w+\.js$/)) },
});

/** Builds a script with the parts that it loads on demand. A build of both would give them a common file to wait for. */
function buildScript(name) {
  return build({ ...modules, entryPoints: [`island/${name}.ts`], plugins: [loadedOnDemand(offline)] });
}

const [script, planScript, serviceWorker, style, print] = await Promise.all([
  buildScript('site'),
  buildScript('plan'),
  // No module: older browsers have no service workers that are modules.
  build({ ...FOR_BROWSERS, entryPoints: ['island/service-worker.ts'], format: 'iife' }),
  buildStyles(),
  build({ ...FOR_BROWSERS, entryPoints: ['styles/print.css'] }),
]);
// The style of screens is inside the pages, so only its font becomes a file.
for (const { path: place, contents } of style.fonts) writeFileSync(place, contents);
const icons = path.join(folder, 'icons');
const files = {
  script: addressOf(script, /site\.\w+\.js$/),
  planScript: addressOf(planScript, /plan\.\w+\.js$/),
  printStyle: addressOf(print, /\.css$/),
  serviceWorker: addressOf(serviceWorker, /service-worker\.\w+\.js$/),
  font: addressOf(style, /\.woff2$/),
  icons: {
    svg: copyAsset(path.join(icons, 'vitrine.svg')),
    small: copyAsset(path.join(icons, 'vitrine-192.png')),
    large: copyAsset(path.join(icons, 'vitrine-512.png')),
    apple: copyAsset(path.join(icons, 'apple-touch-icon.png')),
  },
};
const copied = readdirSync(path.join(dist, 'assets'))
  .map((name) => `/assets/${name}`)
  .filter((address) => ![files.serviceWorker, files.icons.large].includes(address))
  .sort();
await build({
  absWorkingDir: folder,
  entryPoints: ['server/server.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  outfile: path.join(dist, 'server.js'),
  define: { SITE_STYLES: JSON.stringify(style.styles), SITE_FILES: JSON.stringify({ ...files, copied }) },
});
