/**
 * Writes the fonts of printed catalogs: complete TrueType fonts, compressed by Brotli. The PDF library embeds
 * only the characters that a catalog contains.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { withPackages } from '../web/ui/tools/fetch-package.mjs';

const CHINESE = '@expo-google-fonts/noto-sans-sc';
const LATIN = '@expo-google-fonts/barlow-semi-condensed';
const PACKAGES = [`${CHINESE}@0.4.3`, `${LATIN}@0.4.1`];

const FONTS = {
  'noto-sans-sc-400': `${CHINESE}/400Regular/NotoSansSC_400Regular.ttf`,
  'noto-sans-sc-700': `${CHINESE}/700Bold/NotoSansSC_700Bold.ttf`,
  'barlow-semi-condensed-600': `${LATIN}/600SemiBold/BarlowSemiCondensed_600SemiBold.ttf`,
};

const folder = path.resolve(import.meta.dirname, '../src/organizing/publication/printed/fonts');

await withPackages(PACKAGES, (modules) => {
  for (const [name, file] of Object.entries(FONTS)) {
    const font = readFileSync(path.join(modules, file));
    const params = {
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: font.length,
    };
    writeFileSync(path.join(folder, `${name}.ttf.br`), brotliCompressSync(font, { params }));
  }
  copyFileSync(path.join(modules, CHINESE, 'LICENSE_FONT'), path.join(folder, 'OFL-noto-sans-sc.txt'));
  copyFileSync(path.join(modules, LATIN, 'LICENSE_FONT'), path.join(folder, 'OFL-barlow.txt'));
});
