import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountModule } from '../../identity/account/account.module.js';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { BoothAllocationEntity } from './booth-allocation.entity.js';
import { ExhibitorModule } from '../../fair/exhibitor/exhibitor.module.js';
import { AllocationChangesResolver } from './allocation-changes.resolver.js';
import { AllocationChangesService } from './allocation-changes.service.js';
import { AllocationMergeService } from './moves/allocation-merge.service.js';
import { AllocationLocks } from './allocation-locks.js';
import { BoothAllocationPart, ExhibitorAllocationPart } from './allocation.part.js';
import { BoothAllocationResolver, ExhibitorBoothsResolver } from './allocation.resolver.js';
import { AllocationService } from './allocation.service.js';
import { BoothMovesResolver } from './moves/booth-moves.resolver.js';
import { BoothMovesService } from './moves/booth-moves.service.js';
import { HallPlanReader } from './plan/hall-plan.reader.js';
import {
  HallPlanBoothsResolver,
  PlannedBoothResolver,
  PlannedOccupantResolver,
} from './plan/planned-booth.resolver.js';
import { BoothAllocationTypeResolver, BoothHistoryResolver } from './report/booth-history.resolver.js';
import { HeldBoothsResolver } from './report/held-booths.resolver.js';
import {
  BoothReportResolver,
  EventBoothReportResolver,
  FreeBoothCountResolver,
} from './report/booth-report.resolver.js';
import { PrintedBoothReport } from './report/printed-booth-report.js';
import { EventModule } from '../../fair/event/event.module.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([BoothAllocationEntity]),
    AccountModule,
    CatalogModule,
    EventModule,
    ExhibitorModule,
  ],
  providers: [
    AllocationService,
    AllocationLocks,
    AllocationMergeService,
    AllocationChangesService,
    BoothMovesService,
    BoothAllocationPart,
    ExhibitorAllocationPart,
    BoothAllocationResolver,
    ExhibitorBoothsResolver,
    AllocationChangesResolver,
    BoothMovesResolver,
    HallPlanReader,
    HallPlanBoothsResolver,
    PlannedBoothResolver,
    PlannedOccupantResolver,
    BoothHistoryResolver,
    HeldBoothsResolver,
    BoothAllocationTypeResolver,
    PrintedBoothReport,
    EventBoothReportResolver,
    BoothReportResolver,
    FreeBoothCountResolver,
  ],
  exports: [AllocationService],
})
export class AllocationModule {}
