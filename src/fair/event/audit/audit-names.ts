import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database } from '../../../platform/database/database.js';
import { PerRequest } from '../../../platform/graphql/request/per-request.js';
import type { LocalizedText } from '../../../platform/text/localized-text.js';
import { KIND_NAMES } from './audited-kinds.js';

/** An audited object. */
export interface ObjectKey {
  readonly kind: string;
  readonly id: string;
}

/** The name and id of an audited object that exists. */
export interface AuditedObject {
  readonly name: LocalizedText | string | null;
  readonly publicId: string | null;
}

type NameLoader = DataLoader<ObjectKey, AuditedObject | null, string>;

/** Finds the names of audited objects, for all entries of a request in one statement. */
@Injectable()
export class AuditNames {
  readonly #loaders = new PerRequest(() => new Map<string, NameLoader>());

  constructor(private readonly database: Database) {}

  /** The loader of the request for entries of this event. */
  of(context: object, eventId: string): NameLoader {
    const loaders = this.#loaders.of(context);
    const loader = loaders.get(eventId) ?? this.#loader(eventId);
    loaders.set(eventId, loader);
    return loader;
  }

  #loader(eventId: string): NameLoader {
    return new DataLoader((keys) => this.#read(eventId, keys), { cacheKeyFn: textOf });
  }

  async #read(eventId: string, keys: readonly ObjectKey[]): Promise<(AuditedObject | null)[]> {
    const kinds = [...new Set(keys.map(({ kind }) => kind))].filter((kind) => kind in KIND_NAMES);
    if (kinds.length === 0) return keys.map(() => null);
    const rows = await this.database.query<ObjectKey & AuditedObject>({
      text: `with wanted as materialized (
          select kind, id from jsonb_to_recordset($1::jsonb) as wanted(kind text, id uuid)
        ) ${kinds.map(selectOf).join(' union all ')}`,
      values: [JSON.stringify(keys), eventId],
    });
    const rowsByKey = new Map(rows.map((row) => [textOf(row), row]));
    return keys.map((key) => rowsByKey.get(textOf(key)) ?? null);
  }
}

function textOf({ kind, id }: ObjectKey): string {
  return `${kind} ${id}`;
}

function selectOf(kind: string): string {
  const { table = '', name, where = 'object.event_id = $2', publicId = 'null' } = KIND_NAMES[kind] ?? {};
  return `select wanted.kind, wanted.id, to_jsonb(${name ?? 'null::text'}) as name, ${publicId}::text as "publicId"
    from wanted join ${table} as object on object.id = wanted.id
    where wanted.kind = '${kind}' and $2::uuid is not null and (${where})`;
}
