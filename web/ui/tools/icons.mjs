/** Writes `icons.ts` from the Lucide icons in `icons.txt`. Run it after a change of the list. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withPackages } from './fetch-package.mjs';

const PACKAGE = 'lucide-static@1.62.0';

const ui = path.resolve(import.meta.dirname, '..');
const names = readFileSync(path.join(import.meta.dirname, 'icons.txt'), 'utf8')
  .split('\n')
  .filter(Boolean);

/** The content of the `svg` element, on one line. */
function shapesOf(svg) {
  return svg
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace('</svg>', '')
    .replace(/\s*\n\s*/g, '')
    .replaceAll(' />', '/>');
}

await withPackages([PACKAGE], (modules) => {
  const lucide = path.join(modules, 'lucide-static');
  const lines = names.sort().map((name) => {
    const key = name.includes('-') ? `'${name}'` : name;
    const shapes = shapesOf(readFileSync(path.join(lucide, 'icons', `${name}.svg`), 'utf8'));
    return `  ${key}: '${shapes}',`;
  });
  writeFileSync(
    path.join(ui, 'icons.ts'),
    `// Made by tools/icons.mjs from ${PACKAGE}, licence in icons.LICENSE.\n` +
      `/** The shapes inside of each icon, drawn with a stroke of 2 in a box of 24 by 24. */\n` +
      `export const ICONS = {\n${lines.join('\n')}\n} as const;\n\n` +
      'export type IconName = keyof typeof ICONS;\n',
  );
  execFileSync('npx', ['prettier', '--write', path.join(ui, 'icons.ts')]);
  copyFileSync(path.join(lucide, 'LICENSE'), path.join(ui, 'icons.LICENSE'));
});
