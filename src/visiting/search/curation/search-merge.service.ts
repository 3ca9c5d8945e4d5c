import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import {
  type ExhibitorPair,
  MergePartsService,
  type PartOutcome,
} from '../../../fair/exhibitor/merge/merge-parts.service.js';
import { SearchSettingService } from '../../../fair/search-setting/search-setting.service.js';
import { KEYWORDS } from '../../../fair/search-setting/search-setting.fields.js';

interface SettingRow {
  exhibitorId: string;
  reading: string | null;
  keywords: readonly string[];
}

/** Moves the pinyin and the keywords of a merged exhibitor to the remaining one. */
@Injectable()
export class SearchMergeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: SearchSettingService,
    parts: MergePartsService,
  ) {
    parts.add({ move: (pair) => this.#move(pair) });
  }

  async #move({ keepId, mergeId }: ExhibitorPair): Promise<PartOutcome> {
    const { sql } = this.transactions;
    const rows = await sql.query<SettingRow>({
      text: `select exhibitor_id as "exhibitorId", reading, keywords from search_setting
        where exhibitor_id = any($1) order by id for no key update`,
      values: [[keepId, mergeId]],
    });
    const merged = rows.find(({ exhibitorId }) => exhibitorId === mergeId);
    if (!merged) return {};
    const kept = rows.find(({ exhibitorId }) => exhibitorId === keepId) ?? { reading: null, keywords: [] };
    const all = [...new Set([...kept.keywords, ...merged.keywords])];
    const keywords = all.slice(0, KEYWORDS);
    const isRead = kept.reading === null && merged.reading !== null;
    const reading = kept.reading ?? merged.reading;
    await this.settings.changeAll('exhibitorId', [{ ownerId: keepId, reading, keywords }]);
    const isLost = merged.reading !== null && !isRead && merged.reading !== kept.reading;
    return {
      filled: [
        ...(isRead ? ['searchReading'] : []),
        ...(keywords.length > kept.keywords.length ? ['searchKeywords'] : []),
      ],
      dropped: [...(isLost ? ['searchReading'] : []), ...(all.length > KEYWORDS ? ['searchKeywords'] : [])],
    };
  }
}
