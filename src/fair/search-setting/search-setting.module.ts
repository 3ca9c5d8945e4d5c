import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SearchSettingEntity } from './search-setting.entity.js';
import { SearchSettingService } from './search-setting.service.js';
import { SearchSynonymsEntity } from './search-synonyms.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([SearchSettingEntity, SearchSynonymsEntity])],
  providers: [SearchSettingService],
  exports: [SearchSettingService],
})
export class SearchSettingModule {}
