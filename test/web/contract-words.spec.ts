import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import CONTRACT from '../../contract/words.json' with { type: 'json' };

type Words = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
const LISTS: readonly Words[] = [...Object.values(CONTRACT.enums), CONTRACT.regions.all];
const FILES = ['client', 'components', 'console', 'kiosk', 'map', 'portal', 'site', 'ui'].flatMap((name) =>
  readdirSync(`web/${name}`, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.tsx?$/.test(file) && !/node_modules|generated|dist\/|\.spec\.|\.graphql\.ts/.test(file),
    )
    .map((file) => `web/${name}/${file}`),
);

/** A bound of a text as a number in a form. */
const LITERAL_BOUND = /\bmax[Ll]ength=(?:\{|")\d+/;

/** The names and the texts of the literals in an object, in the order of the file. */
type Literals = ReadonlyMap<string, string>;

describe('a word of the contract', () => {
  const objects = FILES.flatMap((file) =>
    literalsOf(file).map((literals) => [`${file}: ${[...literals.keys()].join(', ')}`, literals] as const),
  );

  it('stands in no dictionary of the front ends', () => {
    const copies = objects.filter(([, literals]) =>
      [...literals].some(([value, text]) =>
        LISTS.some((words) => words[value]?.zh === text || words[value]?.en === text),
      ),
    );
    expect(copies.map(([place]) => place)).toEqual([]);
  });

  it('is not replaced by a second list of words for an enumeration', () => {
    const isWord = (text: string): boolean =>
      text.length <= 40 && !/[。.？?]$|^[a-z0-9-]+$|^https:/.test(text);
    const lists = objects.filter(
      ([, literals]) =>
        literals.size > 1 &&
        [...literals.values()].every(isWord) &&
        LISTS.some((words) => [...literals.keys()].every((value) => value in words)),
    );
    expect(lists.map(([place]) => place)).toEqual([]);
  });
});

it('a bound of a form is a constant of the contract, or one with a name', () => {
  const lines = FILES.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => (LITERAL_BOUND.test(line) ? [`${file}: ${line.trim()}`] : [])),
  );
  expect(lines).toEqual([]);
});

function literalsOf(file: string): Literals[] {
  const objects: Literals[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node))
      objects.push(
        new Map(
          node.properties.flatMap((property) =>
            ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer)
              ? [[property.name.getText().replace(/['"]/g, ''), property.initializer.text] as const]
              : [],
          ),
        ),
      );
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return objects.filter(({ size }) => size > 0);
}
