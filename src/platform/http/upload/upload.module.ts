import { Global, Module } from '@nestjs/common';
import { UploadReceiver } from './upload-receiver.js';

/** Receives large bodies for the features that take files. */
@Global()
@Module({ providers: [UploadReceiver], exports: [UploadReceiver] })
export class UploadModule {}
