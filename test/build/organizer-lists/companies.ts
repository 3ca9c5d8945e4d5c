const HEADS = [
  'Arvel',
  'Bexo',
  'Corin',
  'Dremo',
  'Elba',
  'Fyrn',
  'Gosta',
  'Hallo',
  'Imbra',
  'Jorun',
  'Kepler',
  'Lumo',
  'Marvo',
];
const TAILS = ['quist', 'bury', 'dane', 'fell', 'gate', 'horn', 'lund', 'mont', 'port', 'stad', 'wold'];
const TRADES = [
  ['Robotics', '机器人', '機器人'],
  ['Optics', '光学', '光學'],
  ['Batteries', '电池', '電池'],
  ['Seeds', '种业', '種業'],
  ['Ceramics', '陶瓷', '陶瓷'],
  ['Pumps', '水泵', '水泵'],
  ['Sensors', '传感', '傳感'],
] as const;
// The same trades in simplified and traditional Chinese.
const FIRST = Array.from('沐棠岩川石青禾竹山月星雪松');
const SECOND = Array.from('原野林泉谷庭舟亭峰波台');

/** An invented company. Two numbers below 143 have different names in every language. */
interface Company {
  readonly en: string;
  readonly zh: string;
  readonly traditional: string;
  /** A host name, such as `arvelquist.example`. */
  readonly site: string;
}

export function company(number: number): Company {
  const [first, second] = [number % FIRST.length, number % SECOND.length];
  const [english, simplified, traditional] = TRADES[number % TRADES.length]!;
  const stem = `${HEADS[first]!}${TAILS[second]!}`;
  const sign = `${FIRST[first]!}${SECOND[second]!}`;
  return {
    en: `${stem} ${english}, Ltd.`,
    zh: `${sign}${simplified}有限公司`,
    traditional: `${sign}${traditional}股份有限公司`,
    site: `${stem.toLowerCase()}.example`,
  };
}

/** Countries as they occur in lists, with their codes. */
const COUNTRIES = [
  { en: 'Germany', zh: '德国', traditional: '德國', code: 'DE' },
  { en: 'China', zh: '中国', traditional: '中國', code: 'CN' },
  { en: 'United Kingdom', zh: '英国', traditional: '英國', code: 'GB' },
  { en: 'USA', zh: '美国', traditional: '美國', code: 'US' },
  { en: 'South Korea', zh: '韩国', traditional: '韓國', code: 'KR' },
] as const;

export function country(number: number): (typeof COUNTRIES)[number] {
  return COUNTRIES[number % COUNTRIES.length]!;
}
