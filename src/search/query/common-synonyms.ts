/** What the same thing is called on both sides of the strait, simplified: the words are others, not only the characters. */
const CHINESE = `
  感测器 传感器|晶片 芯片|印表机 打印机|列印 打印|硬碟 硬盘|随身碟 优盘|伺服器 服务器|奈米 纳米|雷射 激光|软体 软件|硬体 硬件|网路 网络
  |影像 图像|人工智慧 人工智能|智慧家居 智能家居|智慧型手机 智能手机|智慧手机 智能手机|智慧制造 智能制造|智慧城市 智能城市|积体电路 集成电路|程式 程序
  |滑鼠 鼠标|萤幕 屏幕|荧幕 屏幕|光碟 光盘|记忆体 内存|数位 数字|数位相机 数码相机|视讯 视频|资讯 信息|资料库 数据库|行动电源 移动电源 充电宝
  |行动支付 移动支付|机械手臂 机械臂|脚踏车 自行车|计程车 出租车|捷运 地铁|矽 硅|矽晶圆 硅晶圆|扩增实境 增强现实|虚拟实境 虚拟现实
  |云端 云|触控 触摸|面板 屏|电动车 电动汽车|优格 酸奶|凤梨 菠萝|马铃薯 土豆|泡麵 方便面|三维 3d|三维打印 3d打印`;

/** Short forms that everybody in the trade uses. */
const SHORT_FORMS = `
  ai|artificial intelligence|人工智能
  iot|internet of things|物联网
  vr|virtual reality|虚拟现实
  ar|augmented reality|增强现实
  agv|automated guided vehicle|自动导引车
  lidar|激光雷达
  erp|enterprise resource planning|企业资源计划
  bms|battery management system|电池管理系统
  pcb|printed circuit board|印制电路板|印刷电路板
  pv|photovoltaic|光伏
  led|发光二极管
  3d printing|3d打印|additive manufacturing|增材制造
  llm|large language model|大语言模型
  mri|核磁共振
  cnc|数控
  exoskeleton|外骨骼`;

/** Cities that are called otherwise in English than at home, without signs. */
const CITIES = `
  munich munchen muenchen|cologne koln koeln|nuremberg nurnberg nuernberg|dusseldorf duesseldorf|zurich zuerich|geneva geneve genf
  |vienna wien|copenhagen kobenhavn|gothenburg goteborg|prague praha|warsaw warszawa|krakow cracow|milan milano|turin torino|rome roma
  |florence firenze|venice venezia|naples napoli|genoa genova|lisbon lisboa|brussels bruxelles brussel|antwerp antwerpen|basel basle
  |lucerne luzern|moscow moskva|kyiv kiev|belgrade beograd|bucharest bucuresti|athens athina|seville sevilla|beijing peking
  |guangzhou canton|xiamen amoy|mumbai bombay|bengaluru bangalore|kolkata calcutta|hanover hannover`;

/** Machines are told apart by their axes, in digits and in characters. */
const AXES = Array.from('三四五六七', (digit, index) => [
  `${digit}轴`,
  `${index + 3}轴`,
  `${index + 3} axis`,
]);

/** Words that mean the same at every fair. */
export const COMMON_SYNONYMS: readonly (readonly string[])[] = [
  ...groupsOf(CHINESE, ' '),
  ...SHORT_FORMS.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim().split('|')])),
  ...groupsOf(CITIES, ' '),
  ...AXES,
];

function groupsOf(text: string, separator: string): string[][] {
  return text.split('|').map((group) => group.trim().split(separator));
}
