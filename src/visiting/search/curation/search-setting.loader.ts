import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database } from '../../../platform/database/database.js';
import { PerRequest } from '../../../platform/graphql/request/per-request.js';
import type { SearchSettingSource } from './search-setting.type.js';

/** The columns of a setting, named as in its type. */
export const SETTING_COLUMNS = `setting.exhibitor_id as "exhibitorId", setting.product_id as "productId", reading, keywords,
  setting.version, iso_instant(setting.updated_at) as "updatedAt"`;

const NOTHING_SET = { reading: null, keywords: [], version: 0, updatedAt: null };

/** Reads search settings, those of one request in one statement. */
@Injectable()
export class SearchSettingLoader {
  readonly #loaders: PerRequest<DataLoader<string, SearchSettingSource | undefined>>;

  constructor(private readonly database: Database) {
    this.#loaders = new PerRequest(() => new DataLoader((ids) => this.#read(ids)));
  }

  /** The setting of an exhibitor or a product; an empty one if none is stored. */
  async load(context: object, owner: 'exhibitorId' | 'productId', id: string): Promise<SearchSettingSource> {
    const found = await this.#loaders.of(context).load(id);
    return found ?? { ...NOTHING_SET, exhibitorId: null, productId: null, [owner]: id };
  }

  async #read(ids: readonly string[]): Promise<(SearchSettingSource | undefined)[]> {
    const rows = await this.database.query<SearchSettingSource>({
      name: 'search-settings-of',
      text: `select ${SETTING_COLUMNS} from search_setting setting
        where exhibitor_id = any($1) or product_id = any($1)`,
      values: [ids],
    });
    const found = new Map(rows.map((row) => [row.exhibitorId ?? row.productId, row]));
    return ids.map((id) => found.get(id));
  }
}
