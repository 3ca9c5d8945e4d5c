import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { enrolmentKeyGlobalId } from './enrolment-key.service.js';
import type { KioskEnrolmentKeyType } from './enrolment-key.type.js';

/** The source of the fields of KioskEnrolmentKey. */
export type EnrolmentKeySource = KioskEnrolmentKeyType & {
  __typename: 'KioskEnrolmentKey';
  eventId: string;
  /** The account whose permission the key requires. */
  ownerId: string | null;
};

/** Reads enrolment keys. */
@Injectable()
export class EnrolmentKeyLoader {
  constructor(private readonly database: Database) {}

  /** The key with this id; null if it does not exist. */
  async byId(id: string): Promise<EnrolmentKeySource | null> {
    return (await this.#read('id', id))[0] ?? null;
  }

  /** The keys of an event, the newest first, at most 500. */
  ofEvent(eventId: string): Promise<EnrolmentKeySource[]> {
    return this.#read('event_id', eventId);
  }

  async #read(column: 'id' | 'event_id', value: string): Promise<EnrolmentKeySource[]> {
    const rows = await this.database.query<Omit<EnrolmentKeySource, '__typename'>>({
      text: `select id, event_id as "eventId", name, devices, enrolled, persisted_queries_only as "persistedQueriesOnly",
          created_by as "ownerId", iso_instant(created_at) as "createdAt",
          iso_instant(expires_at) as "expiresAt", iso_instant(revoked_at) as "revokedAt"
        from kiosk_enrolment_key where ${column} = $1 order by created_at desc, id limit 500`,
      values: [value],
    });
    return rows.map((row) => ({ ...row, id: enrolmentKeyGlobalId(row.id), __typename: 'KioskEnrolmentKey' }));
  }
}
