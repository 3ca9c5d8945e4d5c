#!/usr/bin/env node
/**
 * `vitrine-service-worker FOLDER`: writes `service-worker.js` into the folder of a built page. It lists all
 * files of the folder and their common hash, so names of files may contain hashes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const NAME = 'service-worker.js';
const INDEX = /(^|\/)index\.html$/;

const [folder] = process.argv.slice(2);
if (!folder || !existsSync(path.join(folder, 'index.html'))) {
  console.error('Usage: vitrine-service-worker FOLDER, where FOLDER has an index.html.');
  process.exit(2);
}

const files = readdirSync(folder, { recursive: true })
  .map((name) => String(name).replaceAll(path.sep, '/'))
  .filter((name) => name !== NAME && !name.endsWith('.map') && !/(^|\/)\./.test(name))
  .filter((name) => statSync(path.join(folder, name)).isFile())
  .sort();
const hash = createHash('sha256');
for (const name of files) hash.update(`${name}\n`).update(readFileSync(path.join(folder, name)));

const content = {
  version: hash.digest('hex').slice(0, 16),
  files: files.map((name) => encodeURI(name.replace(INDEX, '$1')) || './'),
};
const template = readFileSync(path.join(import.meta.dirname, 'template.js'), 'utf8');
writeFileSync(path.join(folder, NAME), template.replace('SHELL_CONTENT', JSON.stringify(content)));
console.log(`${path.join(folder, NAME)}: ${content.files.length} files, version ${content.version}`);
