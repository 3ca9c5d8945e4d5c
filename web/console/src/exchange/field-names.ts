import { localeName } from '@vitrine/components/localized';
import type { Language } from '@vitrine/ui/language';

/** The names of the fields of all kinds in Chinese and in English. */
const NAMES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  externalId: ['外部编号', 'External id'],
  slug: ['网址名', 'Page address'],
  kind: ['类型', 'Kind'],
  name: ['名称', 'Name'],
  description: ['简介', 'Description'],
  country: ['国家和地区', 'Country or region'],
  city: ['城市', 'City'],
  website: ['官网', 'Website'],
  contactName: ['联系人', 'Contact person'],
  contactEmail: ['联系邮箱', 'Contact e-mail'],
  contactPhone: ['联系电话', 'Contact telephone'],
  contactLocale: ['通信语言', 'Language of correspondence'],
  creditCode: ['统一社会信用代码', 'Credit code'],
  categories: ['领域', 'Categories'],
  hall: ['展馆', 'Hall'],
  zone: ['展区', 'Zone'],
  booths: ['展位', 'Booths'],
  representatives: ['代表', 'Representatives'],
  status: ['状态', 'Status'],
  published: ['已发布', 'Published'],
  searchReading: ['检索拼音', 'Reading for searches'],
  searchKeywords: ['检索关键词', 'Keywords for searches'],
  exhibitor: ['展商', 'Exhibitor'],
  premiere: ['首发', 'Premiere'],
  position: ['顺序', 'Position'],
  code: ['展位号', 'Booth number'],
  area: ['面积', 'Area'],
  blocked: ['停用', 'Blocked'],
  title: ['标题', 'Title'],
  subtitle: ['副标题', 'Subtitle'],
  abstract: ['摘要', 'Abstract'],
  track: ['专题', 'Track'],
  type: ['活动类型', 'Type'],
  language: ['语言', 'Language'],
  url: ['链接', 'Link'],
  date: ['日期', 'Date'],
  time: ['时间', 'Time'],
  duration: ['时长', 'Duration'],
  startsAt: ['开始时间', 'Start'],
  endsAt: ['结束时间', 'End'],
  venue: ['场馆', 'Venue'],
  stage: ['舞台', 'Stage'],
  speakers: ['演讲嘉宾', 'Speakers'],
  exhibitors: ['参与展商', 'Exhibitors'],
  hosts: ['主办方', 'Hosts'],
  state: ['状态', 'State'],
  address: ['地址', 'Address'],
  postalCode: ['邮政编码', 'Postal code'],
  brands: ['品牌', 'Brands'],
  mainProducts: ['主营产品', 'Main products'],
  sponsorLevel: ['赞助级别', 'Sponsor level'],
  logo: ['标志', 'Logo'],
  shortName: ['简称', 'Short name'],
  latitude: ['纬度', 'Latitude'],
  longitude: ['经度', 'Longitude'],
  width: ['宽度', 'Width'],
  depth: ['深度', 'Depth'],
  north: ['正北方向', 'North'],
  role: ['角色', 'Role'],
  occupants: ['参展者', 'Occupants'],
};

/** The name of a field such as `name.zh-Hans`: `名称 · 中文`. */
export function fieldName(field: string, language: Language): string {
  const dot = field.indexOf('.');
  const key = dot === -1 ? field : field.slice(0, dot);
  const name = NAMES[key]?.[language === 'zh' ? 0 : 1] ?? key;
  return dot === -1 ? name : `${name} · ${localeName(field.slice(dot + 1))}`;
}
