/** Makes src/generated from schema.graphql and documents/*.graphql; with `--check` it only compares. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentOf, formatted, typedDocuments } from './typed-documents.mjs';

const client = path.resolve(import.meta.dirname, '..');
const generated = path.join(client, 'src', 'generated');
/** The barrel is not wanted; `gql` only serves documents within programs. */
const WANTED = ['graphql.ts', 'persisted-documents.json'];

const documents = readdirSync(path.join(client, 'documents'))
  .sort()
  .map((name) => path.join(client, 'documents', name));
const outputs = await typedDocuments(documents, { persistedDocuments: { hashAlgorithm: 'sha256' } });

const files = new Map();
for (const name of WANTED) {
  // One type of that package is used, which the client has itself: a package less for users of the client.
  const text = outputs.get(name)?.replace("'@graphql-typed-document-node/core'", "'../connect.js'");
  if (text !== undefined) files.set(name, await formatted(path.join(generated, name), text));
}

if (process.argv.includes('--check')) {
  const stale = WANTED.filter((name) => contentOf(path.join(generated, name)) !== files.get(name));
  if (stale.length > 0) {
    console.log(`Not current: ${stale.join(', ')}. Run \`npm run generate -w web/client\`.`);
    process.exitCode = 1;
  }
} else {
  rmSync(generated, { recursive: true, force: true });
  mkdirSync(generated, { recursive: true });
  for (const [name, text] of files) writeFileSync(path.join(generated, name), text);
}
