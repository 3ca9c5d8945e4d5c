import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  anchorsOf,
  DOCUMENTS,
  documentNamed,
  GUIDES,
  inlineCode,
  problemsOf,
  type ProjectDocument,
  prose,
} from './documents.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDERS = /^(?:src|test|migrations|bench|bin|web|docs)\/[\w./-]+\.\w+$/;

/** The relative links of a document, such as `../README.md#start`. */
function linksOf(document: ProjectDocument): string[] {
  const links = [...prose(document).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
  return links.filter((link) => !/^[a-z]+:/.test(link));
}

/** Whether the target file of a link exists, and its heading if the link has an anchor. */
function leads(document: ProjectDocument, link: string): boolean {
  const [target = '', anchor] = link.split('#');
  const name = target === '' ? document.name : path.join(path.dirname(document.name), target);
  if (!existsSync(path.join(ROOT, name))) return false;
  return anchor === undefined || anchorsOf(documentNamed(name)).has(anchor);
}

it('no document contains a broken link', () => {
  const broken = DOCUMENTS.flatMap((document) =>
    linksOf(document)
      .filter((link) => !leads(document, link))
      .map((link) => `${document.name}: ${link}`),
  );
  expect(broken).toEqual([]);
});

it('the guides name only existing files', () => {
  const missing = problemsOf((guide) =>
    inlineCode(guide).filter((code) => FOLDERS.test(code) && !existsSync(path.join(ROOT, code))),
  );
  expect(missing).toEqual([]);
});

it('every guide can be reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const name of reached) {
    const document = DOCUMENTS.find((known) => known.name === name);
    const targets = document ? linksOf(document).map((link) => link.split('#')[0]!) : [];
    for (const target of targets) reached.add(path.join(path.dirname(name), target));
  }
  expect(GUIDES.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([]);
});

it('the architecture answers at least ten questions, each with the path of a file', () => {
  const { text } = documentNamed('docs/architecture.md');
  const chapter = text.slice(text.indexOf('## Questions of a newcomer'));
  const answers = [...chapter.matchAll(/^\| \d+\. .*?\| (?<answer>.*) \|$/gm)];
  expect(answers.length).toBeGreaterThanOrEqual(10);
  for (const { groups } of answers) expect(groups?.answer).toMatch(/`(?:src|test|web)\/[\w./-]+`/);
});
