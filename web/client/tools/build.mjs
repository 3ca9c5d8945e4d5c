/** Builds `dist`: modules with their types for bundlers and Node, and one file for pages without a bundler. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { generate } from './generate.mjs';

const client = path.resolve(import.meta.dirname, '..');
const dist = path.join(client, 'dist');
const compiler = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript')), 'tsc.js');

await generate();
rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '--project', path.join(client, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
writeFileSync(path.join(dist, 'vitrine-client.js'), await bundle());
// One file without imports, so that pages without a bundler can serve it.
writeFileSync(path.join(dist, 'search-worker.js'), await bundle({ entry: 'search-worker' }));
copyFileSync(path.join(client, '..', '..', 'schema.graphql'), path.join(dist, 'schema.graphql'));
