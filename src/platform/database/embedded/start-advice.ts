const DISK_FULL = /No space left on device|wrote only \d+ of \d+ bytes|ENOSPC|Disk quota exceeded|EDQUOT/i;

/** Patterns in the output of a failed start, with advice for the operator. */
const ADVICE: readonly (readonly [RegExp, (folder: string) => string])[] = [
  [DISK_FULL, () => 'The disk is full. Free some space and start again; committed data is not lost.'],
  [
    /initialized by PostgreSQL version (\d+)/,
    (folder) =>
      `Another version of PostgreSQL wrote this data. Keep the folder, start the version of this program that wrote it, dump the database with pg_dump, move ${folder} away and restore the dump; or set DATA_DIR to another folder.`,
  ],
  [
    /pre-existing shared memory block/,
    () => 'A process of the previous PostgreSQL still uses the data. End it, then start again.',
  ],
  [
    /checkpoint record|pg_wal|pg_control|PG_VERSION|not a valid data directory|missing or damaged|invalid data in file|could not (open|read|access) (file|directory)|incorrect checksum|invalid page|record with incorrect/i,
    (folder) =>
      `The data is damaged. Move ${folder} away and keep it, start again with an empty database and restore the last backup into it.`,
  ],
];

/** Whether the output of a failed start reports a full disk. */
export function isDiskFull(output: string): boolean {
  return DISK_FULL.test(output);
}

/** The advice for the output of a failed start. Undefined if no pattern matches. */
export function startAdvice(output: string, folder: string): string | undefined {
  return ADVICE.find(([pattern]) => pattern.test(output))?.[1](folder);
}

/** The last failure in a log of PostgreSQL, with the lines that explain it. */
export function lastFailure(log: string): string | undefined {
  const lines = log.trim().split('\n');
  const index = lines.findLastIndex((line) => /FATAL|PANIC|rror/.test(line));
  if (index < 0) return lines.findLast((line) => line !== '');
  const details = lines.slice(index + 1).filter((line) => /(DETAIL|HINT): /.test(line));
  return [lines[index], ...details]
    .map((line) => line?.replace(/^.*?(?=(FATAL|PANIC|DETAIL|HINT): )/, ''))
    .join(' ');
}
