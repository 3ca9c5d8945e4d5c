/**
 * Checks the types of all programs in one process. Each file is read once. The program that includes a file
 * checks it; programs that import it do not check it again.
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
const includedNames = new Set(programs.flatMap(({ fileNames }) => fileNames));
const checkedNames = new Set();
const files = new Map();
const diagnostics = programs.flatMap(errorsOf);
if (diagnostics.length > 0) {
  console.log(ts.formatDiagnostics(diagnostics, FORMAT));
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
  const ownFiles = new Set(fileNames);
  // If no program includes a file, the first program that imports it checks it.
  const filesToCheck = program
    .getSourceFiles()
    .filter(({ fileName }) => ownFiles.has(fileName) || !includedNames.has(fileName));
  return [
    ...errors,
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...filesToCheck
      .filter(({ fileName }) => !checkedNames.has(fileName))
      .flatMap((file) => errorsIn(program, file)),
  ];
}

function errorsIn(program, file) {
  checkedNames.add(file.fileName);
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
}

/** Reads a file once for all programs with the same `OF_FILES` options. */
function hostOf(options) {
  const host = ts.createCompilerHost(options, true);
  const read = host.getSourceFile.bind(host);
  const optionsKey = JSON.stringify(OF_FILES.map((name) => options[name]));
  host.getSourceFile = (file, languageVersion, ...args) => {
    const key = `${file} ${languageVersion.impliedNodeFormat} ${optionsKey}`;
    if (!files.has(key)) files.set(key, read(file, languageVersion, ...args));
    return files.get(key);
  };
  return host;
}
