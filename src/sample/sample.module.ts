import { Module } from '@nestjs/common';
import { AllocationModule } from '../allocation/allocation.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { CategoryModule } from '../category/category.module.js';
import { EventModule } from '../event/event.module.js';
import { ExhibitorModule } from '../exhibitor/exhibitor.module.js';
import { ProductModule } from '../product/product.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { VenueModule } from '../venue/venue.module.js';
import { SampleGrounds } from './sample-grounds.js';
import { SampleParticipants } from './sample-participants.js';
import { SampleService } from './sample.service.js';

@Module({
  imports: [
    CatalogModule,
    EventModule,
    VenueModule,
    CategoryModule,
    ExhibitorModule,
    AllocationModule,
    ProductModule,
    ProgrammeModule,
  ],
  providers: [SampleGrounds, SampleParticipants, SampleService],
})
export class SampleModule {}
