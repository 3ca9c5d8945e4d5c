import type { SampleCategory } from '../edition.js';
import { bilingual } from '../generator/wording.js';

/**
 * The fields that the report of 2017 names, with children of the two-level table of the Strategic Emerging
 * Industries classification (2018). A code stands only where the class is the category's own: Internet Plus
 * shares 1.4 with big data, healthcare lies across 4.1 and 4.2, and no class of the second level is
 * intelligent transportation or commercial rockets. English names of classes are translations of ours.
 */
export const WEEK_CATEGORIES: readonly SampleCategory[] = [
  root('artificial-intelligence', '人工智能', 'Artificial intelligence', '1.5'),
  child('computer-vision', 'artificial-intelligence', '计算机视觉', 'Computer vision'),
  child('speech-and-language', 'artificial-intelligence', '语音与语言', 'Speech and language'),
  root('big-data', '大数据', 'Big data', '1.4'),
  child('data-analysis', 'big-data', '数据分析', 'Data analysis'),
  child('data-security', 'big-data', '数据安全', 'Data security'),
  root('internet-plus', '互联网+', 'Internet Plus'),
  child('cloud-computing', 'internet-plus', '云计算', 'Cloud computing'),
  child('industrial-internet', 'internet-plus', '工业互联网', 'Industrial internet'),
  root('intelligent-robots', '智能机器人', 'Intelligent robots', '2.1'),
  child('industrial-robots', 'intelligent-robots', '工业机器人', 'Industrial robots'),
  child('service-robots', 'intelligent-robots', '服务机器人', 'Service robots'),
  root('biotechnology', '生物技术', 'Biotechnology', '4'),
  child('biomedicine', 'biotechnology', '生物医药', 'Biomedicine', '4.1'),
  child('bio-agriculture', 'biotechnology', '生物农业', 'Bio-agriculture', '4.3'),
  root('healthcare', '医疗健康', 'Healthcare'),
  child('biomedical-engineering', 'healthcare', '生物医学工程', 'Biomedical engineering', '4.2'),
  child('digital-health', 'healthcare', '数字健康', 'Digital health'),
  root('new-materials', '新材料', 'New materials', '3'),
  child('advanced-steel-materials', 'new-materials', '先进钢铁材料', 'Advanced steel materials', '3.1'),
  child('high-performance-fibres', 'new-materials', '高性能纤维及复合材料', 'High-performance fibres', '3.5'),
  child('frontier-new-materials', 'new-materials', '前沿新材料', 'Frontier new materials', '3.6'),
  root('energy-and-environment', '节能环保', 'Energy conservation and environmental protection', '7'),
  child('efficient-energy', 'energy-and-environment', '高效节能', 'Efficient energy conservation', '7.1'),
  child('environmental-protection', 'energy-and-environment', '先进环保', 'Environmental protection', '7.2'),
  child('resource-recycling', 'energy-and-environment', '资源循环利用', 'Resource recycling', '7.3'),
  root('intelligent-transportation', '智能交通', 'Intelligent transportation'),
  child(
    'rail-transit-equipment',
    'intelligent-transportation',
    '轨道交通装备',
    'Rail transit equipment',
    '2.4',
  ),
  child('connected-vehicles', 'intelligent-transportation', '智能网联汽车', 'Connected vehicles'),
  root('aerospace', '航空航天', 'Aerospace'),
  child('aviation-equipment', 'aerospace', '航空装备', 'Aviation equipment', '2.2'),
  child('satellites', 'aerospace', '卫星及应用', 'Satellites and applications', '2.3'),
  child('commercial-launch', 'aerospace', '商业发射', 'Commercial launch'),
];

/** The given categories and their ancestors, in the order of the whole tree. */
export function weekCategories(slugs: Iterable<string>): SampleCategory[] {
  const wanted = new Set(slugs);
  for (const category of WEEK_CATEGORIES) {
    if (wanted.has(category.slug) && category.parent !== undefined) wanted.add(category.parent);
  }
  return WEEK_CATEGORIES.filter((category) => wanted.has(category.slug));
}

function root(slug: string, zh: string, en: string, code?: string): SampleCategory {
  return { slug, name: bilingual(zh, en), ...(code !== undefined && { externalCode: `SEI2018:${code}` }) };
}

function child(slug: string, parent: string, zh: string, en: string, code?: string): SampleCategory {
  return { ...root(slug, zh, en, code), parent };
}
