/**
 * Refuses cycles of folders in src, web, test and bench: among the folders in one folder, no two may import each
 * other, directly or through others. Files beside the folders, such as the module of a feature, do not count.
 * Refuses folders of src with more than 14 files, apart from specs.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A larger folder must be divided into subfeatures. */
const MAXIMUM_FILES = 14;
const IMPORT = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

/** The imports between files, as pairs of paths. */
function importsIn(files) {
  return files.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(IMPORT), ([, to]) => [
      file,
      path.posix.join(path.posix.dirname(file), to),
    ]),
  );
}

/** By path of a parent folder: the imports between its folders, from each folder to others, each with an example. */
export function folderGraphs(imports) {
  const graphs = new Map();
  for (const [from, to] of imports) {
    const [left, right] = [from.split('/'), to.split('/')];
    const depth = left.findIndex((name, index) => name !== right[index]);
    if (depth < 0 || depth >= left.length - 1 || depth >= right.length - 1) continue;
    const parent = left.slice(0, depth).join('/');
    const graph = graphs.get(parent) ?? new Map();
    graphs.set(parent, graph);
    const targets = graph.get(left[depth]) ?? new Map();
    graph.set(left[depth], targets);
    if (!targets.has(right[depth])) targets.set(right[depth], `${from} → ${to}`);
  }
  return graphs;
}

/** A cycle of a graph as the list of its folders. Undefined if there is none. */
export function cycleIn(graph) {
  const visitedFolders = new Set();
  const visit = (folder, ancestors) => {
    const start = ancestors.indexOf(folder);
    if (start >= 0) return ancestors.slice(start);
    if (visitedFolders.has(folder)) return undefined;
    visitedFolders.add(folder);
    for (const other of graph.get(folder)?.keys() ?? []) {
      const cycle = visit(other, [...ancestors, folder]);
      if (cycle) return cycle;
    }
    return undefined;
  };
  for (const folder of graph.keys()) {
    const cycle = visit(folder, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** The folders with too many of these files, and the number of their files. */
export function largeFolders(files) {
  const counts = new Map();
  for (const folder of files.map(path.posix.dirname)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > MAXIMUM_FILES);
}

if (import.meta.filename === process.argv[1]) {
  const files = execFileSync('git', ['ls-files', '-z', 'src', 'web', 'test', 'bench'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
    .split('\0')
    .filter((file) => /(?<!\.spec)\.tsx?$/.test(file));
  for (const [parent, graph] of folderGraphs(importsIn(files))) {
    const cycle = cycleIn(graph);
    if (!cycle) continue;
    console.error(`${parent}: ${[...cycle, cycle[0]].join(' → ')}`);
    for (const [index, folder] of cycle.entries()) {
      console.error(`  ${graph.get(folder).get(cycle[(index + 1) % cycle.length])}`);
    }
    process.exitCode = 1;
  }
  for (const [folder, count] of largeFolders(files.filter((file) => file.startsWith('src/')))) {
    console.error(`${folder}: ${count} files, more than ${MAXIMUM_FILES}`);
    process.exitCode = 1;
  }
}
