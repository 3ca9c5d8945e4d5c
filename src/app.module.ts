import { Module } from '@nestjs/common';
import { AccessModule } from './organizing/access/access.module.js';
import { AccountModule } from './identity/account/account.module.js';
import { AllocationModule } from './organizing/allocation/allocation.module.js';
import { CallModule } from './organizing/call/call.module.js';
import { AppsModule } from './visiting/apps/apps.module.js';
import { BoothModule } from './fair/booth/booth.module.js';
import { CatalogModule } from './catalog/catalog.module.js';
import { CategoryModule } from './fair/category/category.module.js';
import { PersistedQueriesModule } from './visiting/persisted-queries/persisted-query.module.js';
import { EditionModule } from './organizing/edition/edition.module.js';
import { EventModule } from './fair/event/event.module.js';
import { ExchangeModule } from './organizing/exchange/exchange.module.js';
import { PublicationModule } from './organizing/publication/publication.module.js';
import { ExhibitorModule } from './fair/exhibitor/exhibitor.module.js';
import { KioskModule } from './visiting/kiosk/kiosk.module.js';
import { MediaModule } from './fair/media/media.module.js';
import { AdmissionModule } from './platform/admission/admission.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { GraphqlModule } from './platform/graphql/graphql.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { UploadModule } from './platform/http/upload/upload.module.js';
import { LiveModule } from './platform/live/live.module.js';
import { ProductModule } from './fair/product/product.module.js';
import { AnnouncementModule } from './fair/announcement/announcement.module.js';
import { ProgrammeModule } from './fair/programme/programme.module.js';
import { RegistrationModule } from './organizing/registration/registration.module.js';
import { SampleModule } from './sample/sample.module.js';
import { SyncModule } from './visiting/sync/sync.module.js';
import { SiteModule } from './visiting/site/site.module.js';
import { SearchModule } from './visiting/search/search.module.js';
import { SponsorLevelModule } from './fair/sponsor-level/sponsor-level.module.js';
import { VenueModule } from './fair/venue/venue.module.js';

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
    SponsorLevelModule,
    EditionModule,
    MediaModule,
    ExhibitorModule,
    RegistrationModule,
    AccessModule,
    AllocationModule,
    CallModule,
    ProductModule,
    ProgrammeModule,
    AnnouncementModule,
    ExchangeModule,
    PublicationModule,
    SyncModule,
    KioskModule,
    SearchModule,
    SiteModule,
    AppsModule,
    SampleModule,
  ],
})
export class AppModule {}
