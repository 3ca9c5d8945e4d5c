/** How many connections of the pool reads may use at a time. A fifth is left for transactions, such as the projector's. */
export function connectionsForReads(poolSize: number): number {
  return Math.max(1, poolSize - Math.ceil(poolSize / 5));
}
