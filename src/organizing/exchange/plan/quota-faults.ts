import type { Spool } from '../../../platform/spool/spool.js';
import { message } from '../../../platform/text/message.js';
import type { Fault } from '../model/column.js';
import type { PlanInput, PlanStep } from './plan.js';

/** The faults of the rows beyond the event's quota; the database checks the quotas of categories and zones. */
export async function quotaFaults(
  { sql, importContext: { event } }: PlanInput,
  allSteps: Spool<PlanStep>,
  newlyApproved: number,
): Promise<ReadonlyMap<number, readonly Fault[]>> {
  const { id, quota } = event;
  if (quota === null || newlyApproved === 0) return new Map();
  const [row] = await sql.query<{ count: number }>({
    text: `select count(*)::integer as count from exhibitor where event_id = $1 and status = 'APPROVED'`,
    values: [id],
  });
  let approvedCount = row?.count ?? 0;
  if (approvedCount + newlyApproved <= quota) return new Map();
  const excessRows = new Set<number>();
  for await (const steps of allSteps.batches()) {
    for (const step of steps.filter(isApproving)) {
      approvedCount += 1;
      if (approvedCount > quota) excessRows.add(step.row);
    }
  }
  const reason = message`the event has room for ${quota} approved exhibitors and would have ${approvedCount}`;
  const fault = { reason, code: 'QUOTA_EXCEEDED' };
  return new Map(Array.from(excessRows, (number) => [number, [fault]]));
}

/** Whether the step creates an approved exhibitor. */
export function isApproving({ action, changes }: PlanStep): boolean {
  return (
    action === 'CREATE' && changes.some(({ column, after }) => column === 'status' && after === 'APPROVED')
  );
}
