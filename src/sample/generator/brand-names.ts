import { at } from './random.js';
import type { Wording } from './wording.js';

// No two syllables of a list sound alike, so that two brands never have the same romanized name.
const FIRST = syllables(
  '云Yun 智Zhi 星Xing 远Yuan 启Qi 博Bo 瀚Han 凌Ling 拓Tuo 瑞Rui 创Chuang 青Qing 景Jing 泽Ze 恒Heng 朗Lang 橙Cheng 岚Lan 维Wei 思Si ' +
    '安An 佳Jia 越Yue 科Ke 晨Chen 弘Hong 卓Zhuo 聚Ju 勤Qin 沃Wo 诺Nuo 达Da 万Wan 盛Sheng 同Tong 润Run 众Zhong 尚Shang 颖Ying 旭Xu',
);
const SECOND = syllables(
  '图tu 帆fan 舟zhou 桥qiao 翼yi 川chuan 岭ling 禾he 澜lan 序xu 衡heng 屿yu 朔shuo 曜yao 涵han 脉mai 泉quan 桐tong 野ye 树shu ' +
    '沐mu 铭ming 策ce 径jing 湛zhan 砾li 渡du 阶jie 弦xian 苗miao 榕rong 岸an 杉shan 湾wan 岩yan 笙sheng 蔚wei 棠tang 廷ting 朴pu',
);

// Excluded names, because they equal or resemble those of well-known firms.
const AVOIDED = new Set([
  ...['安川', '诺禾', '博岩', '卓翼', '启帆', '星图', '佳禾', '云杉', '智岩', '星野', '同舟', '云帆', '恒川'],
  ...[
    '科沐',
    '科廷',
    '思铭',
    '安翼',
    '越湾',
    '同策',
    '越野',
    '思泉',
    '科脉',
    '晨铭',
    '润禾',
    '旭川',
    '尚阶',
    '创图',
  ],
]);

/** All brand names in a fixed order: two characters and their romanization, 云图 Yuntu. */
export const BRANDS: readonly Wording[] = FIRST.flatMap((first) =>
  SECOND.map((second) => ({ zh: first.zh + second.zh, en: first.en + second.en })),
).filter((brand) => !AVOIDED.has(brand.zh));

const SURNAMES = syllables(
  '陈Chen 林Lin 周Zhou 吴Wu 徐Xu 孙Sun 胡Hu 朱Zhu 高Gao 何He 郭Guo 罗Luo 梁Liang 宋Song 郑Zheng 谢Xie 韩Han 唐Tang 冯Feng 董Dong 程Cheng 曹Cao 袁Yuan 邓Deng',
);
const GIVEN = syllables(
  '思远Siyuan 雨晴Yuqing 子涵Zihan 嘉宁Jianing 志恒Zhiheng 晓岚Xiaolan 文澜Wenlan 若溪Ruoxi 明哲Mingzhe 书瑶Shuyao 亦凡Yifan 景行Jingxing ' +
    '安琪Anqi 承宇Chengyu 佳禾Jiahe 知夏Zhixia 梓轩Zixuan 清越Qingyue 映雪Yingxue 浩然Haoran 静怡Jingyi 天佑Tianyou 语桐Yutong',
);

/** An invented person for each number, with the family name first in both languages. */
export function personName(number: number): Wording {
  const surname = at(SURNAMES, number);
  const given = at(GIVEN, number * 5 + Math.floor(number / SURNAMES.length));
  return { zh: surname.zh + given.zh, en: `${surname.en} ${given.en}` };
}

/** Parses `云Yun`: the characters and their romanization. */
function syllables(text: string): Wording[] {
  return text.split(' ').map((pair) => {
    const latin = pair.search(/[A-Za-z]/);
    return { zh: pair.slice(0, latin), en: pair.slice(latin) };
  });
}
