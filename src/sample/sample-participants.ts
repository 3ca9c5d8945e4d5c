import { Injectable } from '@nestjs/common';
import { AllocationService } from '../organizing/allocation/allocation.service.js';
import { ExhibitorService } from '../fair/exhibitor/exhibitor.service.js';
import { PlanRenewal } from '../platform/database/connection/plan-renewal.js';
import type { Sql } from '../platform/database/sql.js';
import type { Progress } from '../platform/progress/progress.js';
import { ProductService } from '../fair/product/product.service.js';
import { ProgrammeService } from '../fair/programme/programme.service.js';
import { batches } from './chunks.js';
import type { SampleEdition } from './edition.js';
import { SampleIllustrations } from './sample-illustrations.js';
import type { SampleRows } from './sample-rows.js';

/** Writes exhibitors, their booths and products, and the programme. */
@Injectable()
export class SampleParticipants {
  constructor(
    private readonly illustrations: SampleIllustrations,
    private readonly exhibitors: ExhibitorService,
    private readonly allocations: AllocationService,
    private readonly products: ProductService,
    private readonly programme: ProgrammeService,
  ) {}

  /** Adds the pictures of an edition, its exhibitors in batches, then its sessions. */
  async add(sql: Sql, edition: SampleEdition, rows: SampleRows, progress: Progress): Promise<void> {
    const plans = new PlanRenewal();
    await this.illustrations.add(edition, rows);
    progress.start(edition.size.exhibitors, `${edition.event.slug}: exhibitors and their products`);
    for (const batch of batches(edition.exhibitors)) {
      await plans.beforeBatch(sql);
      const batchRows = rows.exhibitors(batch);
      await this.exhibitors.add(batchRows.exhibitors, batchRows.exhibitorCategories);
      await this.allocations.add(batchRows.allocations);
      await this.products.add(batchRows.products, batchRows.productCategories, batchRows.productImages);
      progress.advance(batch.length);
    }
    progress.finish();
    const { sessions, exhibitors } = rows.sessions();
    await this.programme.add(sessions, exhibitors);
  }
}
