import { Module } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { AccountModule } from './account/account.module.js';
import { AllocationModule } from './allocation/allocation.module.js';
import { BoothModule } from './booth/booth.module.js';
import { CatalogModule } from './catalog/catalog.module.js';
import { CategoryModule } from './category/category.module.js';
import { PersistedQueriesModule } from './persisted-queries/persisted-query.module.js';
import { EditionModule } from './edition/edition.module.js';
import { EventModule } from './event/event.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { ExhibitorModule } from './exhibitor/exhibitor.module.js';
import { KioskModule } from './kiosk/kiosk.module.js';
import { MediaModule } from './media/media.module.js';
import { AdmissionModule } from './platform/admission/admission.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { GraphqlModule } from './platform/graphql/graphql.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { UploadModule } from './platform/http/upload/upload.module.js';
import { LiveModule } from './platform/live/live.module.js';
import { ProductModule } from './product/product.module.js';
import { ProgrammeModule } from './programme/programme.module.js';
import { RegistrationModule } from './registration/registration.module.js';
import { SampleModule } from './sample/sample.module.js';
import { SyncModule } from './sync/sync.module.js';
import { SearchModule } from './search/search.module.js';
import { VenueModule } from './venue/venue.module.js';

/** All modules of the application. */
@Module({
  imports: [
    AdmissionModule,
    DatabaseModule,
    HealthModule,
    LiveModule,
    UploadModule,
    GraphqlModule,
    PersistedQueriesModule,
    AccountModule,
    CatalogModule,
    EventModule,
    VenueModule,
    BoothModule,
    CategoryModule,
    EditionModule,
    MediaModule,
    ExhibitorModule,
    RegistrationModule,
    AccessModule,
    AllocationModule,
    ProductModule,
    ProgrammeModule,
    ExchangeModule,
    SyncModule,
    KioskModule,
    SearchModule,
    SampleModule,
  ],
})
export class AppModule {}
