import { Global, Module } from '@nestjs/common';
import { AdmissionControl } from './admission-control.js';

/** One control of the work of the process for everybody who brings work. */
@Global()
@Module({ providers: [AdmissionControl], exports: [AdmissionControl] })
export class AdmissionModule {}
