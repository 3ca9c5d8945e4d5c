import { Injectable } from '@nestjs/common';
import type { ObjectChange } from '../../../identity/audit/operation.js';
import { Operations } from '../../../identity/audit/operations.js';
import { OrganizedObjectsService } from '../../../fair/event/objects/organized-objects.service.js';
import {
  SearchSettingService,
  type SettingValues,
} from '../../../fair/search-setting/search-setting.service.js';
import type { RowChange } from '../../../platform/database/rows/change-row.js';
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
import { checkGroups, checkKeywords, checkReading } from './setting-check.js';

/** Writes search settings on behalf of organizers. */
@Injectable()
export class SearchSettingChangesService {
  constructor(
    private readonly settings: SearchSettingService,
    private readonly operations: Operations,
    private readonly exhibitors: ExhibitorAccessService,
    private readonly products: ProductAccessService,
    private readonly events: OrganizedObjectsService,
  ) {}

  /** Writes the search setting of an exhibitor and returns its id. */
  async setExhibitor(input: SetExhibitorSearchInput): Promise<string> {
    const exhibitor = await this.exhibitors.lockByGlobalId(input.exhibitorId, 'MANAGE_EVENT');
    return this.#set('EXHIBITOR', 'exhibitorId', exhibitor, input);
  }

  /** Writes the search setting of a product and returns its id. */
  async setProduct(input: SetProductSearchInput): Promise<string> {
    return this.#set(
      'PRODUCT',
      'productId',
      await this.products.find(input.productId, 'MANAGE_EVENT'),
      input,
    );
  }

  async #set(
    kind: 'EXHIBITOR' | 'PRODUCT',
    owner: 'exhibitorId' | 'productId',
    { id, eventId }: { id: string; eventId: string },
    input: SetExhibitorSearchInput | SetProductSearchInput,
  ): Promise<string> {
    const row = await this.settings.change(owner, { ownerId: id, ...settingOf(input) }, input.version);
    if (!row) throw staleError({ [owner]: id });
    this.operations.current.record({ kind, id, ...auditChangeOf(row) }, eventId);
    return id;
  }

  /** Writes the synonyms of an event and returns the event's id. */
  async setSynonyms(input: SetSearchSynonymsInput): Promise<string> {
    const { eventId: id } = await this.events.event(input.eventId);
    const check = new InputCheck();
    const groups = checkGroups(check, input.groups);
    check.done();
    const row = await this.settings.changeSynonyms(id, groups, input.version);
    if (!row) throw staleError({ eventId: id });
    this.operations.current.record({ kind: 'EVENT', id, ...auditChangeOf(row) }, id);
    return id;
  }
}

function settingOf({ reading, keywords }: SetExhibitorSearchInput | SetProductSearchInput): SettingValues {
  const check = new InputCheck();
  const columns = { reading: checkReading(check, reading), keywords: checkKeywords(check, keywords) };
  check.done();
  return columns;
}

/** The change as the audit stores it: the setting has its own version. */
function auditChangeOf({ before, after }: RowChange<Versioned>): Pick<ObjectChange, 'before' | 'after'> {
  return { before: { search: before }, after: { search: after } };
}
