import { wordings } from '../generator/wording.js';
import type { Wording } from '../generator/wording.js';

/** The cities of the exhibitors of the generated fair. */
export interface FairPlace {
  city: Wording;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** The legal forms of companies there; Chinese names also have 有限公司. */
  legalForm: string;
}

const PLACES = `
广州|Guangzhou|CN
深圳|Shenzhen|CN
宁波|Ningbo|CN
义乌|Yiwu|CN
上海|Shanghai|CN
苏州|Suzhou|CN
杭州|Hangzhou|CN
厦门|Xiamen|CN
佛山|Foshan|CN
青岛|Qingdao|CN
首尔|Seoul|KR
大阪|Osaka|JP
台北|Taipei|TW
河内|Hanoi|VN
孟买|Mumbai|IN
伊斯坦布尔|Istanbul|TR
慕尼黑|Munich|DE
米兰|Milan|IT
里昂|Lyon|FR
芝加哥|Chicago|US
奥斯汀|Austin|US
圣保罗|São Paulo|BR
雅加达|Jakarta|ID
曼谷|Bangkok|TH
`;

const LEGAL_FORMS: Readonly<Record<string, string>> = {
  JP: 'K.K.',
  VN: 'JSC',
  IN: 'Pvt. Ltd.',
  TR: 'A.Ş.',
  DE: 'GmbH',
  IT: 'S.r.l.',
  FR: 'SAS',
  US: 'Inc.',
  BR: 'Ltda.',
};

/** Twenty-four cities of fourteen countries and regions; ten of them on the Chinese mainland. */
export const FAIR_PLACES: readonly FairPlace[] = PLACES.trim()
  .split('\n')
  .map((line) => {
    const country = line.slice(-2);
    const [city = { zh: '', en: '' }] = wordings(line);
    return { city, country, legalForm: LEGAL_FORMS[country] ?? 'Co., Ltd.' };
  });
