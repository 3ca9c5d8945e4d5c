import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { BoothAllocationPart, ExhibitorAllocationPart } from './allocation.part.js';
import { BoothAllocationResolver, ExhibitorBoothsResolver } from './allocation.resolver.js';
import { AllocationService } from './allocation.service.js';

@Module({
  imports: [CatalogModule],
  providers: [
    AllocationService,
    BoothAllocationPart,
    ExhibitorAllocationPart,
    BoothAllocationResolver,
    ExhibitorBoothsResolver,
  ],
  exports: [AllocationService],
})
export class AllocationModule {}
