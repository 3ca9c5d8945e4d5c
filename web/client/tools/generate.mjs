/** Generates src/generated from schema.graphql and documents/*.graphql. With `--check` it only compares. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentOf, formatText, typedDocuments } from './typed-documents.mjs';

const client = path.resolve(import.meta.dirname, '..');
const outputFolder = path.join(client, 'src', 'generated');
/** No barrel and no `gql`, which only serves documents within programs. */
const FILES = ['graphql.ts', 'persisted-documents.json'];

const documents = readdirSync(path.join(client, 'documents'))
  .sort()
  .map((name) => path.join(client, 'documents', name));
const outputs = await typedDocuments(documents, { persistedDocuments: { hashAlgorithm: 'sha256' } });

const files = new Map();
for (const name of FILES) {
  // The client has the only type of that package that is used, so its users need one package less.
  const text = outputs.get(name)?.replace("'@graphql-typed-document-node/core'", "'../connect.js'");
  if (text !== undefined) files.set(name, await formatText(path.join(outputFolder, name), text));
}

if (process.argv.includes('--check')) {
  const outdatedFiles = FILES.filter((name) => contentOf(path.join(outputFolder, name)) !== files.get(name));
  if (outdatedFiles.length > 0) {
    console.log(`Not current: ${outdatedFiles.join(', ')}. Run \`npm run generate -w web/client\`.`);
    process.exitCode = 1;
  }
} else {
  rmSync(outputFolder, { recursive: true, force: true });
  mkdirSync(outputFolder, { recursive: true });
  for (const [name, text] of files) writeFileSync(path.join(outputFolder, name), text);
}
