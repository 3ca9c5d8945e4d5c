/** The names and the texts of a file, which `glossary.mjs` compares with the retired words. */
import ts from 'typescript';

/** Files with messages, mails and words of pages. Other JSON files are data. */
const WORDS_AS_JSON = /(?:^|\/)messages\.[\w-]+\.json$|-(?:words|texts)\.json$/;
const CODE = /\.(?:[cm]?[jt]s|tsx?)$/;
/** The inputs of tests are no words of the project. */
const TEST = /^test\/|\.spec\.ts$/;
/** Pieces of code in a text. */
const QUOTED = /`[^`]*`/g;

/** Whether the file has names or texts of the project. */
export function hasWords(file) {
  return CODE.test(file) || WORDS_AS_JSON.test(file) || /\.(?:graphql|md)$/.test(file);
}

/** @returns {{ place: 'name' | 'text', content: string, line: number }[]} The names and texts of a file. */
export function contentsOf(file, text) {
  if (!hasWords(file)) return [];
  const contents = file.endsWith('.graphql')
    ? ofSchema(text)
    : file.endsWith('.md')
      ? ofDocument(text)
      : file.endsWith('.json')
        ? ofJson(text)
        : ofCode(file, text);
  return contents.map((entry) => ({ ...entry, content: entry.content.replaceAll(QUOTED, ' ') }));
}

function ofSchema(text) {
  return text.split('\n').map((content, index) => {
    const isName = /^(?:\s*\w+\(?(?::|$)|(?:type|input|enum|interface|union|scalar) )/.test(content);
    return { place: isName ? 'name' : 'text', content, line: index + 1 };
  });
}

/** The prose of a document. The glossary lists the retired words themselves. */
function ofDocument(text) {
  const blank = (match) => match.replaceAll(/[^\n]/g, '');
  return text
    .replaceAll(/^```[^]*?^```$/gm, blank)
    .replace(/^## Retired words$[^]*/m, blank)
    .replaceAll(/\]\([^)]*\)/g, ']')
    .split('\n')
    .map((content, index) => ({ place: 'text', content, line: index + 1 }));
}

function ofJson(text) {
  return text
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
        .map(([, content]) => ({ place: 'text', content, line: index + 1 }))
        .filter(({ content }) => isSentence(content)),
    );
}

/** Identifiers, comments, and texts of more than one word: messages, descriptions, SQL. */
function ofCode(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lineAt = (position) => source.getLineAndCharacterOfPosition(position).line + 1;
  const visitedPositions = new Set();
  const contents = [];
  const visit = (node) => {
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []) {
      if (visitedPositions.has(pos)) continue;
      visitedPositions.add(pos);
      contents.push({ place: 'text', content: text.slice(pos, end), line: lineAt(pos) });
    }
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      contents.push({ place: 'name', content: node.text, line: lineAt(node.getStart()) });
    } else if (isText(node) && isSentence(node.text) && !TEST.test(file)) {
      contents.push({ place: 'text', content: node.text, line: lineAt(node.getStart()) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return contents;
}

function isText(node) {
  return ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node);
}

function isSentence(text) {
  return /[\p{L}\d,;:.] +[\p{L}\d]/u.test(text);
}
