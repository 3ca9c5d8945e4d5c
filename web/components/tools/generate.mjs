/**
 * Makes a typed document beside each `.graphql` file of the React front ends. With `--check` it only
 * compares.
 * One module for each file, so that a screen loads only its own documents.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentOf, formatText, typedDocuments } from '../../client/tools/typed-documents.mjs';

const web = path.resolve(import.meta.dirname, '../..');
const PACKAGES = ['components', 'console', 'portal'];
/** The class that each generated file defines. It is imported instead. */
const CLASS = /export class TypedDocumentString<[\s\S]*?\n}\n/;
const TYPE_IMPORT = /import type \{ DocumentTypeDecoration \} from '@graphql-typed-document-node\/core';\n/;

const documents = PACKAGES.flatMap((name) => {
  const folder = path.join(web, name, 'src');
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => path.join(folder, file));
}).sort();

const stale = [];
for (const document of documents) {
  const file = `${document}.ts`;
  const outputs = await typedDocuments([document]);
  const text = await formatText(file, moduleOf(outputs.get('graphql.ts')));
  if (contentOf(file) === text) continue;
  stale.push(path.relative(web, file));
  if (!process.argv.includes('--check')) writeFileSync(file, text);
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.log(`Not current: ${stale.join(', ')}. Run \`npm run generate -w web/components\`.`);
  process.exitCode = 1;
}

function moduleOf(text) {
  const body = text.replace(TYPE_IMPORT, '').replace(CLASS, '').replace('/* eslint-disable */\n', '');
  return `// Made by web/components/tools/generate.mjs.\nimport { TypedDocumentString } from '@vitrine/components/typed-document';\n${body}`;
}
