import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const WEB = path.resolve(import.meta.dirname, '../../..');
/** Names and abbreviations that are equal in all languages. */
const NAMES = new Set(['Vitrine', 'PDF']);
/** Attributes whose text is visible or read by screen readers. */
const TEXTS =
  /^(?:title|alt|placeholder|label|hint|action|text|aria-(?:label|description|roledescription|valuetext))$/;

const files = ['components', 'console', 'portal'].flatMap((name) =>
  readdirSync(path.join(WEB, name, 'src'), { recursive: true })
    .map((file) => path.join(WEB, name, 'src', String(file)))
    .filter((file) => file.endsWith('.tsx')),
);

/** The texts of a screen that are not from a dictionary. */
function ownTexts(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const note = (text: string): void => {
    if (/\p{L}{2}|\p{Script=Han}/u.test(text) && !NAMES.has(text.trim())) found.push(text.trim());
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node.text);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) noteShown(node.expression);
    if (ts.isJsxAttribute(node) && TEXTS.test(node.name.getText())) {
      if (node.initializer && ts.isStringLiteral(node.initializer)) note(node.initializer.text);
      if (node.initializer && ts.isJsxExpression(node.initializer)) noteShown(node.initializer.expression);
    }
    ts.forEachChild(node, visit);
  };
  const noteShown = (shown: ts.Expression | undefined): void => {
    if (!shown) return;
    if (ts.isStringLiteralLike(shown)) note(shown.text);
    if (ts.isConditionalExpression(shown)) [shown.whenTrue, shown.whenFalse].forEach(noteShown);
    if (ts.isBinaryExpression(shown)) noteShown(shown.right);
    if (ts.isTemplateExpression(shown)) shown.templateSpans.forEach(({ literal }) => note(literal.text));
  };
  visit(source);
  return found;
}

describe('the screens', () => {
  it('have all their texts in dictionaries', () => {
    const own = files.flatMap((file) => ownTexts(file).map((text) => `${path.relative(WEB, file)}: ${text}`));
    expect(files.length).toBeGreaterThan(200);
    expect(own).toEqual([]);
  });
});
