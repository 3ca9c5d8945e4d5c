/** Writes the font of signs as a subset: ASCII and the punctuation of the front ends. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { withPackages } from './fetch-package.mjs';

const FONT = '@fontsource/barlow-semi-condensed';
const PACKAGES = [`${FONT}@5.3.0`, 'subset-font@2.9.0'];

const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join('');
const letters = `${ascii}·×–—‘’“”…−`;

const fonts = path.resolve(import.meta.dirname, '..', 'fonts');

await withPackages(PACKAGES, async (modules) => {
  const subset = createRequire(path.join(modules, 'subset-font', 'package.json'))('subset-font');
  const fontFile = readFileSync(
    path.join(modules, FONT, 'files', 'barlow-semi-condensed-latin-600-normal.woff2'),
  );
  const font = await subset(fontFile, letters, { targetFormat: 'woff2' });
  writeFileSync(path.join(fonts, 'barlow-semi-condensed-600.woff2'), font);
  copyFileSync(path.join(modules, FONT, 'LICENSE'), path.join(fonts, 'OFL.txt'));
});
