import { Global, Module } from '@nestjs/common';
import { AdmissionControl } from './admission-control.js';

/** One admission control for all work of the process. */
@Global()
@Module({ providers: [AdmissionControl], exports: [AdmissionControl] })
export class AdmissionModule {}
