import { weekField } from './week-fields.js';
import type { WeekField } from './week-fields.js';

/** The fields of life science, materials, energy and flight. */
export const SCIENCE_FIELDS: readonly WeekField[] = [
  weekField(
    {
      category: 'biotechnology',
      zone: 'life-and-health',
      weight: 4,
      words: '生物科技|Biotechnology\n生物医药|Biopharmaceutical\n基因技术|Gene Technology',
      focus: '生物技术的研究与转化|research in biotechnology and its use',
    },
    `
biomedicine|TECHNOLOGY|抗体筛选平台|Antibody Screening Platform|缩短候选抗体的筛选时间|shortens the search for antibodies
biomedicine|SERVICE|基因测序服务|Gene Sequencing Service|为科研机构提供测序与分析|reads and analyses genes for researchers
biomedicine|PRODUCT|细胞培养系统|Cell Culture System|自动换液并监测细胞生长|feeds cells by itself and watches them grow
biomedicine|PRODUCT|核酸提取仪|Nucleic Acid Extractor|一小时处理近百份样本|handles nearly a hundred samples in an hour
bio-agriculture|PRODUCT|微生物菌肥|Microbial Fertilizer|改善盐碱地的土壤结构|improves the soil of saline land
bio-agriculture|TECHNOLOGY|种苗快繁技术|Seedling Propagation|用组织培养繁育无病种苗|raises healthy seedlings from tissue
biotechnology|PRODUCT|工业酶制剂|Industrial Enzyme|降低纺织前处理的能耗|saves energy in the treatment of textiles
`,
  ),
  weekField(
    {
      category: 'healthcare',
      zone: 'life-and-health',
      weight: 4,
      words: '医疗科技|Medical Technology\n健康科技|Health Technology\n医疗器械|Medical Devices',
      focus: '可及、可靠的医疗健康产品|medical products that many can use and trust',
    },
    `
biomedical-engineering|PRODUCT|便携超声仪|Portable Ultrasound Scanner|在基层诊所完成初步检查|allows first examinations in small clinics
biomedical-engineering|PRODUCT|动态心电记录仪|Wearable ECG Recorder|连续记录七天的心电信号|records the heart for seven days
biomedical-engineering|TECHNOLOGY|骨科导航系统|Orthopaedic Navigation System|帮助医生确定植入位置|helps surgeons to place implants
biomedical-engineering|PRODUCT|微量注射泵|Micro Infusion Pump|精确控制给药速度|controls the flow of medicine closely
digital-health|SERVICE|远程会诊平台|Remote Consultation Platform|连接县医院与专家|connects county hospitals with specialists
digital-health|SERVICE|慢病管理应用|Chronic Care App|提醒患者测量和服药|reminds patients to measure and take medicine
healthcare|PRODUCT|智能助行器|Smart Walking Aid|感知跌倒并通知家人|notices a fall and tells the family
`,
  ),
  weekField(
    {
      category: 'new-materials',
      zone: 'materials-and-energy',
      weight: 4,
      words: '新材料科技|New Material Technology\n材料技术|Materials Technology\n复合材料|Composites',
      focus: '新材料的制备与应用|making and using new materials',
    },
    `
advanced-steel-materials|PRODUCT|耐蚀钢板|Corrosion-resistant Steel Plate|适用于海上平台|suits platforms at sea
advanced-steel-materials|PRODUCT|高强弹簧钢丝|High-strength Spring Wire|用于汽车悬架弹簧|serves the suspension springs of cars
high-performance-fibres|PRODUCT|碳纤维管材|Carbon Fibre Tube|比同强度的钢管轻得多|is far lighter than a steel tube as strong
high-performance-fibres|PRODUCT|阻燃织物|Flame-resistant Fabric|保护消防员免受高温伤害|shields firefighters from heat
frontier-new-materials|TECHNOLOGY|石墨烯导热膜|Graphene Heat Film|为小型电子设备散热|leads heat out of small devices
frontier-new-materials|PRODUCT|3D打印金属粉末|Metal Powder for 3D Printing|粒径均匀，流动性好|has even grains and flows well
new-materials|PRODUCT|气凝胶隔热毡|Aerogel Insulation Mat|以较薄的厚度隔绝热量|keeps heat off with little thickness
`,
  ),
  weekField(
    {
      category: 'energy-and-environment',
      zone: 'materials-and-energy',
      weight: 5,
      words:
        '节能科技|Energy Saving Technology\n环境科技|Environmental Technology\n能源技术|Energy Technology',
      focus: '节能与环境治理|saving energy and keeping the environment clean',
    },
    `
efficient-energy|PRODUCT|磁悬浮鼓风机|Magnetic Bearing Blower|减少污水处理厂的电耗|saves power in sewage works
efficient-energy|SERVICE|楼宇能耗管理系统|Building Energy Management|按小时分析用能并提出建议|studies energy use by the hour and gives advice
efficient-energy|PRODUCT|余热回收机组|Waste Heat Recovery Unit|把烟气余热变为热水|turns the heat of flue gas into hot water
environmental-protection|PRODUCT|大气监测微站|Air Monitoring Station|在街道尺度测量空气质量|measures the air street by street
environmental-protection|PRODUCT|膜法净水设备|Membrane Water Purifier|为乡镇提供安全饮水|gives small towns safe drinking water
environmental-protection|TECHNOLOGY|土壤修复技术|Soil Remediation|分解土壤中的有机污染物|breaks down organic matter that pollutes soil
resource-recycling|PRODUCT|智能分类回收箱|Smart Recycling Bin|识别并分拣饮料瓶|knows and sorts drink bottles
resource-recycling|TECHNOLOGY|废旧电池拆解线|Battery Dismantling Line|回收电池中的有价金属|recovers metals from used batteries
`,
  ),
  weekField(
    {
      category: 'aerospace',
      zone: 'transport-and-aerospace',
      weight: 2,
      words: '航空科技|Aviation Technology\n航天技术|Space Technology\n空间信息|Spatial Information',
      focus: '面向民用的航空航天技术|aviation and space technology for civil use',
    },
    `
aviation-equipment|PRODUCT|植保无人机|Crop Protection Drone|按地形保持喷洒高度|keeps its height above uneven fields as it sprays
aviation-equipment|PRODUCT|测绘无人机|Survey Drone|一次飞行测绘两平方公里|maps two square kilometres in one flight
aviation-equipment|TECHNOLOGY|飞行控制模块|Flight Control Module|为小型飞行器提供姿态控制|steadies small aircraft
satellites|SERVICE|遥感影像服务|Remote Sensing Service|提供农田长势图|gives maps of how crops grow
satellites|PRODUCT|北斗定位终端|BeiDou Positioning Terminal|为巡线人员提供定位|tells line inspectors where they are
satellites|PRODUCT|立方星结构件|CubeSat Frame|采用轻质合金加工|is milled from a light alloy
`,
  ),
];
