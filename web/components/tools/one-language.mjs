/**
 * Puts the words of all screens into one file for each language, so that a user loads one language. The words of
 * rarely opened screens are in a second file, which is loaded with the first of these screens.
 * In the sources a dictionary contains both, so that a missing key fails to compile.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inlineContract } from '../../ui/tools/inline-contract.mjs';

const LANGUAGES = ['zh', 'en'];
const DICTIONARY = /^export const WORDS\b.*;$/m;
const NAMESPACE = 'words';
const components = path.resolve(import.meta.dirname, '../src');
const loader = path.join(components, 'load-words.ts');

/**
 * @param {string} app the folder of the front end
 * @param {readonly string[]} rareScreens the folders of `src` whose words are in the second file
 */
export function oneLanguage(app, rareScreens) {
  const isRare = (file) => rareScreens.some((folder) => file === path.join(app, 'src', folder, 'words.ts'));
  const files = [components, path.join(app, 'src')].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((file) => path.basename(file) === 'words.ts')
      .sort()
      .map((file) => path.join(folder, file)),
  );
  return {
    name: 'one-language',
    setup(build) {
      build.onResolve({ filter: /^words:/ }, ({ path: name }) => ({
        path: name.slice(NAMESPACE.length + 1),
        namespace: NAMESPACE,
      }));
      build.onLoad({ filter: /[/\\]words\.ts$/, namespace: 'file' }, ({ path: file }) =>
        files.includes(file) ? { contents: dictionaryOf(files.indexOf(file), isRare(file)) } : undefined,
      );
      build.onLoad({ filter: /[/\\]load-words\.ts$/, namespace: 'file' }, () => ({
        contents: loaderOf(),
        resolveDir: components,
      }));
      build.onLoad({ filter: /^(?:rare-)?(?:zh|en)$/, namespace: NAMESPACE }, ({ path: name }) => ({
        contents: listOf(files, (file) => isRare(file) === name.startsWith('rare-'), name.slice(-2)),
        resolveDir: components,
      }));
      build.onLoad({ filter: /\.ts$/, namespace: NAMESPACE }, async ({ path: name }) => {
        const [language, file] = name.split(/:(.*)/s);
        const text = await readFile(file, 'utf8');
        if (!DICTIONARY.test(text)) throw new Error(`${file} does not end in its dictionary.`);
        return {
          contents: inlineContract(text.replace(DICTIONARY, `export default ${language};`)),
          loader: 'ts',
          resolveDir: path.dirname(file),
        };
      });
    },
  };
}

/** The module that replaces `words.ts`: its words by language, after they are loaded. */
function dictionaryOf(index, isRare) {
  const getters = LANGUAGES.map((language) => `get ${language}() { return LOADED.${language}[${index}]; }`);
  const imported = `import { LOADED, needRareWords } from ${JSON.stringify(loader)};`;
  const words = `export const WORDS = { ${getters.join(', ')} };`;
  return [imported, ...(isRare ? ['needRareWords();'] : []), words].join('\n');
}

/** The module that replaces `load-words.ts`. The imports of a file that a browser has loaded cost nothing. */
function loaderOf() {
  const imports = (prefix) =>
    LANGUAGES.map((language) => `${language}: () => import('words:${prefix}${language}')`).join(', ');
  return `
    const FILES = { ${imports('')} };
    const RARE_FILES = { ${imports('rare-')} };
    let needsRareWords = false;
    export const LOADED = {};
    export function needRareWords() {
      needsRareWords = true;
    }
    async function add(files, language) {
      const words = LOADED[language] ??= {};
      Object.assign(words, (await files[language]()).default);
    }
    export async function loadWords(language) {
      await Promise.all([add(FILES, language), needsRareWords && add(RARE_FILES, language)]);
    }
    export async function loadNeededWords() {
      if (needsRareWords) await Promise.all(Object.keys(LOADED).map((language) => add(RARE_FILES, language)));
    }`;
}

/** The words of a language by the place of their file. */
function listOf(files, isIn, language) {
  const indexes = files.flatMap((file, index) => (isIn(file) ? [index] : []));
  const imports = indexes.map((index) => {
    const name = JSON.stringify(`words:${language}:${files[index]}`);
    return `import w${index} from ${name};`;
  });
  const entries = indexes.map((index) => `${index}: w${index}`);
  return `${imports.join('\n')}\nexport default { ${entries.join(', ')} };`;
}
