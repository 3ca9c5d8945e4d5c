/** The filter of the audit entries in the address. */
export interface AuditSearch {
  readonly actor?: string;
  /** The name of a mutation or command. */
  readonly action?: string;
  /** The first and the last day in the event's time zone, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** The id of an object. */
  readonly object?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MAX_LENGTH = 300;

export function readAuditSearch({ actor, action, from, to, object }: Record<string, unknown>): AuditSearch {
  return {
    ...(isText(actor) ? { actor } : {}),
    ...(isText(action) ? { action } : {}),
    ...(isText(from) && DAY.test(from) ? { from } : {}),
    ...(isText(to) && DAY.test(to) ? { to } : {}),
    ...(isText(object) ? { object } : {}),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_LENGTH;
}
