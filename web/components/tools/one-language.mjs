/**
 * Puts the words of all screens into one file for each language, so that a user loads one language.
 * In the sources a dictionary contains both, so that a missing key fails to compile.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const LANGUAGES = ['zh', 'en'];
const DICTIONARY = /^export const WORDS\b.*;$/m;
const NAMESPACE = 'words';
const components = path.resolve(import.meta.dirname, '../src');
const loader = path.join(components, 'load-words.ts');

/** @param {string} app the folder of the front end */
export function oneLanguage(app) {
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
        files.includes(file) ? { contents: dictionaryOf(files.indexOf(file)) } : undefined,
      );
      build.onLoad({ filter: /[/\\]load-words\.ts$/, namespace: 'file' }, () => ({
        contents: loaderOf(),
        resolveDir: components,
      }));
      build.onLoad({ filter: /^(?:zh|en)$/, namespace: NAMESPACE }, ({ path: language }) => ({
        contents: listOf(files, language),
        resolveDir: components,
      }));
      build.onLoad({ filter: /\.ts$/, namespace: NAMESPACE }, async ({ path: name }) => {
        const [language, file] = name.split(/:(.*)/s);
        const text = await readFile(file, 'utf8');
        if (!DICTIONARY.test(text)) throw new Error(`${file} does not end in its dictionary.`);
        return {
          contents: text.replace(DICTIONARY, `export default ${language};`),
          loader: 'ts',
          resolveDir: path.dirname(file),
        };
      });
    },
  };
}

/** The module that replaces `words.ts`: its words by language, after they are loaded. */
function dictionaryOf(index) {
  const getters = LANGUAGES.map((language) => `get ${language}() { return LOADED.${language}[${index}]; }`);
  return `import { LOADED } from ${JSON.stringify(loader)};\nexport const WORDS = { ${getters.join(', ')} };`;
}

/** The module that replaces `load-words.ts`. */
function loaderOf() {
  const imports = LANGUAGES.map((language) => `${language}: () => import('words:${language}')`);
  return `
    const FILES = { ${imports.join(', ')} };
    export const LOADED = {};
    export async function loadWords(language) {
      LOADED[language] ??= (await FILES[language]()).default;
    }`;
}

/** The words of a language, in the order of their files. */
function listOf(files, language) {
  const imports = files.map((file, index) => {
    const name = JSON.stringify(`words:${language}:${file}`);
    return `import w${index} from ${name};`;
  });
  return `${imports.join('\n')}\nexport default [${files.map((_, index) => `w${index}`).join(', ')}];`;
}
