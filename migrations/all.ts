import { CreateFoundations1767225600000 } from './1767225600000-create-foundations.js';
import { CreateCatalog1767225601000 } from './1767225601000-create-catalog.js';
import { CreateEvent1767225602000 } from './1767225602000-create-event.js';
import { CreateVenue1767225603000 } from './1767225603000-create-venue.js';
import { CreateCategory1767225604000 } from './1767225604000-create-category.js';
import { CreateMedia1767225605000 } from './1767225605000-create-media.js';
import { CreateExhibitor1767225606000 } from './1767225606000-create-exhibitor.js';
import { CreateRegistration1767225607000 } from './1767225607000-create-registration.js';
import { CreateBoothAllocation1767225608000 } from './1767225608000-create-booth-allocation.js';
import { CreateBoothAllocationNote1767225609000 } from './1767225609000-create-booth-allocation-note.js';
import { CreateProduct1767225610000 } from './1767225610000-create-product.js';
import { CreateSession1767225611000 } from './1767225611000-create-session.js';
import { CreateAccount1767225612000 } from './1767225612000-create-account.js';
import { CreateAudit1767225613000 } from './1767225613000-create-audit.js';
import { CreateImport1767225614000 } from './1767225614000-create-import.js';
import { CreateKiosk1767225615000 } from './1767225615000-create-kiosk.js';
import { CreateSearch1767225616000 } from './1767225616000-create-search.js';
import { CreateSync1767225617000 } from './1767225617000-create-sync.js';
import { CreateTrustedDocument1767225618000 } from './1767225618000-create-trusted-document.js';
import { AddHallPlan1767225620000 } from './1767225620000-add-hall-plan.js';
import { AddLooks1767225630000 } from './1767225630000-add-looks.js';
import { AddStaffCounts1767225631000 } from './1767225631000-add-staff-counts.js';
import { AddSessionState1767225632000 } from './1767225632000-add-session-state.js';
import { AddEventImages1767225633000 } from './1767225633000-add-event-images.js';
import { CreateAnnouncement1767225640000 } from './1767225640000-create-announcement.js';
import { AddExhibitorContactName1767225660000 } from './1767225660000-add-exhibitor-contact-name.js';
import { AddBoothKey1767225661000 } from './1767225661000-add-booth-key.js';
import { AddSessionDetails1767225662000 } from './1767225662000-add-session-details.js';
import { LabelBoothsByHall1767225670000 } from './1767225670000-label-booths-by-hall.js';
import { AllowReopening1767225680000 } from './1767225680000-allow-reopening.js';
import { CreateCall1767225681000 } from './1767225681000-create-call.js';
import { CreateSignUp1767225682000 } from './1767225682000-create-sign-up.js';
import { CreateMemberRole1767225683000 } from './1767225683000-create-member-role.js';
import { CreateExhibitorNote1767225684000 } from './1767225684000-create-exhibitor-note.js';
import { CreateFormerSlug1767225701000 } from './1767225701000-create-former-slug.js';
import { ExtendImport1767225710000 } from './1767225710000-extend-import.js';
import { AddExhibitorProfile1767225711000 } from './1767225711000-add-exhibitor-profile.js';
import { CreateKioskSettings1767225720000 } from './1767225720000-create-kiosk-settings.js';
import { CreateLiveBoothAllocation1767225730000 } from './1767225730000-create-live-booth-allocation.js';
import { TakeBoothChangesInOnePass1767225740000 } from './1767225740000-take-booth-changes-in-one-pass.js';
import { AllowMailsToExhibitors1767225760000 } from './1767225760000-allow-mails-to-exhibitors.js';
import { CreateEmptySearch1767225761000 } from './1767225761000-create-empty-search.js';
import { IndexLatestPendingChange1767225770000 } from './1767225770000-index-latest-pending-change.js';
import { StoreDocumentsInRows1767225775000 } from './1767225775000-store-documents-in-rows.js';
import { IndexAuditOrder1767225780000 } from './1767225780000-index-audit-order.js';
import { AddHallKey1767225781000 } from './1767225781000-add-hall-key.js';
import { RenamePersistedQuery1767225790000 } from './1767225790000-rename-persisted-query.js';
import { IndexAuditActors1767225791000 } from './1767225791000-index-audit-actors.js';
import { LeaveQuotasOfPlansUnlocked1767225792000 } from './1767225792000-leave-quotas-of-plans-unlocked.js';
import { NameSchemaInFunctions1767225793000 } from './1767225793000-name-schema-in-functions.js';
import { StoreRightsOfIdempotencyKeys1767225795000 } from './1767225795000-store-rights-of-idempotency-keys.js';
import { NameQuotas1767225796000 } from './1767225796000-name-quotas.js';
import { StoreRendererVersion1767225797000 } from './1767225797000-store-renderer-version.js';
import { ListChangesForStaff1767225798000 } from './1767225798000-list-changes-for-staff.js';
import { MoveEvents1767225799000 } from './1767225799000-move-events.js';
import { StoreEventOfSignUp1767225799100 } from './1767225799100-store-event-of-sign-up.js';
import { OrderNamesByReading1767225799200 } from './1767225799200-order-names-by-reading.js';
import { KeepUnsentMails1767225800000 } from './1767225800000-keep-unsent-mails.js';
import { AddContactLocale1767225800100 } from './1767225800100-add-contact-locale.js';
import { CreateSponsorLevel1767225802000 } from './1767225802000-create-sponsor-level.js';
import { StoreColorsOfCategories1767225803000 } from './1767225803000-store-colors-of-categories.js';
import { IndexRemovals1767225804000 } from './1767225804000-index-removals.js';
import { AddHoursOfVenues1767225805000 } from './1767225805000-add-hours-of-venues.js';
import { MarkNumberedSlugs1767225807000 } from './1767225807000-mark-numbered-slugs.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [
  CreateFoundations1767225600000,
  CreateCatalog1767225601000,
  CreateEvent1767225602000,
  CreateVenue1767225603000,
  CreateCategory1767225604000,
  CreateMedia1767225605000,
  CreateExhibitor1767225606000,
  CreateRegistration1767225607000,
  CreateBoothAllocation1767225608000,
  CreateBoothAllocationNote1767225609000,
  CreateProduct1767225610000,
  CreateSession1767225611000,
  CreateAccount1767225612000,
  CreateAudit1767225613000,
  CreateImport1767225614000,
  CreateKiosk1767225615000,
  CreateSearch1767225616000,
  CreateSync1767225617000,
  CreateTrustedDocument1767225618000,
  AddHallPlan1767225620000,
  AddLooks1767225630000,
  AddStaffCounts1767225631000,
  AddSessionState1767225632000,
  AddEventImages1767225633000,
  CreateAnnouncement1767225640000,
  AddExhibitorContactName1767225660000,
  AddBoothKey1767225661000,
  AddSessionDetails1767225662000,
  LabelBoothsByHall1767225670000,
  AllowReopening1767225680000,
  CreateCall1767225681000,
  CreateSignUp1767225682000,
  CreateMemberRole1767225683000,
  CreateExhibitorNote1767225684000,
  CreateFormerSlug1767225701000,
  ExtendImport1767225710000,
  AddExhibitorProfile1767225711000,
  CreateKioskSettings1767225720000,
  CreateLiveBoothAllocation1767225730000,
  TakeBoothChangesInOnePass1767225740000,
  AllowMailsToExhibitors1767225760000,
  CreateEmptySearch1767225761000,
  IndexLatestPendingChange1767225770000,
  StoreDocumentsInRows1767225775000,
  IndexAuditOrder1767225780000,
  AddHallKey1767225781000,
  RenamePersistedQuery1767225790000,
  IndexAuditActors1767225791000,
  LeaveQuotasOfPlansUnlocked1767225792000,
  NameSchemaInFunctions1767225793000,
  StoreRightsOfIdempotencyKeys1767225795000,
  NameQuotas1767225796000,
  StoreRendererVersion1767225797000,
  ListChangesForStaff1767225798000,
  MoveEvents1767225799000,
  StoreEventOfSignUp1767225799100,
  OrderNamesByReading1767225799200,
  KeepUnsentMails1767225800000,
  AddContactLocale1767225800100,
  CreateSponsorLevel1767225802000,
  StoreColorsOfCategories1767225803000,
  IndexRemovals1767225804000,
  AddHoursOfVenues1767225805000,
  MarkNumberedSlugs1767225807000,
];
