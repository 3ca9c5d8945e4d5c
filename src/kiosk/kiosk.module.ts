import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { EventModule } from '../event/event.module.js';
import { KioskChangesResolver } from './kiosk-changes.resolver.js';
import { KioskChangesService } from './kiosk-changes.service.js';
import { KioskLoader } from './kiosk.loader.js';
import { EventKiosksResolver, KioskResolver } from './kiosk.resolver.js';
import { KioskService } from './kiosk.service.js';
import { KioskTokenService } from './kiosk-token.service.js';
import { ApprovalService } from './pairing/approval.service.js';
import { KioskAdmissionService } from './pairing/kiosk-admission.service.js';
import { PairingLoader } from './pairing/pairing.loader.js';
import { PairingRoutes } from './pairing/pairing.routes.js';
import { PairingService } from './pairing/pairing.service.js';
import { KioskCommandService } from './report/kiosk-command.service.js';

const PAIRING = [ApprovalService, KioskAdmissionService, PairingLoader, PairingRoutes, PairingService];
const REPORT = [KioskCommandService];

@Module({
  imports: [AccountModule, CatalogModule, EventModule],
  providers: [
    EventKiosksResolver,
    KioskChangesResolver,
    KioskChangesService,
    KioskLoader,
    KioskResolver,
    KioskService,
    KioskTokenService,
    ...PAIRING,
    ...REPORT,
  ],
})
export class KioskModule {}
