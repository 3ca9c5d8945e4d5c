import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import {
  type ExhibitorPair,
  MergePartsService,
  type PartOutcome,
} from '../../../fair/exhibitor/merge/merge-parts.service.js';
import { EditionExtensionsService } from '../../../organizing/edition/edition-extensions.service.js';
import { SearchSettingService } from '../../../fair/search-setting/search-setting.service.js';
import { KEYWORDS } from '../../../fair/search-setting/search-setting.fields.js';

interface SettingRow {
  exhibitorId: string;
  reading: string | null;
  keywords: readonly string[];
}

/** Copies search settings into other editions. Moves those of merged exhibitors to the remaining one. */
@Injectable()
export class SearchSettingMoves {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: SearchSettingService,
    parts: MergePartsService,
    editions: EditionExtensionsService,
  ) {
    editions.add({
      name: 'synonyms',
      copy: (fromEvent, toEvent) => settings.copySynonyms(fromEvent, toEvent),
      carryOver: (exhibitorIds) => settings.carryOver(exhibitorIds),
    });
    parts.add({ move: (pair) => this.#move(pair) });
  }

  async #move({ keepId, mergeId }: ExhibitorPair): Promise<PartOutcome> {
    const { sql } = this.transactions;
    const rows = await sql.query<SettingRow>({
      text: `select exhibitor_id as "exhibitorId", reading, keywords from search_setting
        where exhibitor_id = any($1) order by id for no key update`,
      values: [[keepId, mergeId]],
    });
    const mergedSetting = rows.find(({ exhibitorId }) => exhibitorId === mergeId);
    if (!mergedSetting) return {};
    const remainingSetting = rows.find(({ exhibitorId }) => exhibitorId === keepId) ?? {
      reading: null,
      keywords: [],
    };
    const allKeywords = [...new Set([...remainingSetting.keywords, ...mergedSetting.keywords])];
    const keywords = allKeywords.slice(0, KEYWORDS);
    const isReadingMoved = remainingSetting.reading === null && mergedSetting.reading !== null;
    const reading = remainingSetting.reading ?? mergedSetting.reading;
    await this.settings.changeAll('exhibitorId', [{ ownerId: keepId, reading, keywords }]);
    const isReadingLost =
      mergedSetting.reading !== null && !isReadingMoved && mergedSetting.reading !== remainingSetting.reading;
    return {
      filled: [
        ...(isReadingMoved ? ['searchReading'] : []),
        ...(keywords.length > remainingSetting.keywords.length ? ['searchKeywords'] : []),
      ],
      dropped: [
        ...(isReadingLost ? ['searchReading'] : []),
        ...(allKeywords.length > KEYWORDS ? ['searchKeywords'] : []),
      ],
    };
  }
}
