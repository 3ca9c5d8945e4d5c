/**
 * Makes src/generated from schema.graphql and documents/*.graphql; with `--check` it only says whether that is current.
 * The generator is called directly, since its command line brings ten times as many packages.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse } from 'graphql';
import { format, resolveConfig } from 'prettier';

const client = path.resolve(import.meta.dirname, '..');
const generated = path.join(client, 'src', 'generated');
/** The barrel is not wanted; `gql` only serves documents within programs. */
const WANTED = ['graphql.ts', 'persisted-documents.json'];

/** What JSON has for each scalar of the schema; the README has the same map. */
const SCALARS = {
  CountryCode: 'string',
  Date: 'string',
  DateTime: 'string',
  EmailAddress: 'string',
  JSONObject: 'Record<string, unknown>',
  Locale: 'string',
  TimeZone: 'string',
  URL: 'string',
};

const schemaText = readFileSync(path.join(client, '..', '..', 'schema.graphql'), 'utf8');
const schema = parse(schemaText);
const documents = readdirSync(path.join(client, 'documents'))
  .sort()
  .map((name) => {
    const text = readFileSync(path.join(client, 'documents', name), 'utf8');
    return { location: name, document: parse(text), rawSDL: text };
  });

const outputs = await preset.buildGeneratesSection({
  baseOutputDir: `${generated}/`,
  schema,
  schemaAst: buildSchema(schemaText),
  documents,
  config: {
    documentMode: 'string',
    enumsAsTypes: true,
    useTypeImports: true,
    scalars: SCALARS,
    // A scalar that is missing there would be `any`.
    strictScalars: true,
  },
  presetConfig: {
    fragmentMasking: false,
    persistedDocuments: { hashAlgorithm: 'sha256' },
  },
  plugins: [],
  pluginMap: {},
  pluginContext: {},
});

const files = new Map();
for (const output of outputs) {
  const name = path.relative(generated, output.filename);
  if (!WANTED.includes(name)) continue;
  const text = (await codegen(output))
    // One type of it is used, which the client has itself: a package less for whoever uses the client.
    .replace("'@graphql-typed-document-node/core'", "'../connect.js'")
    .replaceAll('Record<string, any>', 'Record<string, unknown>');
  const settings = await resolveConfig(path.join(generated, name));
  files.set(name, await format(text, { ...settings, filepath: name }));
}

if (process.argv.includes('--check')) {
  const stale = [...files].filter(([name, text]) => contentOf(name) !== text).map(([name]) => name);
  if (stale.length > 0 || files.size !== WANTED.length) {
    console.log(`Not current: ${stale.join(', ')}. Run \`npm run generate -w web/client\`.`);
    process.exitCode = 1;
  }
} else {
  rmSync(generated, { recursive: true, force: true });
  mkdirSync(generated, { recursive: true });
  for (const [name, text] of files) writeFileSync(path.join(generated, name), text);
}

function contentOf(name) {
  try {
    return readFileSync(path.join(generated, name), 'utf8');
  } catch {
    return undefined;
  }
}
