/**
 * The maximum number of pool connections for reads. A fifth stays free for transactions, such as the
 * projector's.
 */
export function connectionsForReads(poolSize: number): number {
  return Math.max(1, poolSize - Math.ceil(poolSize / 5));
}
