import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { ImageResolver } from './image.resolver.js';
import { MediaRoutes } from './media.routes.js';
import { MediaService } from './media.service.js';
import { MediaStore } from './media.store.js';
import { PictureAddressService } from './picture-address.service.js';
import { PictureChoiceService } from './picture-choice.service.js';

@Module({
  imports: [AccountModule],
  providers: [
    ImageResolver,
    MediaRoutes,
    MediaService,
    MediaStore,
    PictureAddressService,
    PictureChoiceService,
  ],
  exports: [PictureAddressService, PictureChoiceService],
})
export class MediaModule {}
