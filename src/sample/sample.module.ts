import { Module, type OnModuleInit } from '@nestjs/common';
import { AllocationModule } from '../organizing/allocation/allocation.module.js';
import { AnnouncementModule } from '../fair/announcement/announcement.module.js';
import { BoothModule } from '../fair/booth/booth.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { CategoryModule } from '../fair/category/category.module.js';
import { EventModule } from '../fair/event/event.module.js';
import { ExhibitorModule } from '../fair/exhibitor/exhibitor.module.js';
import { GraphiqlPage } from '../platform/graphql/graphiql/graphiql-page.js';
import { GraphqlModule } from '../platform/graphql/graphql.module.js';
import { MediaModule } from '../fair/media/media.module.js';
import { ProductModule } from '../fair/product/product.module.js';
import { ProgrammeModule } from '../fair/programme/programme.module.js';
import { SponsorLevelModule } from '../fair/sponsor-level/sponsor-level.module.js';
import { VenueModule } from '../fair/venue/venue.module.js';
import { ExampleSource } from './example-source.js';
import { RehearsalService } from './rehearsal/rehearsal.service.js';
import { SamplePlaces } from './sample-places.js';
import { SampleIllustrations } from './sample-illustrations.js';
import { SampleParticipants } from './sample-participants.js';
import { SampleService } from './sample.service.js';

@Module({
  imports: [
    GraphqlModule,
    CatalogModule,
    EventModule,
    VenueModule,
    BoothModule,
    CategoryModule,
    SponsorLevelModule,
    ExhibitorModule,
    AllocationModule,
    MediaModule,
    ProductModule,
    ProgrammeModule,
    AnnouncementModule,
  ],
  providers: [
    ExampleSource,
    RehearsalService,
    SamplePlaces,
    SampleIllustrations,
    SampleParticipants,
    SampleService,
  ],
})
export class SampleModule implements OnModuleInit {
  constructor(
    private readonly graphiql: GraphiqlPage,
    private readonly examples: ExampleSource,
  ) {}

  onModuleInit(): void {
    this.graphiql.setExamples(() => this.examples.queries());
  }
}
