import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { missingPlaces } from '../fair/exhibitor/field-places.js';
import { codeBlocks, documentNamed } from './documents.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FIELD = 'employees';
const RULE = { column: FIELD, names: { zh: '', en: '' }, sample: '' };

/** The files of the example with their changed texts. */
const CHANGED = changedFiles(
  codeBlocks(documentNamed('docs/add-a-field.md'))
    .filter(({ language }) => language === 'diff')
    .map(({ text }) => text)
    .join(''),
);
/** The front ends need generated documents, which the example does not contain, so only src is compiled. */
const COMPILED = [...CHANGED.keys()].filter((file) => file.startsWith('src/'));

/** The screens that show and edit the field. */
const SCREENS = [
  'web/console/src/exhibitor/exhibitor.graphql',
  'web/portal/src/entry/entry.graphql',
  ...['words.ts', 'entry-values.ts', 'entry-fields.tsx'].map((name) => `web/components/src/entry/${name}`),
];

/** The unchanged files, parsed only once. */
const sources = new Map<string, ts.SourceFile | undefined>();
let program: ts.Program | undefined;

describe('the field that docs/add-a-field.md adds', () => {
  it('changes at most eight files besides the screens', () => {
    expect(CHANGED.size - SCREENS.length).toBeLessThanOrEqual(8);
  });

  it('compiles', () => {
    expect(errorsOf(CHANGED)).toEqual([]);
  });

  it('occurs in every file that needs it', () => {
    expect(placesWithout(CHANGED)).toEqual([]);
  });

  it.each([...CHANGED.keys()])('causes an error if the change in %s is missing', (forgotten) => {
    const others = new Map([...CHANGED].filter(([file]) => file !== forgotten));
    const missing = placesWithout(others);
    expect(missing.length > 0 ? missing : errorsOf(others)).not.toEqual([]);
  });
});

/** Inserts each line marked with `+` after the line before it. */
function changedFiles(diff: string): Map<string, string> {
  const sections = diff.split(/^--- (.*)\n/m).slice(1);
  const files = new Map<string, string>();
  for (let index = 0; index < sections.length; index += 2) {
    const [file = '', lines = ''] = sections.slice(index, index + 2);
    let text = readFileSync(path.join(ROOT, file), 'utf8');
    let before = '';
    for (const line of lines.split('\n').filter((each) => each !== '')) {
      const added = line.startsWith('+');
      const content = `${line.slice(1)}\n`;
      if (text.split(added ? before : content).length !== 2)
        throw new Error(`${file} has not one ${content}`);
      if (added) text = text.replace(before, before + content);
      before = added ? before + content : content;
    }
    files.set(file, text);
  }
  return files;
}

/** The compile errors in the files of the example. */
function errorsOf(files: ReadonlyMap<string, string>): string[] {
  const { options, errors } = ts.getParsedCommandLineOfConfigFile(
    path.join(ROOT, 'tsconfig.json'),
    { skipLibCheck: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  )!;
  expect(errors).toEqual([]);
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) => {
    const changed = files.get(path.relative(ROOT, name));
    if (changed !== undefined) return ts.createSourceFile(name, changed, target, true);
    const source = sources.get(name) ?? getSourceFile(name, target);
    sources.set(name, source);
    return source;
  };
  const current = ts.createProgram({
    rootNames: COMPILED.map((file) => path.join(ROOT, file)),
    options,
    host,
    ...(program && { oldProgram: program }),
  });
  program = current;
  return COMPILED.flatMap((file) =>
    current
      .getSemanticDiagnostics(current.getSourceFile(path.join(ROOT, file)))
      .map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`),
  );
}

/** The files in which the field is missing without a compile error. */
function placesWithout(files: ReadonlyMap<string, string>): string[] {
  const read = (file: string) => textOf(file, files);
  return [...missingPlaces(FIELD, RULE, read), ...SCREENS.filter((file) => !read(file).includes(FIELD))];
}

function textOf(file: string, files: ReadonlyMap<string, string>): string {
  return files.get(file) ?? readFileSync(path.join(ROOT, file), 'utf8');
}
