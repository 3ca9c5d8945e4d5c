import { Injectable } from '@nestjs/common';
import { SearchSettingService } from '../../../fair/search-setting/search-setting.service.js';
import { EditionExtensionsService } from '../../../organizing/edition/edition-extensions.service.js';

/** Copies synonyms, pinyin and keywords into another edition. */
@Injectable()
export class SearchEditionExtension {
  constructor(settings: SearchSettingService, extensions: EditionExtensionsService) {
    extensions.add({
      name: 'synonyms',
      copy: (fromEvent, toEvent) => settings.copySynonyms(fromEvent, toEvent),
      carryOver: (exhibitorIds) => settings.carryOver(exhibitorIds),
    });
  }
}
