import { Injectable } from '@nestjs/common';
import { findEvent, noSuchEvent } from './model/load-import-context.js';
import { isPublicEvent } from '../../fair/event/event.entity.js';
import { forbidden, isPermitted, Permissions } from '../../identity/account/permissions.js';
import type { Actor } from '../../identity/audit/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Sql } from '../../platform/database/sql.js';
import type { ExchangeEvent } from './model/import-context.js';

/** Finds the events into which callers may import. A draft does not exist for others than its staff. */
@Injectable()
export class ImportEventsService {
  constructor(
    private readonly database: Database,
    private readonly permissions: Permissions,
  ) {}

  /** The event, for a caller who may import into it. Throws NOT_FOUND or FORBIDDEN. */
  async admit(actor: Actor, slug: string): Promise<ExchangeEvent> {
    const event = await findEvent(this.database, slug, false);
    if (event && isPermitted(actor, 'IMPORT', { eventId: event.id })) return event;
    if (!event || !isPublicEvent(event)) throw noSuchEvent(slug);
    throw forbidden();
  }

  /** The event for the caller of the transaction, locked unless the import is only planned. */
  async ofCaller(sql: Sql, slug: string, locked: boolean): Promise<ExchangeEvent> {
    this.permissions.requireCaller();
    const event = await findEvent(sql, slug, locked);
    const hidden = noSuchEvent(slug);
    if (!event) throw hidden;
    this.permissions.require('IMPORT', { eventId: event.id }, isPublicEvent(event) ? undefined : hidden);
    return event;
  }
}
