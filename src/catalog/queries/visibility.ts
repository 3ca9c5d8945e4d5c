import { Role } from '../../identity/account/model/role.js';
import { ApiKeyCaller, viewerOf } from '../../identity/account/model/viewer.js';
import { RequestContext } from '../../platform/graphql/request-context.js';

/** Of which events and exhibitors a caller may read what is not published. */
export interface Visibility {
  /** Of every event. */
  everything: boolean;
  /** Ids of the events whose staff the caller is. */
  events: readonly string[];
  /** Ids of the exhibitors that the caller acts for. */
  exhibitors: readonly string[];
  /** Ids of the events of these exhibitors. */
  memberEvents: readonly string[];
}

/** What is published, and nothing else. */
export const VISITOR: Visibility = { everything: false, events: [], exhibitors: [], memberEvents: [] };

/** What whoever sends the request may read. */
export function visibilityOf(context: object): Visibility {
  if (!(context instanceof RequestContext)) return VISITOR;
  const { caller } = context;
  if (caller instanceof ApiKeyCaller) return { ...VISITOR, events: [caller.eventId] };
  const viewer = viewerOf(context);
  if (!viewer) return VISITOR;
  const staff = viewer.grants.filter(({ role }) => role !== Role.EXHIBITOR);
  return {
    everything: viewer.isAdministrator,
    events: staff.flatMap(({ eventId }) => eventId ?? []),
    exhibitors: viewer.grants.flatMap(({ exhibitorId }) => exhibitorId ?? []),
    memberEvents: viewer.grants.flatMap(({ role, eventId }) =>
      role === Role.EXHIBITOR ? (eventId ?? []) : [],
    ),
  };
}

/** Whether all of the event may be read, published or not. */
export function seesAll({ everything, events }: Visibility, eventId: string): boolean {
  return everything || events.includes(eventId);
}
