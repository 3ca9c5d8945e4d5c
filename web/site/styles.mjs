import path from 'node:path';
import { build } from 'esbuild';

const folder = import.meta.dirname;

/** How files for browsers are built. */
export const FOR_BROWSERS = {
  absWorkingDir: folder,
  bundle: true,
  minify: true,
  metafile: true,
  outdir: path.join(folder, 'dist', 'assets'),
  publicPath: '/assets',
  entryNames: '[name].[hash]',
  assetNames: '[name].[hash]',
  chunkNames: '[name].[hash]',
  target: ['chrome111', 'firefox114', 'safari16.4'],
};

/** The parts of the style; each page contains those that it needs. */
const STYLES = { base: 'all-pages', drawing: 'drawing', pages: 'pages', planPage: 'plan-page' };

/** The text of each part, and the files of fonts that they name, without writing anything. */
export async function buildStyles() {
  const { metafile, outputFiles } = await build({
    ...FOR_BROWSERS,
    entryPoints: Object.values(STYLES).map((name) => `styles/${name}.css`),
    loader: { '.woff2': 'file' },
    write: false,
  });
  const textOf = (name) =>
    outputFiles.find(({ path: place }) => new RegExp(`/${name}\\.\\w+\\.css$`).test(place)).text.trim();
  const styles = Object.fromEntries(Object.entries(STYLES).map(([part, name]) => [part, textOf(name)]));
  return { styles, metafile, fonts: outputFiles.filter(({ path: place }) => place.endsWith('.woff2')) };
}
