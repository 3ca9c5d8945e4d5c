import { finds, type Told } from '../../../test/build/search/finding.js';
import type { Looseness } from '../query/term.js';

type Row = [reason: string, query: string, told: Told, loose?: readonly Looseness[]];

/** What a query finds, with the rule that finds it. */
const FOUND: Row[] = [
  ['a Chinese word within a name, by its pairs of characters', '机器人', '沈阳新松机器人自动化'],
  ['a single character as the beginning of a pair', '锯', '哈尔滨冰锯工具厂'],
  ['a single character at the end of a name, which is no pair', '茶', '龙井茶'],
  ['a part of a name that is no word', '新松机', '沈阳新松机器人'],
  ['a word of a long text', '污水', { texts: ['减少污水处理厂的电耗'] }],
  ['pinyin without spaces', 'jiqiren', '新松机器人'],
  ['pinyin with spaces, joined', 'ji qi ren', '新松机器人'],
  ['pinyin with a hyphen, joined', 'ji-qi-ren', '新松机器人'],
  ['pinyin of which the last syllable is half typed', 'jiqire', '新松机器人'],
  ['pinyin with tones, whose marks are left out', 'jīqìrén', '新松机器人'],
  ['pinyin with an apostrophe', "xi'an", '西安交通大学'],
  ['pinyin of a city', 'wuhan', { cities: ['武汉'] }],
  ['pinyin of a person', 'shanxiongxin', { people: ['单雄信'] }],
  ['ü as v', 'lvse', '绿色技术'],
  ['ü as u', 'luse', '绿色技术'],
  ['initials of a word within a name', 'jqr', '沈阳新松机器人'],
  ['initials of a whole name', 'gsyh', '工商银行'],
  ['a polyphone as its neighbours make it: 重庆', 'chongqing', '重庆银行'],
  ['a polyphone by its other reading: 重庆', 'zhongqing', '重庆银行'],
  ['a polyphone as its neighbours make it: 银行', 'yinhang', '重庆银行'],
  ['a polyphone by its reading as a place: 乐清', 'yueqing', '乐清电气'],
  ['a polyphone by its common reading: 乐清', 'leqing', '乐清电气'],
  ['a reading that staff has set', 'fuhe', { names: ['不合'], readings: ['fu he'] }],
  ['characters of the same sound', '比压迪', '比亚迪', ['sounds']],
  ['sounds that many do not tell apart: n and ng', 'jiqireng', '机器人', ['sounds']],
  ['sounds that many do not tell apart: s and sh', 'sanghai', '上海', ['sounds']],
  ['a short form that takes the first characters of words: 中科院', '中科院', '中国科学院'],
  ['a short form that leaves a word out: 西交大', '西交大', '西安交通大学'],
  ['a short form of two characters: 招行', '招行', '招商银行股份有限公司'],
  ['a short form in pinyin', 'zhongkeyuan', '中国科学院'],
  ['a short form by its initials', 'zky', '中国科学院'],
  ['characters in their order with others between', '心电仪', '心电记录仪', ['skips']],
  ['some pairs of many', '石墨烯散热膜', '石墨烯导热膜', ['partly']],
  ['initials after pinyin', 'huawjs', '华为技术', ['begun']],
  ['pinyin after initials', 'bydi', '比亚迪', ['begun']],
  ['an English word in another inflection', 'sensors', 'Smart Sensor'],
  ['another inflection of an English word that is inflected', 'recycled', 'Recycling Bin'],
  ['the beginning of a word, from two letters on', 'gr', 'Graphene Film'],
  ['the first letter of a whole name', 'g', 'Graphene'],
  ['the beginnings of several words', 'graph fi', 'Graphene Film'],
  ['words in another order', 'film graphene', 'Graphene Film'],
  ['words in different fields', 'acme film', { names: ['Film'], above: ['Acme'] }],
  ['first letters of English words', 'icbc', 'Industrial and Commercial Bank of China'],
  ['a booth', 'A12', { codes: ['A12'] }],
  ['a booth with a hyphen', 'a-12', { codes: ['A12'] }],
  ['a booth apart', 'a 12', { codes: ['A-12'] }],
  ['a booth with leading zeros', 'A-012', { codes: ['A12'] }],
  ['a booth that is half typed', 'A1', { codes: ['A12'] }],
  ['a booth with its hall', 'H3-A12', { codes: ['A12', 'H3A12'] }],
  ['the name of a model with a hyphen', 'XR-200', 'XR-200 Crane'],
  ['the name of a model apart', 'xr 200', 'XR-200 Crane'],
  ['the name of a model together', 'xr200', 'XR-200 Crane'],
  ['the number of a model', '6100', 'Sedan VZ 6100'],
  ['traditional characters', '機器人', '新松机器人'],
  ['simplified characters, where the name is traditional', '无人机', '福爾摩沙無人機'],
  ['full width', 'ＢＹＤ', 'BYD'],
  ['letters without their marks', 'goteborg', 'Göteborg Kullager'],
  ['letters with marks, where the name has none', 'Göteborg', 'Goteborg Kullager'],
  ['letters that no decomposition takes apart', 'lodz oresund', 'Łódź Øresund'],
  ['ß as ss', 'weissstrasse', 'Weißstraße Möbel'],
  ['two scripts with a space', 'AI 医疗', '北欧AI医疗'],
  ['two scripts without a space', 'AI医疗', '北欧 AI 医疗'],
  ['pinyin after characters', '新松jiqiren', '新松机器人'],
  ['a city that is written as one word', 'hanoi', { cities: ['Hà Nội'] }],
  [
    'a name that the dictionary does not know behind a city',
    '深圳腾讯',
    { names: ['腾讯科技（深圳）'], cities: ['深圳'] },
  ],
  ['a city', '武汉', { cities: ['武汉'] }],
  ['a person', '季昕华', { people: ['季昕华'] }],
  ['a question in English without what it asks with', 'where is the robot', 'Robot'],
  ['a question in Chinese without what it asks with', '请问机器人在哪里？', '机器人'],
  ['whoever makes it, without who that is', '做石墨烯的公司', '石墨烯导热膜'],
  ['a question between two words', '上海有哪些大学', '上海交通大学'],
  ['signs that a database would read', "(siasun' & | ! :* \\", 'SIASUN'],
  ['an address of mail', 'info@ucloud.cn', 'UCloud'],
  ['an address of the web', 'https://www.onespace.com/rockets', 'OneSpace'],
  ['what cannot be seen between characters', '机\u200b器人', '机器人'],
  ['a keyword of staff', 'quadcopter', { names: ['Drone'], keywords: ['Quadcopter'] }],
  ['a keyword of staff in pinyin', 'dajiang', { names: ['Drone'], keywords: ['大疆'] }],
];

const NOT_FOUND: Row[] = [
  ['a character that stands apart in two places', '机人', '机器人'],
  ['what only sounds so, before anything is loosened', '比压迪', '比亚迪'],
  ['one letter within a name', 'x', 'Crane XR'],
  ['two digits of a longer number', '61', 'Sedan 6100'],
  ['half of the words', 'graphene pizza', 'Graphene Film'],
  ['letters in the middle of a word', 'phene', 'Graphene'],
  ['pinyin of a long text, which is not sought by it', 'wushui', { texts: ['污水'] }],
  ['initials that begin in the midst of nothing', 'qjr', '机器人'],
  ['another hall', 'H4-A12', { codes: ['A12', 'H3A12'] }],
  ['nonsense', 'zxqvwkj', '自行车科技'],
  ['signs alone', '!? % & |', 'SIASUN'],
  ['blanks', '  ', 'SIASUN'],
];

describe('a query', () => {
  it.each<Row>(FOUND)('finds %s: %s', (_, query, told, loose = []) => {
    expect(finds(query, told, loose)).toBe(true);
  });

  it.each<Row>(NOT_FOUND)('does not find %s: %s', (_, query, told, loose = []) => {
    expect(finds(query, told, loose)).toBe(false);
  });
});
