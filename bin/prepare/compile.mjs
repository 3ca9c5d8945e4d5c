/** Compiles the server into `dist`, each file alone. `npm run check` and `npm run build` check the types. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import swc from '@swc/core';
import { COMPILER_OPTIONS } from './compiler-options.mjs';
import { Outputs } from './outputs.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const OUTPUT_FOLDER = path.join(ROOT, 'dist');
/** Data files, which the compiled file beside them reads at run time. */
const DATA = /\.(?:json|txt|br)$/;

for (const folder of ['src', 'migrations']) {
  const outputs = new Outputs(path.join(OUTPUT_FOLDER, folder));
  const files = await readdir(path.join(ROOT, folder), { recursive: true, withFileTypes: true });
  const places = files.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name));
  await Promise.all(places.map((place) => compile(place, outputs))).catch(endWithMessage);
  await outputs.removeOld();
}

async function compile(file, outputs) {
  if (DATA.test(file)) return outputs.write(outputPath(file), await readFile(file));
  if (!file.endsWith('.ts') || file.endsWith('.spec.ts')) return;
  const target = outputPath(file).replace(/\.ts$/, '.js');
  const sourceFileName = path.relative(path.dirname(target), file);
  const { code, map } = await swc.transformFile(file, { ...COMPILER_OPTIONS, sourceFileName });
  const name = `${path.basename(target)}.map`;
  await outputs.write(target, `${code}//# sourceMappingURL=${name}\n`);
  await outputs.write(`${target}.map`, map);
}

/** Without the stack trace of the compiler. */
function endWithMessage({ message }) {
  process.stderr.write(`${message.split('\n\nCaused by:')[0].trimEnd()}\n`);
  process.exit(1);
}

function outputPath(file) {
  return path.join(OUTPUT_FOLDER, path.relative(ROOT, file));
}
