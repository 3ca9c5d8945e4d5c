import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from '../../identity/account/account.module.js';
import { CredentialService } from '../../identity/account/sign-in/credential.service.js';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { EventModule } from '../../fair/event/event.module.js';
import { KioskEntity } from './kiosk.entity.js';
import { KioskTokenEntity } from './token/kiosk-token.entity.js';
import { KioskPairingEntity } from './pairing/kiosk-pairing.entity.js';
import { KioskEnrolmentKeyEntity } from './pairing/kiosk-enrolment-key.entity.js';
import { KioskCommandEntity } from './report/kiosk-command.entity.js';
import { KioskReportEntity } from './report/kiosk-report.entity.js';
import { ExhibitorModule } from '../../fair/exhibitor/exhibitor.module.js';
import { KioskChangesResolver } from './kiosk-changes.resolver.js';
import { KioskChangesService } from './kiosk-changes.service.js';
import { KioskLoader } from './kiosk.loader.js';
import { KioskNodes } from './kiosk-nodes.js';
import { EventKiosksResolver, KioskResolver } from './kiosk.resolver.js';
import { KioskService } from './kiosk.service.js';
import { KioskTokenService } from './token/kiosk-token.service.js';
import { ApprovalService } from './pairing/approval.service.js';
import { EnrolmentKeyLoader } from './pairing/enrolment-key.loader.js';
import {
  EnrolmentKeyOwnerResolver,
  EnrolmentKeyResolver,
  EventEnrolmentKeysResolver,
  RevokedEnrolmentKeyResolver,
  TakenOverEnrolmentKeyResolver,
} from './pairing/enrolment-key.resolver.js';
import { EnrolmentKeyService } from './pairing/enrolment-key.service.js';
import { KioskAdmissionService } from './pairing/kiosk-admission.service.js';
import { PairingRoutes } from './pairing/pairing.routes.js';
import { PairingService } from './pairing/pairing.service.js';
import { HeartbeatService } from './report/heartbeat.service.js';
import { KioskCommandService } from './report/kiosk-command.service.js';
import { ReportRoutes } from './report/report.routes.js';
import { KioskSettingsEntity } from './settings/kiosk-settings.entity.js';
import { EventKioskSettingsResolver, KioskSettingsResolver } from './settings/kiosk-settings.resolver.js';
import { KioskSettingsService } from './settings/kiosk-settings.service.js';
import { EventUsageResolver, ObjectCountResolver, UsageReportResolver } from './usage/usage.resolver.js';
import { UsageService } from './usage/usage.service.js';
import { KioskChangedResolver } from './monitoring/kiosk-changed.resolver.js';

const PAIRING = [ApprovalService, KioskAdmissionService, PairingRoutes, PairingService];
const ENROLMENT = [
  EnrolmentKeyLoader,
  EnrolmentKeyOwnerResolver,
  EnrolmentKeyResolver,
  EnrolmentKeyService,
  EventEnrolmentKeysResolver,
  RevokedEnrolmentKeyResolver,
  TakenOverEnrolmentKeyResolver,
];
const SETTINGS = [EventKioskSettingsResolver, KioskSettingsResolver, KioskSettingsService];
const REPORT = [HeartbeatService, KioskCommandService, ReportRoutes];
const USAGE = [EventUsageResolver, ObjectCountResolver, UsageReportResolver, UsageService];

const ENTITIES = [
  KioskEntity,
  KioskTokenEntity,
  KioskPairingEntity,
  KioskEnrolmentKeyEntity,
  KioskCommandEntity,
  KioskReportEntity,
  KioskSettingsEntity,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), AccountModule, CatalogModule, EventModule, ExhibitorModule],
  providers: [
    EventKiosksResolver,
    KioskChangedResolver,
    KioskChangesResolver,
    KioskChangesService,
    KioskLoader,
    KioskNodes,
    KioskResolver,
    KioskService,
    KioskTokenService,
    ...SETTINGS,
    ...PAIRING,
    ...ENROLMENT,
    ...REPORT,
    ...USAGE,
  ],
})
export class KioskModule {
  constructor(credentials: CredentialService, tokens: KioskTokenService) {
    credentials.register(tokens);
  }
}
