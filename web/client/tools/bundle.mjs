/** Bundles the client into one file that a page can import without a build step. */
import path from 'node:path';
import { build } from 'esbuild';

const client = path.resolve(import.meta.dirname, '..');

/** The source of the client or of its search worker, readable if it is not `minified`. */
export async function bundle({ minified = true, entry = 'client' } = {}) {
  const { outputFiles } = await build({
    entryPoints: [path.join(client, 'src', `${entry}.ts`)],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: minified,
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0].text;
}
