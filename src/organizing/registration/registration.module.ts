import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/access.module.js';
import { AccountModule } from '../../identity/account/account.module.js';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { SponsorLevelModule } from '../../fair/sponsor-level/sponsor-level.module.js';
import { CategoryModule } from '../../fair/category/category.module.js';
import { EditionModule } from '../edition/edition.module.js';
import { EventModule } from '../../fair/event/event.module.js';
import { ExhibitorModule } from '../../fair/exhibitor/exhibitor.module.js';
import { PendingChangeModule } from '../../fair/pending-change/pending-change.module.js';
import { MediaModule } from '../../fair/media/media.module.js';
import { ExhibitorReviewEntity } from './review/exhibitor-review.entity.js';
import { PendingExhibitorChangeEntity } from './pending-change/pending-exhibitor-change.entity.js';
import { CallModule } from '../call/call.module.js';
import { CarriedRelationsService } from './carry-over/carried-relations.service.js';
import { CarryOverResolver } from './carry-over/carry-over.resolver.js';
import { CarryOverService } from './carry-over/carry-over.service.js';
import { ContactInvitationResolver } from './contact-invitation/contact-invitation.resolver.js';
import { ContactInvitationService } from './contact-invitation/contact-invitation.service.js';
import { ContactLinkService } from './contact-invitation/contact-link.service.js';
import { EntryChangesService } from './entry-changes.service.js';
import { ExhibitorPayloadResolver, ExhibitorsPayloadResolver } from './exhibitor-payload.resolver.js';
import { MailModule } from '../../platform/mail/mail.module.js';
import {
  EventMailTemplatesResolver,
  MailTemplateChangesResolver,
} from './decision-mail/template/mail-template.resolver.js';
import { MailPreviewService } from './decision-mail/mail-preview.service.js';
import { MailTemplateService } from './decision-mail/template/mail-template.service.js';
import { DuplicateExhibitorsResolver, DuplicatesResolver } from './duplicates/duplicates.resolver.js';
import { ExhibitorMailResolver } from './exhibitor-mail/exhibitor-mail.resolver.js';
import { ExhibitorMailPreviewService } from './exhibitor-mail/exhibitor-mail-preview.service.js';
import { ExhibitorMailService } from './exhibitor-mail/exhibitor-mail.service.js';
import { MailedExhibitorsService } from './exhibitor-mail/mailed-exhibitors.service.js';
import { MergeResolver } from './merge/merge.resolver.js';
import { MergeService } from './merge/merge.service.js';
import { DecisionNoticeService } from './notice/decision-notice.service.js';
import { EventNoticesResolver, NoticeResolver } from './notice/event-notices.resolver.js';
import { NoticeReleaseResolver } from './notice/notice-release.resolver.js';
import { MailTemplateEntity } from './decision-mail/template/mail-template.entity.js';
import { RegistrationResolver } from './registration.resolver.js';
import { RegistrationStepsResolver } from './registration-steps.resolver.js';
import { RegistrationService } from './registration.service.js';
import { BulkReviewResolver, ReviewResolver } from './review/review.resolver.js';
import { DecisionService } from './review/decision.service.js';
import { ExhibitorBatchService } from './review/exhibitor-batch.service.js';
import { ExhibitorReviewsResolver, ReviewLoader } from './review/exhibitor-reviews.resolver.js';
import { PublicationPreviewResolver } from './review/publication-preview.resolver.js';
import { QuotaService } from './review/quota.service.js';
import { ReviewAdminService } from './command/review-admin.service.js';
import { ReviewService } from './review/review.service.js';
import { PendingExhibitorChangeResolver } from './pending-change/pending-exhibitor-change.resolver.js';
import { PendingExhibitorChangeService } from './pending-change/pending-exhibitor-change.service.js';
import { RejectionMailService } from './pending-change/rejection-mail.service.js';
import { ExhibitorNoteEntity } from './staff-note/exhibitor-note.entity.js';
import { ExhibitorNoteLoader } from './staff-note/exhibitor-note.loader.js';
import { ExhibitorNoteResolver, NoteChangesResolver } from './staff-note/exhibitor-note.resolver.js';
import { ExhibitorNoteService } from './staff-note/exhibitor-note.service.js';

const DECISION_MAIL = [
  EventMailTemplatesResolver,
  MailPreviewService,
  MailTemplateChangesResolver,
  MailTemplateService,
];

const STAFF_NOTE = [ExhibitorNoteLoader, ExhibitorNoteResolver, ExhibitorNoteService, NoteChangesResolver];

const EXHIBITOR_MAIL = [
  ExhibitorMailPreviewService,
  ExhibitorMailResolver,
  ExhibitorMailService,
  MailedExhibitorsService,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ExhibitorNoteEntity,
      ExhibitorReviewEntity,
      PendingExhibitorChangeEntity,
      MailTemplateEntity,
    ]),
    AccessModule,
    AccountModule,
    CallModule,
    CatalogModule,
    CategoryModule,
    SponsorLevelModule,
    EditionModule,
    EventModule,
    ExhibitorModule,
    MailModule,
    MediaModule,
    PendingChangeModule,
  ],
  providers: [
    CarriedRelationsService,
    BulkReviewResolver,
    CarryOverResolver,
    CarryOverService,
    ContactInvitationResolver,
    ContactInvitationService,
    ContactLinkService,
    DecisionNoticeService,
    DecisionService,
    DuplicateExhibitorsResolver,
    DuplicatesResolver,
    EntryChangesService,
    EventNoticesResolver,
    ExhibitorBatchService,
    ExhibitorPayloadResolver,
    ExhibitorReviewsResolver,
    ExhibitorsPayloadResolver,
    MergeResolver,
    MergeService,
    NoticeReleaseResolver,
    NoticeResolver,
    PublicationPreviewResolver,
    QuotaService,
    RegistrationResolver,
    RegistrationService,
    RegistrationStepsResolver,
    ReviewLoader,
    ReviewResolver,
    ReviewAdminService,
    ReviewService,
    PendingExhibitorChangeResolver,
    PendingExhibitorChangeService,
    RejectionMailService,
    ...DECISION_MAIL,
    ...EXHIBITOR_MAIL,
    ...STAFF_NOTE,
  ],
})
export class RegistrationModule {}
