import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A document of the project. */
export interface ProjectDocument {
  /** The path from the project root, such as `docs/search.md`. */
  readonly name: string;
  readonly text: string;
}

/** A fenced block of a document. */
export interface CodeBlock {
  readonly language: string;
  /** False for blocks with the mark `no-run`, which start a server or need one that a test does not have. */
  readonly runs: boolean;
  readonly text: string;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
/** The folders with documents; the root folder without its subfolders. */
const FOLDERS = ['.', 'docs', '.github', 'web/client'];

/** All documents of the project. */
export const DOCUMENTS: readonly ProjectDocument[] = FOLDERS.flatMap(namesIn).map((name) => ({
  name,
  text: readFileSync(path.join(ROOT, name), 'utf8'),
}));

function namesIn(folder: string): string[] {
  const absolute = path.join(ROOT, folder);
  if (!existsSync(absolute)) return [];
  const recursive = folder === 'docs' || folder === '.github';
  return readdirSync(absolute, { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name))
    .toSorted();
}

/** The documents that describe the current program: neither history nor another package. */
export const GUIDES = DOCUMENTS.filter(({ name }) => /^(?:README|CONTRIBUTING|SECURITY|docs\/)/.test(name));

/** What is wrong with the guides, each problem after the name of its guide. */
export function problemsOf(judge: (guide: ProjectDocument) => readonly unknown[]): string[] {
  return GUIDES.flatMap((guide) => judge(guide).map((problem) => `${guide.name}: ${String(problem)}`));
}

/** The document with this name. */
export function documentNamed(name: string): ProjectDocument {
  const found = DOCUMENTS.find((document) => document.name === name);
  if (!found) throw new Error(`There is no document ${name}.`);
  return found;
}

/** The fenced blocks of a document. */
export function codeBlocks({ text }: ProjectDocument): CodeBlock[] {
  return [...text.matchAll(/^```(?<info>.*)\n(?<text>[^]*?)^```$/gm)].map(({ groups }) => {
    const [language = '', mark] = groups!.info!.split(' ');
    return { language, runs: mark !== 'no-run', text: groups!.text! };
  });
}

/** The text outside of fenced blocks. */
export function prose({ text }: ProjectDocument): string {
  return text.replace(/^```[^]*?^```$/gm, '');
}

/** The inline code of sentences and tables. */
export function inlineCode(document: ProjectDocument): string[] {
  return [...prose(document).matchAll(/`([^`]+)`/g)].map(([, code]) => code!.replaceAll(/\s+/g, ' '));
}

/** The rows of all tables of a document, each as a list of cells. */
export function tableRows(document: ProjectDocument): string[][] {
  const lines = prose(document)
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s:|-]+$/.test(line));
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The anchors of the headings of a document, as GitHub generates them. */
export function anchorsOf(document: ProjectDocument): Set<string> {
  const headings = [...prose(document).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
