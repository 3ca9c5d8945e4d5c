/** Compiles the server into `dist`, each file alone. `npm run check` and `npm run build` check the types. */
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import swc from '@swc/core';
import { COMPILER_OPTIONS } from './compiler-options.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const OUTPUT_FOLDER = path.join(ROOT, 'dist');
/** Data files, which the compiled file beside them reads at run time. */
const DATA = /\.(?:json|txt|br)$/;

await rm(OUTPUT_FOLDER, { recursive: true, force: true });
for (const folder of ['src', 'migrations']) {
  const files = await readdir(path.join(ROOT, folder), { recursive: true, withFileTypes: true });
  const places = files.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name));
  const folders = new Set(places.map((place) => path.dirname(outputPath(place))));
  await Promise.all([...folders].map((each) => mkdir(each, { recursive: true })));
  await Promise.all(places.map(compile));
}

async function compile(file) {
  if (DATA.test(file)) return copyFile(file, outputPath(file));
  if (!file.endsWith('.ts') || file.endsWith('.spec.ts')) return;
  const target = outputPath(file).replace(/\.ts$/, '.js');
  const sourceFileName = path.relative(path.dirname(target), file);
  const { code, map } = await swc.transformFile(file, { ...COMPILER_OPTIONS, sourceFileName });
  const name = `${path.basename(target)}.map`;
  await writeFile(target, `${code}//# sourceMappingURL=${name}\n`);
  await writeFile(`${target}.map`, map);
}

function outputPath(file) {
  return path.join(OUTPUT_FOLDER, path.relative(ROOT, file));
}
