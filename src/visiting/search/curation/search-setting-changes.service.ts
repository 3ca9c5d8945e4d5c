import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type FindOptionsWhere, Repository } from 'typeorm';
import type { ObjectChange } from '../../../identity/audit/operation.js';
import { Operations } from '../../../identity/audit/operations.js';
import { OrganizedObjects } from '../../../fair/event/objects/organized-objects.service.js';
import { changeRow, type RowChange } from '../../../platform/database/rows/change-row.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import type { Versioned } from '../../../platform/database/rows/versioned.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { staleError } from '../../../platform/failure/user-error.js';
import { ProductAccessService } from '../../../fair/product/product-access.service.js';
import { ExhibitorAccessService } from '../../../fair/exhibitor/exhibitor-access.service.js';
import type {
  SetExhibitorSearchInput,
  SetProductSearchInput,
  SetSearchSynonymsInput,
} from './search-setting.input.js';
import { SearchSettingEntity } from './search-setting.entity.js';
import { SearchSynonymsEntity } from './search-synonyms.entity.js';
import { checkGroups, checkKeywords, checkReading } from './setting-check.js';

/** Writes search settings on behalf of organizers. */
@Injectable()
export class SearchSettingChangesService {
  constructor(
    @InjectRepository(SearchSettingEntity) private readonly settings: Repository<SearchSettingEntity>,
    private readonly operations: Operations,
    private readonly exhibitors: ExhibitorAccessService,
    private readonly products: ProductAccessService,
    private readonly events: OrganizedObjects,
  ) {}

  /** Writes the search setting of an exhibitor and returns its id. */
  async setExhibitor(input: SetExhibitorSearchInput): Promise<string> {
    const { id, eventId } = await this.exhibitors.find(input.exhibitorId, 'MANAGE_EVENT');
    const patch = settingOf(input);
    await this.#create('search_setting', 'exhibitor_id', id);
    const row = await this.#write(this.settings, { exhibitorId: id }, input.version, patch);
    if (!row) throw staleError({ exhibitorId: id });
    this.operations.current.note({ kind: 'EXHIBITOR', id, ...asSearch(row) }, eventId);
    return id;
  }

  /** Writes the search setting of a product and returns its id. */
  async setProduct(input: SetProductSearchInput): Promise<string> {
    const { id, eventId } = await this.products.find(input.productId, 'MANAGE_EVENT');
    const patch = settingOf(input);
    await this.#create('search_setting', 'product_id', id);
    const row = await this.#write(this.settings, { productId: id }, input.version, patch);
    if (!row) throw staleError({ productId: id });
    this.operations.current.note({ kind: 'PRODUCT', id, ...asSearch(row) }, eventId);
    return id;
  }

  /** Writes the synonyms of an event and returns the event's id. */
  async setSynonyms(input: SetSearchSynonymsInput): Promise<string> {
    const { eventId: id } = await this.events.event(input.eventId);
    const check = new InputCheck();
    const groups = checkGroups(check, input.groups);
    check.done();
    await this.#create('search_synonyms', 'event_id', id);
    const synonyms = this.settings.manager.getRepository(SearchSynonymsEntity);
    const row = await this.#write(synonyms, { eventId: id }, input.version, { groups });
    if (!row) throw staleError({ eventId: id });
    this.operations.current.note({ kind: 'EVENT', id, ...asSearch(row) }, id);
    return id;
  }

  /** A setting without a row has version 0. */
  async #create(table: string, column: string, id: string): Promise<void> {
    await this.settings.query(
      `insert into ${table} (${column}, version) values ($1, 0) on conflict (${column}) do nothing`,
      [id],
    );
  }

  /** Undefined if the setting has another version. */
  async #write<Row extends Versioned>(
    rows: Repository<Row>,
    where: FindOptionsWhere<Row>,
    version: number | null | undefined,
    patch: Patch<Row>,
  ): Promise<RowChange<Row> | undefined> {
    const setting = await rows.findOneOrFail({ where, lock: { mode: 'for_no_key_update' } });
    if (version != null && version !== setting.version) return undefined;
    return changeRow(rows, setting, patch);
  }
}

function settingOf({ reading, keywords }: SetExhibitorSearchInput | SetProductSearchInput): {
  reading: string | null | undefined;
  keywords: string[] | undefined;
} {
  const check = new InputCheck();
  const columns = { reading: checkReading(check, reading), keywords: checkKeywords(check, keywords) };
  check.done();
  return columns;
}

/** The change as the audit stores it: the setting has its own version. */
function asSearch({ before, after }: RowChange<Versioned>): Pick<ObjectChange, 'before' | 'after'> {
  return { before: { search: before }, after: { search: after } };
}
