import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { addFreeRows } from '../../platform/database/rows/add-rows.js';
import { changeRow, type RowChange } from '../../platform/database/rows/change-row.js';
import { columnNameOf } from '../../platform/database/rows/snake-naming.js';
import type { Versioned } from '../../platform/database/rows/versioned.js';
import { Transactions } from '../../platform/database/transactions.js';
import { SearchSettingEntity } from './search-setting.entity.js';
import { SearchSynonymsEntity } from './search-synonyms.entity.js';

/** The column that refers to the object of a setting. */
export type SettingOwner = 'exhibitorId' | 'productId';

/** The values of a setting that are written; undefined values do not change. */
export type SettingValues = Partial<Pick<SearchSettingEntity, 'reading' | 'keywords'>>;

/** The setting of the object with the id `ownerId`. */
export interface OwnedSetting extends SettingValues {
  readonly ownerId: string;
}

const UNIQUE = {
  exhibitorId: 'uq_search_setting_exhibitor',
  productId: 'uq_search_setting_product',
} as const;

/** Writes pinyin and keywords of objects, and the synonyms of events. A setting without a row has version 0. */
@Injectable()
export class SearchSettingService {
  constructor(
    @InjectRepository(SearchSettingEntity) private readonly rows: Repository<SearchSettingEntity>,
    @InjectRepository(SearchSynonymsEntity) private readonly synonyms: Repository<SearchSynonymsEntity>,
    private readonly transactions: Transactions,
  ) {}

  /** Changes the setting of an object; undefined if it has another version than the given one. */
  async change(
    owner: SettingOwner,
    { ownerId, ...values }: OwnedSetting,
    version: number | null | undefined,
  ): Promise<RowChange<SearchSettingEntity> | undefined> {
    await this.#addMissingRows(owner, [ownerId]);
    const setting = await this.rows.findOneOrFail({
      where: { [owner]: ownerId },
      lock: { mode: 'for_no_key_update' },
    });
    return hasVersion(setting, version) ? changeRow(this.rows, setting, values) : undefined;
  }

  /** Changes the settings of objects. */
  async changeAll(owner: SettingOwner, settings: readonly OwnedSetting[]): Promise<void> {
    if (settings.length === 0) return;
    await this.#addMissingRows(
      owner,
      settings.map(({ ownerId }) => ownerId),
    );
    await this.transactions.sql.query({
      text: `update search_setting stored
        set reading = (jsonb_populate_record(stored, given)).reading,
          keywords = (jsonb_populate_record(stored, given)).keywords
        from jsonb_array_elements($1) as given
        where stored.${columnNameOf(owner)} = (given ->> 'ownerId')::uuid`,
      values: [JSON.stringify(settings)],
    });
  }

  /** Copies settings to these exhibitors from the earlier exhibitors that they were copied from. */
  async carryOver(exhibitorIds: readonly string[]): Promise<void> {
    await this.transactions.sql.query({
      text: `insert into search_setting (exhibitor_id, reading, keywords)
        select carried.id, setting.reading, setting.keywords
        from exhibitor carried join search_setting setting on setting.exhibitor_id = carried.carried_from
        where carried.id = any($1)`,
      values: [exhibitorIds],
    });
  }

  /** Changes the synonyms of an event; undefined if they have another version than the given one. */
  async changeSynonyms(
    eventId: string,
    groups: string[][] | undefined,
    version: number | null | undefined,
  ): Promise<RowChange<SearchSynonymsEntity> | undefined> {
    await addFreeRows(this.synonyms, [{ eventId, version: 0 }], 'uq_search_synonyms_event', ['id']);
    const synonyms = await this.synonyms.findOneOrFail({
      where: { eventId },
      lock: { mode: 'for_no_key_update' },
    });
    return hasVersion(synonyms, version) ? changeRow(this.synonyms, synonyms, { groups }) : undefined;
  }

  /** Copies the synonyms of an event to another one. Returns the number of their groups. */
  async copySynonyms(fromEvent: string, toEvent: string): Promise<number> {
    const [row] = await this.transactions.sql.query<{ count: number }>({
      text: `insert into search_synonyms (event_id, groups)
        select $2, groups from search_synonyms where event_id = $1 and groups <> '[]'
        returning jsonb_array_length(groups) as count`,
      values: [fromEvent, toEvent],
    });
    return row?.count ?? 0;
  }

  /** Adds the missing rows of objects. */
  async #addMissingRows(owner: SettingOwner, ownerIds: readonly string[]): Promise<void> {
    const rows = ownerIds.map((ownerId) => ({ [owner]: ownerId, version: 0 }));
    await addFreeRows(this.rows, rows, UNIQUE[owner], ['id']);
  }
}

function hasVersion(row: Versioned, version: number | null | undefined): boolean {
  return version == null || version === row.version;
}
