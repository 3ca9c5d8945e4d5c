import type { SampleExhibitor } from './edition.js';

/** The number of rows of a statement, and of exhibitors of a batch, whose products need a few statements. */
const CHUNK = 1000;

/** Rows in chunks that fit into one statement. */
export function* chunks<Row>(rows: Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK);
}

/** Exhibitors in batches with at most as many products as rows of a statement. */
export function* batches(exhibitors: Iterable<SampleExhibitor>): Generator<SampleExhibitor[]> {
  let batch: SampleExhibitor[] = [];
  let rows = 0;
  for (const exhibitor of exhibitors) {
    batch.push(exhibitor);
    rows += 1 + exhibitor.products.length;
    if (rows < CHUNK) continue;
    yield batch;
    batch = [];
    rows = 0;
  }
  if (batch.length > 0) yield batch;
}
