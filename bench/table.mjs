import { READS } from './reads.mjs';

const MIB = 1024 * 1024;

/**
 * The ratios of the program's CPU time to that of each limit, and their geometric means over all reads and
 * without d.
 */
export function ratiosOf(reads) {
  const byRead = Object.fromEntries(
    Object.entries(reads).map(([read, { program, hot, l1, l2 }]) => [
      read,
      {
        toL1: program.sum / l1.sum,
        toL2: program.sum / l2.sum,
        // Neither sends statements, so the CPU time of PostgreSQL does not count.
        hotToL1: hot.server / l1.server,
      },
    ]),
  );
  const entries = Object.entries(byRead);
  return {
    byRead,
    mean: means(entries),
    // The statement counts the whole tree at each request, while the catalog stores the counts. They are not
    // comparable.
    meanWithoutCounts: means(entries.filter(([read]) => read !== 'd')),
  };
}

function means(entries) {
  const mean = (key) => geometricMean(entries.map(([, ratios]) => ratios[key]));
  return { toL1: mean('toL1'), toL2: mean('toL2'), hotToL1: mean('hotToL1') };
}

/** The geometric mean of ratios. */
export function geometricMean(ratios) {
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}

/** The run as a table for a terminal. */
export function tableOf({ options, reads, edits, memory, ratios }) {
  const { size, rounds, seconds, connections } = options;
  const rows = Object.entries(reads).flatMap(([read, targets]) =>
    Object.entries(targets).map(([target, result]) => rowOf(read, target, result, ratios.byRead[read])),
  );
  const memories = Object.entries(memory).map(
    ([target, bytes]) => `${target} ${Math.round(bytes / MIB)} MiB`,
  );
  return [
    `Size ${size}: medians of ${rounds} x ${seconds} s with ${connections} connections; CPU time in µs a request`,
    '',
    ...align([HEADER, ...rows]),
    '',
    `Geometric mean of the ratios: ${ratiosText(ratios.mean)}`,
    ...(reads.d
      ? [`Without d, whose counts the catalog keeps: ${ratiosText(ratios.meanWithoutCounts)}`]
      : []),
    `All reads from memory: ${edits.quiet.toFixed(0)} requests/s, with one edit a second ${edits.edited.toFixed(0)}: ${edits.share.toFixed(2)} times`,
    `Memory: ${memories.join(', ')}`,
  ].join('\n');
}

const HEADER = [
  'read',
  '',
  'target',
  'server',
  'PostgreSQL',
  'sum',
  'to L2',
  'to L1',
  'requests/s',
  'p50 ms',
  'p99 ms',
];

function rowOf(read, target, result, ratios) {
  const isProgram = target === 'program';
  const toL1 = { program: ratios.toL1, hot: ratios.hotToL1 }[target];
  return [
    isProgram ? read : '',
    isProgram ? READS[read].title : '',
    target,
    ...[result.server, result.postgres, result.sum].map((value) => value.toFixed(0)),
    isProgram ? ratios.toL2.toFixed(2) : '',
    toL1?.toFixed(2) ?? '',
    result.perSecond.toFixed(0),
    result.p50.toFixed(2),
    result.p99.toFixed(2),
  ];
}

function ratiosText({ toL1, toL2, hotToL1 }) {
  return `${toL2.toFixed(2)} times L2, ${toL1.toFixed(1)} times L1; hot ${hotToL1.toFixed(2)} times L1`;
}

/** Words to the left, numbers to the right. */
function align(rows) {
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column < 3 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd(),
  );
}
