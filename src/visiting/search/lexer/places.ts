/** Cities and provinces of China with which names and queries begin. */
export const CHINESE_PLACES: ReadonlySet<string> = new Set(
  `北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃
   青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 深圳 广州 杭州 南京 苏州 武汉 成都 西安 沈阳 大连 青岛 厦门 宁波 长沙 郑州 合肥
   东莞 佛山 无锡 济南 福州 哈尔滨 长春 昆明 石家庄 太原 南昌 贵阳 珠海 常州 温州 绍兴 嘉兴`.split(/\s+/),
);

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const countryNames = new Intl.DisplayNames(['zh-Hans'], { type: 'region', fallback: 'none' });

const PLACES: ReadonlySet<string> = new Set([
  ...CHINESE_PLACES,
  ...Array.from(LETTERS)
    .flatMap((first) => Array.from(LETTERS, (second) => countryNames.of(first + second) ?? []))
    .flat(),
]);
const LONGEST = 5;

/** The city, province or country that a run of characters begins with; undefined where not two characters would be left. */
export function leadingPlace(run: string): string | undefined {
  for (let length = Math.min(LONGEST, run.length - 2); length >= 2; length -= 1) {
    if (PLACES.has(run.slice(0, length))) return run.slice(0, length);
  }
  return undefined;
}
