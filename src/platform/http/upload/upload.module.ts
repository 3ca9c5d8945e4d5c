import { Global, Module } from '@nestjs/common';
import { UploadReceiver } from './upload-receiver.js';

/** Receives large bodies for features with file uploads. */
@Global()
@Module({ providers: [UploadReceiver], exports: [UploadReceiver] })
export class UploadModule {}
