/** Thrown before a change by a process whose program is older than one that has written the same data. */
export class OutdatedProgram extends Error {
  constructor() {
    super('A newer version of the program has rendered the catalog; replace this process.');
  }
}
