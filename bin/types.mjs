/**
 * Checks the types of all programs in one process. A file is read once, and checked by the program that includes it, not
 * again by each program that imports it.
 */
import path from 'node:path';
import ts from 'typescript';
import { root } from './installed.mjs';

const PROGRAMS = [
  '.',
  ...['ui', 'map', 'client', 'site', 'kiosk', 'components', 'console', 'portal'].map((name) => `web/${name}`),
  'test/web',
];
const FORMAT = {
  getCanonicalFileName: (file) => file,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
};

/** Options that change how a file is parsed or bound. */
const OF_FILES = [
  'target',
  'module',
  'jsx',
  'jsxImportSource',
  'strict',
  'alwaysStrict',
  'experimentalDecorators',
];

const programs = PROGRAMS.map(configOf);
const included = new Set(programs.flatMap(({ fileNames }) => fileNames));
const checked = new Set();
const files = new Map();
const found = programs.flatMap(errorsOf);
if (found.length > 0) {
  console.log(ts.formatDiagnostics(found, FORMAT));
  process.exitCode = 1;
}

function configOf(folder) {
  const file = path.join(root, folder, 'tsconfig.json');
  const onUnRecoverableConfigFileDiagnostic = (error) => {
    throw new Error(ts.formatDiagnostic(error, FORMAT));
  };
  return ts.getParsedCommandLineOfConfigFile(file, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic });
}

function errorsOf({ fileNames, options, errors }) {
  const program = ts.createProgram({ rootNames: fileNames, options, host: hostOf(options) });
  const own = new Set(fileNames);
  // A file that no program includes is checked by the first one that imports it.
  const mine = program
    .getSourceFiles()
    .filter(({ fileName }) => own.has(fileName) || !included.has(fileName));
  return [
    ...errors,
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...mine.filter(({ fileName }) => !checked.has(fileName)).flatMap((file) => errorsIn(program, file)),
  ];
}

function errorsIn(program, file) {
  checked.add(file.fileName);
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
}

/** Reads a file once for all programs that read it in the same way. */
function hostOf(options) {
  const host = ts.createCompilerHost(options, true);
  const read = host.getSourceFile.bind(host);
  const way = JSON.stringify(OF_FILES.map((name) => options[name]));
  host.getSourceFile = (file, how, ...rest) => {
    const key = `${file} ${how.impliedNodeFormat} ${way}`;
    if (!files.has(key)) files.set(key, read(file, how, ...rest));
    return files.get(key);
  };
  return host;
}
