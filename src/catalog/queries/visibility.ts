import { Role } from '../../identity/account/model/role.js';
import { grantsPermission } from '../../identity/account/permissions.js';
import { ApiKeyCaller, viewerOf } from '../../identity/account/model/viewer.js';
import { RequestContext } from '../../platform/graphql/request/request-context.js';

/** The events and exhibitors whose unpublished data a caller can read. */
export interface Visibility {
  /** All events. */
  everything: boolean;
  /** Ids of the events in which the caller is staff. */
  events: readonly string[];
  /** Ids of the exhibitors of which the caller is a member. */
  exhibitors: readonly string[];
  /** Ids of the events of these exhibitors. */
  memberEvents: readonly string[];
  /** Id of the event that the caller reads as if it were published. */
  previewedEvent?: string;
}

/** The caller of a preview: a visitor of the event after its publication. The calling code checks the permission. */
export class PreviewCaller {
  constructor(readonly eventId: string) {}
}

/** The visibility of visitors: only published data. */
export const VISITOR: Visibility = { everything: false, events: [], exhibitors: [], memberEvents: [] };

/** The context of reads without a request, or for any caller: published data only. */
export const VISITOR_CONTEXT: object = {};

/** The visibility of the caller of a request. */
export function visibilityOf(context: object): Visibility {
  if (!(context instanceof RequestContext)) return VISITOR;
  const { caller } = context;
  if (caller instanceof ApiKeyCaller) return { ...VISITOR, events: [caller.eventId] };
  if (caller instanceof PreviewCaller) return { ...VISITOR, previewedEvent: caller.eventId };
  const viewer = viewerOf(context);
  if (!viewer) return VISITOR;
  const staff = viewer.grants.filter(({ role }) => grantsPermission(role, 'READ_EVENT'));
  return {
    everything: viewer.isAdministrator,
    events: staff.flatMap(({ eventId }) => eventId ?? []),
    exhibitors: viewer.grants.flatMap(({ exhibitorId }) => exhibitorId ?? []),
    memberEvents: viewer.grants.flatMap(({ role, eventId }) =>
      role === Role.EXHIBITOR ? (eventId ?? []) : [],
    ),
  };
}

/** Whether the caller can read all data of the event, published or not. */
export function seesAll({ everything, events }: Visibility, eventId: string): boolean {
  return everything || events.includes(eventId);
}
