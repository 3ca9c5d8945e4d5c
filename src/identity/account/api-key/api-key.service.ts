import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type FindOptionsWhere, IsNull, type QueryDeepPartialEntity, Raw, Repository } from 'typeorm';
import { Operations } from '../../audit/operations.js';
import { Database } from '../../../platform/database/database.js';
import { message } from '../../../platform/text/message.js';
import { onConstraint } from '../../../platform/failure/constraint-error.js';
import { userError } from '../../../platform/failure/user-error.js';
import { accessId } from '../model/account-id.js';
import { hashToken } from '../credential/token.js';
import { ApiKeyCaller, type ApiKeyScope, Viewer } from '../model/viewer.js';
import { ApiKeyEntity } from './api-key.entity.js';
import { createApiKeyToken, isApiKeyToken } from './api-key-token.js';
import type { ApiKeyType } from './api-key.type.js';

/** The source of the fields of ApiKey, without the token. */
export interface ApiKeySource extends ApiKeyType {
  __typename: 'ApiKey';
  eventId: string;
  /** The account whose right the key depends on. */
  ownerId: string | null;
}

type NewApiKey = Pick<ApiKeyEntity, 'eventId' | 'name' | 'scope' | 'persistedQueriesOnly' | 'expiresAt'>;

interface KeyRow {
  id: string;
  event_id: string;
  name: string;
  scope: ApiKeyScope;
  persisted_queries_only: boolean;
  stale: boolean;
}

const ERRORS = {
  ck_api_key_expires_at: () =>
    userError('INVALID', message`The API key must end in the future.`, ['expiresAt']),
};

/**
 * Creates, finds and revokes keys. Each request reads its key from the database, so a revocation is immediate on
 * every replica.
 */
@Injectable()
export class ApiKeyService {
  constructor(
    @InjectRepository(ApiKeyEntity) private readonly rows: Repository<ApiKeyEntity>,
    private readonly database: Database,
    private readonly operations: Operations,
  ) {}

  /** Adds a key and returns its id and the token. The token is never returned again. */
  async create({ eventId, ...key }: NewApiKey): Promise<{ keyId: string; token: string }> {
    const token = createApiKeyToken();
    const { actor } = this.operations.current;
    const createdBy = actor instanceof Viewer ? actor.accountId : null;
    const row = this.rows.create({ ...key, eventId, tokenHash: hashToken(token), createdBy });
    await onConstraint(ERRORS, () => this.rows.insert(row));
    this.operations.current.record({ kind: 'API_KEY', id: row.id, after: key }, eventId);
    return { keyId: row.id, token };
  }

  /** The program with this token; null if the key has expired, is revoked or does not exist. */
  async find(token: string): Promise<ApiKeyCaller | null> {
    if (!isApiKeyToken(token)) return null;
    const hash = hashToken(token);
    const [row] = await this.database.query<KeyRow>({ name: 'api-key', text: KEY, values: [hash] });
    if (!row) return null;
    if (row.stale) {
      await this.database.query({
        text: 'update api_key set last_used_at = now() where id = $1',
        values: [row.id],
      });
    }
    return new ApiKeyCaller(row.id, row.name, row.event_id, row.scope, row.persisted_queries_only);
  }

  /** The event of a key. */
  async eventOf(keyId: string): Promise<string | undefined> {
    const row = await this.rows.findOne({ select: { id: true, eventId: true }, where: { id: keyId } });
    return row?.eventId;
  }

  /** Ends a key at once. A key that has ended does not change. */
  async revoke(keyId: string): Promise<void> {
    const row = await this.#update(keyId, { revokedAt: () => 'now()' });
    if (!row) return;
    const change = { kind: 'API_KEY', id: keyId, before: { name: row.name }, after: { revoked: true } };
    this.operations.current.record(change, row.event_id);
  }

  /** Makes an account the owner of a valid key; WRONG_STATUS if the key has ended. */
  async transfer(keyId: string, accountId: string): Promise<void> {
    const expiresAt = Raw((at) => `coalesce(${at} > now(), true)`);
    const row = await this.#update(keyId, { createdBy: accountId }, { expiresAt });
    if (!row)
      throw userError('WRONG_STATUS', message`The API key has ended; create a new one.`, ['apiKeyId']);
    this.operations.current.record(
      { kind: 'API_KEY', id: keyId, before: {}, after: { owner: accountId } },
      row.event_id,
    );
  }

  /** Updates a key that is not revoked; undefined if there is none. */
  async #update(
    id: string,
    columns: QueryDeepPartialEntity<ApiKeyEntity>,
    where: FindOptionsWhere<ApiKeyEntity> = {},
  ): Promise<{ event_id: string; name: string } | undefined> {
    const returning: (keyof ApiKeyEntity)[] = ['eventId', 'name'];
    const result = await this.rows.update({ ...where, id, revokedAt: IsNull() }, columns, { returning });
    return (result.raw as { event_id: string; name: string }[])[0];
  }

  /** The key with this id. */
  async byId(keyId: string): Promise<ApiKeySource | null> {
    const [key] = await this.#read('id', keyId);
    return key ?? null;
  }

  /** The keys of an event, the newest first, at most 500. */
  ofEvent(eventId: string): Promise<ApiKeySource[]> {
    return this.#read('event_id', eventId);
  }

  async #read(column: 'id' | 'event_id', value: string): Promise<ApiKeySource[]> {
    const rows = await this.database.query<Omit<ApiKeySource, '__typename'>>({
      text: `select id, event_id as "eventId", name, scope, persisted_queries_only as "persistedQueriesOnly",
          created_by as "ownerId", iso_instant(created_at) as "createdAt", iso_instant(expires_at) as "expiresAt",
          iso_instant(last_used_at) as "lastUsedAt", iso_instant(revoked_at) as "revokedAt"
        from api_key where ${column} = $1 order by created_at desc, id limit 500`,
      values: [value],
    });
    return rows.map((row) => ({ ...row, id: accessId('K', row.id), __typename: 'ApiKey' }));
  }
}

/** Selects a valid key. `stale`: the recorded last use is older than a minute. Only then is it written again. */
const KEY = `
  select id, event_id, name, scope, persisted_queries_only, coalesce(last_used_at < now() - interval '1 minute', true) as stale
  from api_key
  where token_hash = $1 and revoked_at is null and (expires_at is null or expires_at > now())`;
