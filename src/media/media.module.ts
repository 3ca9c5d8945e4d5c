import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { ImageResolver } from './image.resolver.js';
import { MediaRoutes } from './media.routes.js';
import { MediaService } from './media.service.js';
import { MediaStore } from './media.store.js';

@Module({
  imports: [AccountModule],
  providers: [ImageResolver, MediaRoutes, MediaService, MediaStore],
})
export class MediaModule {}
