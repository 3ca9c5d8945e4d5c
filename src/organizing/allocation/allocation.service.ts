import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { addRows } from '../../platform/database/add-rows.js';
import { BoothAllocationEntity, type NewAllocation } from './booth-allocation.entity.js';

/** Adds allocations of booths. */
@Injectable()
export class AllocationService {
  constructor(
    @InjectRepository(BoothAllocationEntity) private readonly rows: Repository<BoothAllocationEntity>,
  ) {}

  /** Inserts allocations; a taken booth violates `ux_booth_allocation_exclusive`. */
  async add(allocations: readonly NewAllocation[]): Promise<void> {
    await addRows(this.rows, allocations);
  }
}
