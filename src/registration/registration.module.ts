import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { CategoryModule } from '../category/category.module.js';
import { ExhibitorModule } from '../exhibitor/exhibitor.module.js';
import { ApplicationsService } from './applications.service.js';
import { EntryChangesService } from './entry-changes.service.js';
import { ExhibitorAccessService } from './exhibitor-access.service.js';
import { ExhibitorPayloadResolver } from './exhibitor-payload.resolver.js';
import { RegistrationResolver } from './registration.resolver.js';
import { RegistrationService } from './registration.service.js';
import { ExhibitorBatchService } from './review/exhibitor-batch.service.js';
import { PublicationService } from './review/publication.service.js';
import { ReviewResolver } from './review/review.resolver.js';
import { ReviewService } from './review/review.service.js';

@Module({
  imports: [AccountModule, CatalogModule, CategoryModule, ExhibitorModule],
  providers: [
    ApplicationsService,
    EntryChangesService,
    ExhibitorAccessService,
    ExhibitorBatchService,
    ExhibitorPayloadResolver,
    PublicationService,
    RegistrationResolver,
    RegistrationService,
    ReviewResolver,
    ReviewService,
  ],
  exports: [ExhibitorAccessService],
})
export class RegistrationModule {}
