import { Injectable } from '@nestjs/common';
import { BoothService } from '../../../fair/booth/booth.service.js';
import { CategoryService } from '../../../fair/category/category.service.js';
import { ExhibitorService } from '../../../fair/exhibitor/exhibitor.service.js';
import { ProductService } from '../../../fair/product/product.service.js';
import { ProgrammeService } from '../../../fair/programme/programme.service.js';
import { SearchSettingService } from '../../../fair/search-setting/search-setting.service.js';
import { SponsorLevelService } from '../../../fair/sponsor-level/sponsor-level.service.js';
import { VenueService } from '../../../fair/venue/venue.service.js';
import type { Sql } from '../../../platform/database/sql.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { AllocationService } from '../../allocation/allocation.service.js';

/**
 * Writes objects of one kind, many in one statement. Only the kind names the entity of the rows: there the
 * compiler compares the columns with it. The cells check the values.
 */
export interface ObjectWriter {
  add: (rows: readonly never[]) => Promise<unknown>;
  changeAll: (patches: readonly never[]) => Promise<unknown>;
  removeAll: (ids: readonly string[]) => Promise<unknown>;
  /** Removes the links of these objects, then adds links. Absent for a kind without links. */
  relink?: (ids: readonly string[], links: readonly never[]) => Promise<unknown>;
}

/** The services that write the objects of a catalog. */
@Injectable()
export class CatalogWriters {
  constructor(
    readonly exhibitors: ExhibitorService,
    readonly products: ProductService,
    readonly sessions: ProgrammeService,
    readonly venues: VenueService,
    readonly booths: BoothService,
  ) {}
}

/** The services that write categories and sponsor levels, which rows of several kinds refer to. */
@Injectable()
export class ReferenceWriters {
  constructor(
    readonly categories: CategoryService,
    readonly sponsorLevels: SponsorLevelService,
  ) {}
}

/** The services that write the changes of imports. */
@Injectable()
export class ImportWriters {
  constructor(
    readonly catalog: CatalogWriters,
    readonly references: ReferenceWriters,
    readonly allocations: AllocationService,
    readonly settings: SearchSettingService,
    private readonly transactions: Transactions,
  ) {}

  /** The open transaction. */
  get sql(): Sql {
    return this.transactions.sql;
  }
}
