/** The cities where the sources place venues of the Week. */
export const BEIJING = { zh: '北京', en: 'Beijing' };
export const SHANGHAI = { zh: '上海', en: 'Shanghai' };
export const SHENZHEN = { zh: '深圳', en: 'Shenzhen' };
export const CHENGDU = { zh: '成都', en: 'Chengdu' };
export const HANGZHOU = { zh: '杭州', en: 'Hangzhou' };
export const ZHENGZHOU = { zh: '郑州', en: 'Zhengzhou' };
export const HEFEI = { zh: '合肥', en: 'Hefei' };
export const WUHAN = { zh: '武汉', en: 'Wuhan' };
export const SHENYANG = { zh: '沈阳', en: 'Shenyang' };
export const XIAN = { zh: '西安', en: "Xi'an" };
