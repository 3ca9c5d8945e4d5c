import { CreateFoundations1764000000000 } from './1764000000000-create-foundations.js';
import { CreateCatalog1764000001000 } from './1764000001000-create-catalog.js';
import { CreateEvent1764000002000 } from './1764000002000-create-event.js';
import { CreateVenue1764000003000 } from './1764000003000-create-venue.js';
import { CreateCategory1764000004000 } from './1764000004000-create-category.js';
import { CreateMedia1764000005000 } from './1764000005000-create-media.js';
import { CreateExhibitor1764000006000 } from './1764000006000-create-exhibitor.js';
import { CreateBoothAllocation1764000007000 } from './1764000007000-create-booth-allocation.js';
import { CreateProduct1764000008000 } from './1764000008000-create-product.js';
import { CreateSession1764000009000 } from './1764000009000-create-session.js';
import { CreateAccount1764000010000 } from './1764000010000-create-account.js';
import { CreateAudit1764000011000 } from './1764000011000-create-audit.js';
import { CreateAccountAccess1764000012000 } from './1764000012000-create-account-access.js';
import { KeepPlacesInUse1764000013000 } from './1764000013000-keep-places-in-use.js';
import { BindSessions1764000013100 } from './1764000013100-bind-sessions.js';
import { CreateExhibitorReview1764000014000 } from './1764000014000-create-exhibitor-review.js';
import { TellDecisionsLater1764000014100 } from './1764000014100-tell-decisions-later.js';
import { CreateExhibitorRevision1764000014200 } from './1764000014200-create-exhibitor-revision.js';
import { CarryOverExhibitors1764000014300 } from './1764000014300-carry-over-exhibitors.js';
import { ReleaseBoothsOfUnapproved1764000015000 } from './1764000015000-release-booths-of-unapproved.js';
import { CreateImportJob1764000016000 } from './1764000016000-create-import-job.js';
import { DescribePictures1764000020000 } from './1764000020000-describe-pictures.js';
import { RememberUploads1764000020100 } from './1764000020100-remember-uploads.js';
import { CreateQuotas1764000022000 } from './1764000022000-create-quotas.js';
import { BindAllocations1764000022100 } from './1764000022100-bind-allocations.js';
import { KeepPhoneNumbers1764000022200 } from './1764000022200-keep-phone-numbers.js';
import { CreateMailOutbox1764000022300 } from './1764000022300-create-mail-outbox.js';
import { CreateProductRevision1764000022400 } from './1764000022400-create-product-revision.js';
import { KeepStepsAsText1764000025000 } from './1764000025000-keep-steps-as-text.js';
import { GrantToApplication1764000027000 } from './1764000027000-grant-to-application.js';
import { CreateKiosk1764000030000 } from './1764000030000-create-kiosk.js';
import { CreateKioskReport1764000030100 } from './1764000030100-create-kiosk-report.js';
import { CreateKioskUsage1764000030200 } from './1764000030200-create-kiosk-usage.js';
import { KeepChangeWindow1764000034000 } from './1764000034000-keep-change-window.js';
import { CreateSync1764000035000 } from './1764000035000-create-sync.js';
import { CreateSearch1764000040000 } from './1764000040000-create-search.js';
import { KeepStepsAsRows1764000041000 } from './1764000041000-keep-steps-as-rows.js';
import { IndexAllocationsOfExhibitors1764000041100 } from './1764000041100-index-allocations-of-exhibitors.js';
import { CreateTrustedDocument1764000042000 } from './1764000042000-create-trusted-document.js';
import { RememberHistory1764000043000 } from './1764000043000-remember-history.js';
import { KeySearchSynonyms1764000044000 } from './1764000044000-key-search-synonyms.js';
import { SearchInTiers1764000045000 } from './1764000045000-search-in-tiers.js';
import { NarrowSearchRows1764000046000 } from './1764000046000-narrow-search-rows.js';
import { NumberSearchFacets1764000047000 } from './1764000047000-number-search-facets.js';
import { DropPublishedOfSearch1764000048000 } from './1764000048000-drop-published-of-search.js';
import { NoteRemovals1764000051000 } from './1764000051000-note-removals.js';
import { EndRightsWithRole1764000053000 } from './1764000053000-end-rights-with-role.js';
import { PaceMails1764000053100 } from './1764000053100-pace-mails.js';
import { NameImportFiles1764000054000 } from './1764000054000-name-import-files.js';
import { KeepWallClock1764000055000 } from './1764000055000-keep-wall-clock.js';
import { CreateCatalogQuarantine1764000056000 } from './1764000056000-create-catalog-quarantine.js';
import { KeepOriginalPictures1764000056100 } from './1764000056100-keep-original-pictures.js';
import { AddStagesAndDrafts1764000057000 } from './1764000057000-add-stages-and-drafts.js';
import { AddEventContact1764000060000 } from './1764000060000-add-event-contact.js';
import { NoteBoothMoves1764000061000 } from './1764000061000-note-booth-moves.js';
import { WidenMails1764000060100 } from './1764000060100-widen-mails.js';
import { CreateMailTemplate1764000060200 } from './1764000060200-create-mail-template.js';
import { NameProposalsByFields1764000063000 } from './1764000063000-name-proposals-by-fields.js';
import { RenameTerms1764000090000 } from './1764000090000-rename-terms.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [
  CreateFoundations1764000000000,
  CreateCatalog1764000001000,
  CreateEvent1764000002000,
  CreateVenue1764000003000,
  CreateCategory1764000004000,
  CreateMedia1764000005000,
  CreateExhibitor1764000006000,
  CreateBoothAllocation1764000007000,
  CreateProduct1764000008000,
  CreateSession1764000009000,
  CreateAccount1764000010000,
  CreateAudit1764000011000,
  CreateAccountAccess1764000012000,
  KeepPlacesInUse1764000013000,
  BindSessions1764000013100,
  CreateExhibitorReview1764000014000,
  TellDecisionsLater1764000014100,
  CreateExhibitorRevision1764000014200,
  CarryOverExhibitors1764000014300,
  ReleaseBoothsOfUnapproved1764000015000,
  CreateImportJob1764000016000,
  DescribePictures1764000020000,
  RememberUploads1764000020100,
  CreateQuotas1764000022000,
  BindAllocations1764000022100,
  KeepPhoneNumbers1764000022200,
  CreateMailOutbox1764000022300,
  CreateProductRevision1764000022400,
  KeepStepsAsText1764000025000,
  GrantToApplication1764000027000,
  CreateKiosk1764000030000,
  CreateKioskReport1764000030100,
  CreateKioskUsage1764000030200,
  KeepChangeWindow1764000034000,
  CreateSync1764000035000,
  CreateSearch1764000040000,
  KeepStepsAsRows1764000041000,
  IndexAllocationsOfExhibitors1764000041100,
  CreateTrustedDocument1764000042000,
  RememberHistory1764000043000,
  KeySearchSynonyms1764000044000,
  SearchInTiers1764000045000,
  NarrowSearchRows1764000046000,
  NumberSearchFacets1764000047000,
  DropPublishedOfSearch1764000048000,
  NoteRemovals1764000051000,
  EndRightsWithRole1764000053000,
  PaceMails1764000053100,
  NameImportFiles1764000054000,
  KeepWallClock1764000055000,
  CreateCatalogQuarantine1764000056000,
  KeepOriginalPictures1764000056100,
  AddStagesAndDrafts1764000057000,
  AddEventContact1764000060000,
  WidenMails1764000060100,
  CreateMailTemplate1764000060200,
  NoteBoothMoves1764000061000,
  NameProposalsByFields1764000063000,
  RenameTerms1764000090000,
];
