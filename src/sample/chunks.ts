import type { SampleExhibitor } from './edition.js';

/** The maximum number of rows per statement, and the target number of exhibitors and products per batch. */
const CHUNK = 1000;

/** Divides rows into chunks that fit into one statement. */
export function* chunks<Row>(rows: Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK);
}

/** Divides exhibitors into batches of CHUNK exhibitors and products. The last exhibitor may exceed that number. */
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
