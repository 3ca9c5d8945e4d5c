/**
 * Refuses circles of folders: of the folders that stand beside each other in one folder of src, none imports another
 * that imports it, also not by way of others. Files beside the folders, such as a feature's module, are not counted.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const IMPORT = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

/** The imports between files of src, specs apart, as pairs of paths. */
function importsIn(files) {
  return files.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(IMPORT), ([, to]) => [
      file,
      path.posix.join(path.posix.dirname(file), to),
    ]),
  );
}

/** The imports between the folders of each folder, by its path: from each folder to others, with an import as example. */
export function folderGraphs(imports) {
  const graphs = new Map();
  for (const [from, to] of imports) {
    const [left, right] = [from.split('/'), to.split('/')];
    const at = left.findIndex((name, index) => name !== right[index]);
    if (at < 0 || at >= left.length - 1 || at >= right.length - 1) continue;
    const parent = left.slice(0, at).join('/');
    const graph = graphs.get(parent) ?? new Map();
    graphs.set(parent, graph);
    const others = graph.get(left[at]) ?? new Map();
    graph.set(left[at], others);
    if (!others.has(right[at])) others.set(right[at], `${from} → ${to}`);
  }
  return graphs;
}

/** A circle of a graph as the list of its folders; undefined where there is none. */
export function circleIn(graph) {
  const done = new Set();
  const visit = (folder, above) => {
    const at = above.indexOf(folder);
    if (at >= 0) return above.slice(at);
    if (done.has(folder)) return undefined;
    done.add(folder);
    for (const other of graph.get(folder)?.keys() ?? []) {
      const circle = visit(other, [...above, folder]);
      if (circle) return circle;
    }
    return undefined;
  };
  for (const folder of graph.keys()) {
    const circle = visit(folder, []);
    if (circle) return circle;
  }
  return undefined;
}

if (import.meta.filename === process.argv[1]) {
  const files = execFileSync('git', ['ls-files', '-z', 'src'], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\0')
    .filter((file) => /(?<!\.spec)\.ts$/.test(file));
  for (const [parent, graph] of folderGraphs(importsIn(files))) {
    const circle = circleIn(graph);
    if (!circle) continue;
    console.error(`${parent}: ${[...circle, circle[0]].join(' → ')}`);
    for (const [index, folder] of circle.entries()) {
      console.error(`  ${graph.get(folder).get(circle[(index + 1) % circle.length])}`);
    }
    process.exitCode = 1;
  }
}
