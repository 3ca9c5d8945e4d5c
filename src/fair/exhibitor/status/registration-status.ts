import type { ExhibitorEntity } from '../exhibitor.entity.js';

/** The status of a registration. */
export type Status = ExhibitorEntity['status'];

const FINAL_STATUSES = ['REJECTED', 'WITHDRAWN'] as const satisfies readonly Status[];

/** The statuses of isFinal as a list in SQL. */
export const FINAL_SQL = `(${FINAL_STATUSES.map((status) => `'${status}'`).join(', ')})`;

/** Whether the exhibitor does not take part, and only staff can change its status. */
export function isFinal(status: unknown): status is (typeof FINAL_STATUSES)[number] {
  return (FINAL_STATUSES as readonly unknown[]).includes(status);
}
