import path from 'node:path';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogModule } from '../../catalog/catalog.module.js';
import { AccountModule } from '../../identity/account/account.module.js';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { EventModule } from '../event/event.module.js';
import { EventImageEntity } from './event/event-image.entity.js';
import { EventImagePart } from './event/event-image.part.js';
import { EventImageChangesResolver, EventImagesResolver } from './event/event-images.resolver.js';
import { EventImagesService } from './event/event-images.service.js';
import { PictureListResolver, UploadedPictureResolver } from './list/picture-list.resolver.js';
import { RemovePicturesResolver } from './list/remove-pictures.resolver.js';
import { PictureUsesLoader } from './list/picture-uses.loader.js';
import { MediaEntity } from './media.entity.js';
import { BucketStore } from './store/bucket.store.js';
import { FolderStore } from './store/folder.store.js';
import { ImageResolver } from './image.resolver.js';
import { MediaPruneService } from './prune/media-prune.service.js';
import { MediaRoutes } from './media.routes.js';
import { MediaService } from './media.service.js';
import { MediaStore } from './store/media.store.js';
import { PictureAddressService } from './picture-address.service.js';
import { PictureChoiceService } from './picture-choice.service.js';
import { PictureRemovalService } from './picture-removal.service.js';
import { UploadAdmissionService } from './upload-admission.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([MediaEntity, EventImageEntity]),
    AccountModule,
    CatalogModule,
    EventModule,
  ],
  providers: [
    EventImagePart,
    EventImagesService,
    EventImagesResolver,
    EventImageChangesResolver,
    ImageResolver,
    MediaPruneService,
    MediaRoutes,
    MediaService,
    {
      provide: MediaStore,
      inject: [CONFIG],
      useFactory: ({ mediaBucket, dataDir }: RunningConfig): MediaStore =>
        mediaBucket ? new BucketStore(mediaBucket) : new FolderStore(path.join(dataDir, 'media')),
    },
    PictureAddressService,
    PictureChoiceService,
    PictureListResolver,
    PictureRemovalService,
    RemovePicturesResolver,
    PictureUsesLoader,
    UploadAdmissionService,
    UploadedPictureResolver,
  ],
  exports: [MediaService, PictureAddressService, PictureChoiceService],
})
export class MediaModule {}
