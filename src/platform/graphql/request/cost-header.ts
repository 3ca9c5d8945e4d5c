/** The header `X-Query-Cost: 1` asks for the cost of the operation in the extensions of the response. */
export const COST_HEADER = 'x-query-cost';

/** Whether a request with these headers asks for the cost. Any value but 0 does. */
export function asksForCost(headers: { get: (name: string) => string | undefined } | undefined): boolean {
  const value = headers?.get(COST_HEADER);
  return value !== undefined && value !== '0';
}
