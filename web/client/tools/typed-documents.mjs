/**
 * Generates typed documents from schema.graphql. It calls the generator directly, because the generator's
 * command line needs ten times as many packages.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse } from 'graphql';

/** The JSON type of each scalar of the schema. The README of the client contains the same map. */
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

const schemaText = readFileSync(path.join(import.meta.dirname, '../../../schema.graphql'), 'utf8');
const schema = parse(schemaText);
const schemaAst = buildSchema(schemaText);

/**
 * Some of the files that the generator makes of documents, by name: `graphql.ts` and, with `presetConfig`, others.
 * @param {string[]} files paths of `.graphql` files
 * @param {string[]} names of the files to make
 * @param {object} presetConfig settings of the client preset
 * @returns {Promise<Map<string, string>>}
 */
export async function typedDocuments(files, names, presetConfig = {}) {
  const documents = files.map((location) => {
    const text = readFileSync(location, 'utf8');
    return { location: path.basename(location), document: parse(text), rawSDL: text };
  });
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: 'out/',
    schema,
    schemaAst,
    documents,
    // Without a type, a scalar would be `any`.
    config: {
      documentMode: 'string',
      enumsAsTypes: true,
      useTypeImports: true,
      scalars: SCALARS,
      strictScalars: true,
    },
    presetConfig: { fragmentMasking: false, ...presetConfig },
    plugins: [],
    pluginMap: {},
    pluginContext: {},
  });
  const texts = new Map();
  for (const output of outputs) {
    const name = path.basename(output.filename);
    if (!names.includes(name)) continue;
    texts.set(name, (await codegen(output)).replaceAll('Record<string, any>', 'Record<string, unknown>'));
  }
  return texts;
}
