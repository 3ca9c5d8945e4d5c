/** Terms of Taiwan and the mainland, simplified: different words, not only different characters. */
const CHINESE = `
  感测器 传感器|影像感测器 图像传感器|晶片 芯片|印表机 打印机|列印 打印|硬碟 硬盘|随身碟 优盘|伺服器 服务器|奈米 纳米|雷射 激光|硬体 硬件
  |网路 网络|智慧家居 智能家居|智慧型手机 智慧手机 智能手机|智慧制造 智能制造|智慧养老 智能养老|智慧城市 智能城市|积体电路 集成电路|程式 程序|滑鼠 鼠标
  |萤幕 荧幕 屏幕|光碟 光盘|记忆体 内存|数位相机 数码相机|视讯 视频|资料库 数据库|行动电源 移动电源 充电宝|行动支付 移动支付
  |机械手臂 机械臂|脚踏车 自行车|计程车 出租车|捷运 地铁|矽晶圆 硅晶圆|优格 酸奶|凤梨 菠萝|马铃薯 土豆|三维 3d`;

/** Common abbreviations of the trade, with their Chinese terms. */
const SHORT_FORMS = `
  ai|artificial intelligence|人工智能|人工智慧
  iot|internet of things|物联网
  vr|virtual reality|虚拟现实|虚拟实境
  ar|augmented reality|增强现实|扩增实境
  agv|automated guided vehicle|自动导引车
  lidar|激光雷达
  erp|enterprise resource planning|企业资源计划
  bms|battery management system|电池管理系统
  pcb|printed circuit board|印制电路板|印刷电路板
  pv|photovoltaic|光伏
  led|发光二极管
  3d printing|3d打印|3d列印|三维打印|additive manufacturing|增材制造
  llm|large language model|大语言模型
  mri|核磁|核磁共振|磁共振
  nev|new energy vehicle|新能源汽车|新能源车
  ev|electric vehicle|电动汽车
  cnc|数控`;

/** Cities with different English and native names, without marks. */
const CITIES = `
  munich munchen muenchen|cologne koln koeln|nuremberg nurnberg nuernberg|dusseldorf duesseldorf|zurich zuerich|geneva geneve genf
  |vienna wien|copenhagen kobenhavn|gothenburg goteborg|prague praha|warsaw warszawa|krakow cracow|milan milano|turin torino|rome roma
  |florence firenze|venice venezia|naples napoli|genoa genova|lisbon lisboa|brussels bruxelles brussel|antwerp antwerpen|basel basle
  |lucerne luzern|moscow moskva 莫斯科 москва|kyiv kiev|belgrade beograd|bucharest bucuresti|athens athina|seville sevilla|beijing peking
  |xiamen amoy|mumbai bombay|bengaluru bangalore|kolkata calcutta|hanover hannover|seoul 首尔 汉城 서울|saigon 西贡 胡志明市`;

/** Machines are classified by their number of axes, in characters or digits. */
const AXES = Array.from('二三四五六七八九', (digit, index) => [
  `${digit}轴`,
  `${index + 2}轴`,
  `${index + 2} axis`,
  ...(digit === '二' ? ['两轴'] : []),
]);

/** Synonyms for every fair; each word belongs to one group only. */
export const COMMON_SYNONYMS: readonly (readonly string[])[] = [
  ...groupsOf(CHINESE, '|', ' '),
  ...groupsOf(SHORT_FORMS, '\n', '|'),
  ...groupsOf(CITIES, '|', ' '),
  ...AXES,
];

function groupsOf(text: string, between: string, within: string): string[][] {
  return text
    .trim()
    .split(between)
    .map((group) => group.trim().split(within));
}
