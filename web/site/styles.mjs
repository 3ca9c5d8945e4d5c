import path from 'node:path';
import { build } from 'esbuild';
import { prunedStyle } from './pruned-style.mjs';

const folder = import.meta.dirname;

/** The build options of files for browsers. */
export const FOR_BROWSERS = {
  absWorkingDir: folder,
  bundle: true,
  minify: true,
  metafile: true,
  conditions: ['@vitrine/source'],
  outdir: path.join(folder, 'dist', 'assets'),
  publicPath: '/assets',
  entryNames: '[name].[hash]',
  assetNames: '[name].[hash]',
  chunkNames: '[name].[hash]',
  target: ['chrome111', 'firefox114', 'safari16.4'],
};

/**
 * The parts of the style. The plan page has its own style, because it is the largest page. All others have
 * the base.
 */
const STYLES = { base: 'all-pages', drawing: 'drawing', pages: 'pages', planPage: 'plan-page' };
/** Classes that the plan page does not use: those of other pages, and of the plans of kiosks and the console. */
export const NOT_ON_PLAN_PAGE = [
  ...['status', 'sign', 'is-tall', 'head', 'lead', 'problem', 'more', 'legal-form'],
  ...['is-bare', 'is-dim', 'is-lit', 'is-target', 'plan-sign'],
  'plan-cone',
  ...['find', 'chips', 'facets', 'chosen', 'pager', 'star', 'actions', 'days', 'layout', 'good', 'row'],
];

/** The text of each part, and the font files that they refer to. Writes nothing. */
export async function buildStyles() {
  const { metafile, outputFiles } = await build({
    ...FOR_BROWSERS,
    entryPoints: Object.values(STYLES).map((name) => `styles/${name}.css`),
    loader: { '.woff2': 'file' },
    write: false,
  });
  const textOf = (name) =>
    outputFiles.find(({ path: place }) => new RegExp(`/${name}\\.\\w+\\.css$`).test(place)).text.trim();
  const { planPage, ...sharedParts } = Object.fromEntries(
    Object.entries(STYLES).map(([part, name]) => [part, textOf(name)]),
  );
  const styles = { ...pruneTogether(sharedParts), planPage: prunedStyle(planPage, NOT_ON_PLAN_PAGE) };
  return { styles, metafile, fonts: outputFiles.filter(({ path: place }) => place.endsWith('.woff2')) };
}

/** Prunes parts that occur on one page together, because they read properties of each other. */
function pruneTogether(parts) {
  const border = '/*part*/';
  const texts = prunedStyle(Object.values(parts).join(border)).split(border);
  return Object.fromEntries(Object.keys(parts).map((part, index) => [part, texts[index]]));
}
