/**
 * Makes the typed documents of the client, the site and the React front ends from schema.graphql and the `.graphql` files, and
 * modules of the files in contract/. Makes only what is older than its sources, so that a build without changes takes no time.
 */
import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CONTRACT_FILES, contractModules } from './contract-modules.mjs';

const web = path.resolve(import.meta.dirname, '../..');
const PROGRAMS = ['generate', 'typed-documents', 'contract-modules'].map((name) =>
  path.join(import.meta.dirname, `${name}.mjs`),
);
const SCHEMA = path.join(web, '..', 'schema.graphql');
const CONTRACT = path.join(web, '..', 'contract');
/** The modules of the contract, in the package that all front ends use. */
const MODULES = path.join(web, 'ui', 'generated');
/** The packages with a module beside each document, so that a screen loads only its own documents. */
const SCREENS = ['components', 'console', 'portal'];
/** The class and its type that the generator repeats in each module. They are imported instead. */
const CLASS =
  /import type \{ DocumentTypeDecoration \}[^\n]*\n|export class TypedDocumentString<[\s\S]*?\n}\n/g;
const CLASS_IMPORT = "import { TypedDocumentString } from '@vitrine/ui/typed-document';\n";

/** Whether `generate` would write something. */
export function isGenerated() {
  return tasks().every(isCurrent) && isCurrent(contractTask());
}

/** Writes the modules that are older than their sources. Fails if the schema does not allow a document. */
export async function generate() {
  if (!isCurrent(contractTask()))
    for (const [name, text] of contractModules(CONTRACT)) write(path.join(MODULES, name), text);
  for (const { documents, outputs, settings, change } of tasks()) {
    if (isCurrent({ documents, outputs })) continue;
    // Loaded here, because loading the generator takes longer than all else.
    const { typedDocuments } = await import('./typed-documents.mjs');
    const names = outputs.map(([name]) => name);
    const texts = await typedDocuments(documents, names, settings);
    for (const [name, file] of outputs) write(file, change(texts.get(name)));
  }
}

function tasks() {
  return [clientTask(), siteTask(), ...screenTasks()];
}

/** `bounds.ts` is the last of the modules that are written, so it stands for all of them. */
function contractTask() {
  const documents = CONTRACT_FILES.map((name) => path.join(CONTRACT, name));
  return { documents, outputs: [['bounds.ts', path.join(MODULES, 'bounds.ts')]] };
}

function clientTask() {
  const folder = path.join(web, 'client', 'src', 'generated');
  return {
    documents: documentsIn(path.join(web, 'client', 'documents')),
    // No barrel and no `gql`, which only serves documents within programs.
    outputs: ['graphql.ts', 'persisted-documents.json'].map((name) => [name, path.join(folder, name)]),
    settings: { persistedDocuments: { hashAlgorithm: 'sha256' } },
    // The client has the only type of that package that is used, so its users need one package less.
    change: (text) => text.replace("'@graphql-typed-document-node/core'", "'../connect.js'"),
  };
}

/** One module, because the documents of the site share fragments. */
function siteTask() {
  const folder = path.join(web, 'site', 'server');
  return {
    documents: documentsIn(path.join(folder, 'data')),
    outputs: [['graphql.ts', path.join(folder, 'generated', 'graphql.ts')]],
    settings: {},
    change: withSharedClass,
  };
}

function screenTasks() {
  const documents = SCREENS.flatMap((name) => documentsIn(path.join(web, name, 'src')));
  return documents.map((document) => ({
    documents: [document],
    outputs: [['graphql.ts', `${document}.ts`]],
    settings: {},
    change: withSharedClass,
  }));
}

function withSharedClass(text) {
  return CLASS_IMPORT + text.replace(CLASS, '');
}

function isCurrent({ documents, outputs }) {
  const newest = Math.max(...[...documents, SCHEMA, ...PROGRAMS].map(timeOf));
  return outputs.every(([, file]) => timeOf(file) > newest);
}

function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function documentsIn(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.graphql'));
  return names.sort().map((name) => path.join(folder, name));
}

/** Writes a file as a whole, because a partial one would count as current. */
function write(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.draft`, text);
  renameSync(`${file}.draft`, file);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await generate();
