import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { decodeCatalogId } from '../../../catalog/model/catalog-id.js';
import { notFound, objectIdOf } from '../../../catalog/model/object-id.js';
import {
  ExhibitorMatchesService,
  type Matches,
} from '../../../fair/exhibitor/merge/exhibitor-matches.service.js';
import { ExhibitorService, type RegistrationState } from '../../../fair/exhibitor/exhibitor.service.js';
import { Operations } from '../../../identity/audit/operations.js';
import { message } from '../../../platform/text/message.js';
import { staleError, userError, UserError } from '../../../platform/failure/user-error.js';
import { badUserInput } from '../../../platform/graphql/errors/bad-user-input.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import type { ExhibitorsOutcome } from '../exhibitor-payload.type.js';
import type { ExhibitorsInput } from './review.input.js';
import {
  type ManagedEvent,
  OrganizedObjectsService,
} from '../../../fair/event/objects/organized-objects.service.js';
import type { Permission } from '../../../identity/account/permissions.js';
import { BATCH_LENGTH } from '../../../platform/failure/batch-length.js';

/** The maximum number of exhibitors of one step by a filter. It fits the time limits of a busy server. */
const STEP = 250;
/** A limit above the number of exhibitors of any event. */
const NO_LIMIT = 1_000_000;

/** An exhibitor, with the version that the caller has read. */
export interface BatchItem {
  id: string;
  version?: number | null | undefined;
}

/** The exhibitors of a step, and the remaining ones if a filter selected them. */
export interface Selection {
  readonly event: ManagedEvent;
  readonly items: readonly BatchItem[];
  readonly following: Omit<Matches, 'ids'> | undefined;
}

/** The locked exhibitors of one event that a step changes. */
export interface Batch {
  readonly eventId: string;
  readonly items: readonly BatchItem[];
  readonly rows: ReadonlyMap<string, RegistrationState>;
}

/** The result for one exhibitor of a batch. If it has no error, the exhibitor is changed. */
export interface BatchResult {
  exhibitorId: string;
  error?: UserError;
}

/** The results of a step for the exhibitors of a selection. */
export interface BatchOutcome {
  readonly results: readonly BatchResult[];
  readonly following: Selection['following'];
}

/** The change of one exhibitor, or the error that prevents it. */
export type RowDecision = Partial<Omit<RegistrationState, 'id' | 'version'>> | UserError;

/** Changes status and publication of many exhibitors of one event in few statements. */
@Injectable()
export class ExhibitorBatchService {
  constructor(
    private readonly exhibitors: ExhibitorService,
    private readonly matches: ExhibitorMatchesService,
    private readonly events: OrganizedObjectsService,
    private readonly operations: Operations,
  ) {}

  /**
   * Selects exhibitors by ids, statuses or filter, in an event in which the caller has the permission.
   * `published` restricts the selection by statuses. INVALID unless exactly one of the three is set. INVALID
   * for `after` or `expectedCount` without a filter.
   */
  async select(
    input: ExhibitorsInput,
    permission: Permission,
    context: RequestContext | undefined,
    published?: boolean,
  ): Promise<Selection> {
    const event = await this.events.event(input.eventId, permission);
    const { exhibitorIds, statuses, filter, after, expectedCount } = input;
    if ([exhibitorIds, statuses, filter].filter((choice) => choice != null).length !== 1) {
      const refusal = message`Set either exhibitorIds, statuses or filter.`;
      throw userError('INVALID', refusal, ['exhibitorIds']);
    }
    if (filter) {
      if (!context) throw new Error('A filter is matched for a request.');
      const step = { filter, after, expectedCount };
      const { ids, ...following } = await this.matches.readStep(event.eventId, step, STEP, context);
      return { event, items: ids.map((id) => ({ id })), following };
    }
    if (after != null || expectedCount != null)
      throw userError('INVALID', message`This is only for a filter.`, [
        after == null ? 'expectedCount' : 'after',
      ]);
    const items = exhibitorIds
      ? itemsOf(exhibitorIds)
      : await this.exhibitors.findByStatus(event.eventId, statuses ?? [], published, BATCH_LENGTH);
    return { event, items, following: undefined };
  }

  /** The ids of all exhibitors of a preview: the given ids, or the matches of the filter. */
  async idsOf(
    eventId: string,
    { exhibitorIds, filter }: Pick<ExhibitorsInput, 'exhibitorIds' | 'filter'>,
    context: RequestContext,
  ): Promise<string[]> {
    if ((exhibitorIds == null) === (filter == null)) {
      throw badUserInput('Set either `exhibitorIds` or `filter`.');
    }
    if (filter) return (await this.matches.readStep(eventId, { filter }, NO_LIMIT, context)).ids;
    const ids = exhibitorIds ?? [];
    if (ids.length > BATCH_LENGTH) throw badUserInput('`exhibitorIds` may hold 1,000 ids at most.');
    return ids.flatMap((id) => decodeCatalogId(id)?.objectId ?? []);
  }

  /** Locks the exhibitors. */
  async lock(eventId: string, items: readonly BatchItem[]): Promise<Batch> {
    const ids = items.map(({ id }) => id);
    return { eventId, items, rows: await this.exhibitors.lockStates(eventId, ids) };
  }

  /**
   * Decides about each exhibitor in the order of the input. Exhibitors with an error stay unchanged. The
   * audit entry contains `auditValues` and the new states.
   */
  async write(
    { eventId, items, rows }: Batch,
    decide: (row: RegistrationState) => RowDecision,
    auditValues: object = {},
  ): Promise<BatchResult[]> {
    const changedStates = new Map<string, RegistrationState>();
    const results = items.map(({ id, version }): BatchResult => {
      const row = rows.get(id);
      if (!row) return { exhibitorId: id, error: notFound('EXHIBITOR', ['exhibitorId']) };
      if (version != null && version !== row.version) {
        return { exhibitorId: id, error: staleError({ exhibitorId: id }) };
      }
      const decision = decide(row);
      if (decision instanceof UserError) return { exhibitorId: id, error: decision };
      const after = { ...row, ...decision };
      if (!isDeepStrictEqual(after, row)) changedStates.set(id, after);
      return { exhibitorId: id };
    });
    const versions = await this.exhibitors.changeAll([...changedStates.values()]);
    for (const [id, row] of changedStates) {
      const after = { ...row, version: versions.get(id), ...auditValues };
      this.operations.current.record({ kind: 'EXHIBITOR', id, before: { ...rows.get(id) }, after }, eventId);
    }
    return results;
  }
}

function itemsOf(exhibitorIds: readonly string[]): BatchItem[] {
  const { length } = exhibitorIds;
  if (length === 0 || length > BATCH_LENGTH || new Set(exhibitorIds).size < length) {
    const refusal = message`exhibitorIds must contain 1 to 1,000 ids, each once.`;
    throw userError('INVALID', refusal, ['exhibitorIds']);
  }
  return exhibitorIds.map((globalId, index) => ({
    id: objectIdOf('EXHIBITOR', globalId, ['exhibitorIds', String(index)]),
  }));
}

/** The payload of a step. */
export function payloadOf({ results, following }: BatchOutcome): ExhibitorsOutcome {
  return {
    results: results.map(({ exhibitorId, error }) => ({ exhibitorId, errors: error?.problems ?? [] })),
    following,
  };
}
