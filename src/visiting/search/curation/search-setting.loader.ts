import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { SearchSettingSource } from './search-setting.type.js';
import { RowLoader } from '../../../platform/graphql/request/row-loader.js';

/** The columns of a setting, named as in its type. */
export const SETTING_COLUMNS = `setting.exhibitor_id as "exhibitorId", setting.product_id as "productId", reading, keywords,
  setting.version, iso_instant(setting.updated_at) as "updatedAt"`;

const EMPTY_SETTING = { reading: null, keywords: [], version: 0, updatedAt: null };

/** Reads search settings, those of one request in one statement. */
@Injectable()
export class SearchSettingLoader {
  readonly #settings = new RowLoader(
    (ids) => this.#read(ids),
    ({ exhibitorId, productId }) => exhibitorId ?? productId,
  );

  constructor(private readonly database: Database) {}

  /** The setting of an exhibitor or a product; an empty one if none is stored. */
  async load(context: object, owner: 'exhibitorId' | 'productId', id: string): Promise<SearchSettingSource> {
    const setting = await this.#settings.load(context, id);
    return setting ?? { ...EMPTY_SETTING, exhibitorId: null, productId: null, [owner]: id };
  }

  #read(ids: readonly string[]): Promise<SearchSettingSource[]> {
    return this.database.query({
      name: 'search-settings-of',
      text: `select ${SETTING_COLUMNS} from search_setting setting
        where exhibitor_id = any($1) or product_id = any($1)`,
      values: [ids],
    });
  }
}
