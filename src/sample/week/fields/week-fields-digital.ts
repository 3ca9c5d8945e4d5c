import { weekField } from './week-fields.js';
import type { WeekField } from './week-fields.js';

/** The fields of software, data and artificial intelligence. */
export const DIGITAL_FIELDS: readonly WeekField[] = [
  weekField(
    {
      category: 'intelligent-robots',
      zone: 'intelligent-robots',
      weight: 5,
      words:
        '机器人科技|Robotics Technology\n智能装备|Intelligent Equipment\n自动化技术|Automation Technology',
      focus: '智能机器人及其控制系统|intelligent robots and their control systems',
    },
    `
industrial-robots|PRODUCT|码垛机器人|Palletizing Robot|可在仓库中自动码放托盘|stacks pallets in warehouses on its own
industrial-robots|PRODUCT|焊接机器人|Welding Robot|用视觉跟踪焊缝并修正路径|follows the seam by camera and corrects its path
industrial-robots|PRODUCT|协作机械臂|Collaborative Robot Arm|与工人并肩作业，受碰即停|works beside people and stops at a touch
industrial-robots|TECHNOLOGY|机器人关节减速器|Robot Joint Reducer|以较小的体积提供较高的传动精度|gives high precision in a small housing
service-robots|PRODUCT|导览机器人|Guide Robot|带领参观者走遍展馆并回答提问|leads visitors through a hall and answers questions
service-robots|PRODUCT|康复机器人|Rehabilitation Robot|帮助患者进行步态训练|helps patients to train their gait
service-robots|PRODUCT|清洁机器人|Cleaning Robot|夜间清洁商场和车站的地面|cleans the floors of malls and stations at night
industrial-robots|PRODUCT|巡检机器人|Inspection Robot|在变电站读取仪表并报告异常|reads gauges in substations and reports faults
`,
  ),
  weekField(
    {
      category: 'artificial-intelligence',
      zone: 'artificial-intelligence',
      weight: 6,
      words: '智能科技|Intelligent Technology\n人工智能技术|AI Technology\n认知科技|Cognitive Technology',
      focus: '机器学习在生产和生活中的应用|machine learning in industry and daily life',
    },
    `
computer-vision|TECHNOLOGY|缺陷检测系统|Defect Detection System|从图像中发现零件表面的划痕|finds scratches on parts in camera images
computer-vision|TECHNOLOGY|客流分析系统|Visitor Flow Analysis|统计人流而不保存人脸图像|counts people without keeping their faces
computer-vision|PRODUCT|智能摄像机|Smart Camera|在设备端完成图像识别|recognizes what it sees without a server
speech-and-language|TECHNOLOGY|语音转写引擎|Speech Transcription Engine|把会议录音转写为文字|turns recorded meetings into text
speech-and-language|PRODUCT|翻译机|Pocket Translator|在中英文之间进行口语互译|translates speech between Chinese and English
speech-and-language|SERVICE|智能客服平台|Customer Service Platform|自动回答常见问题|answers common questions by itself
artificial-intelligence|TECHNOLOGY|推理加速卡|Inference Accelerator Card|为边缘设备提供算力|gives computing power to devices at the edge
artificial-intelligence|SERVICE|数据标注平台|Data Labelling Platform|协助团队整理训练数据|helps teams to prepare training data
`,
  ),
  weekField(
    {
      category: 'big-data',
      zone: 'internet-and-data',
      weight: 4,
      words: '数据科技|Data Technology\n信息技术|Information Technology\n数据服务|Data Services',
      focus: '海量数据的存储、分析与保护|the storage, analysis and protection of large data',
    },
    `
data-analysis|SERVICE|城市运行看板|City Dashboard|汇集交通、水务和能源指标|brings traffic, water and energy figures together
data-analysis|PRODUCT|时序数据库|Time Series Database|存储传感器的连续读数|keeps the steady readings of sensors
data-analysis|SERVICE|供应链预测服务|Supply Chain Forecast|根据历史订单预测需求|foretells demand from earlier orders
data-security|PRODUCT|数据脱敏网关|Data Masking Gateway|在数据共享前隐去个人信息|hides personal details before data are shared
data-security|SERVICE|安全审计平台|Security Audit Platform|记录并分析数据访问行为|records and studies who reads which data
big-data|TECHNOLOGY|图计算引擎|Graph Engine|分析实体之间的关联|studies how things are connected
data-analysis|PRODUCT|可视化工具|Visualization Tool|把表格变成可交互的图形|turns tables into charts that answer to a touch
`,
  ),
  weekField(
    {
      category: 'internet-plus',
      zone: 'internet-and-data',
      weight: 5,
      words: '网络科技|Network Technology\n云科技|Cloud Technology\n互联科技|Connected Technology',
      focus: '把互联网用于传统行业|bringing the internet to established trades',
    },
    `
cloud-computing|SERVICE|容器云平台|Container Cloud|帮助企业部署和扩展应用|helps firms to run and scale their software
cloud-computing|SERVICE|异地备份服务|Remote Backup Service|每日把数据备份到另一座城市|copies data to another city each day
cloud-computing|PRODUCT|超融合一体机|Hyperconverged Appliance|把计算和存储合为一机|joins computing and storage in one machine
industrial-internet|PRODUCT|设备联网网关|Machine Gateway|把老旧机床接入网络|connects old machine tools to the network
industrial-internet|SERVICE|预测性维护平台|Predictive Maintenance Platform|在故障之前提醒检修|calls for repair before a machine fails
internet-plus|SERVICE|农产品溯源平台|Farm Produce Tracing Platform|记录从田间到餐桌的每一步|records each step from field to table
internet-plus|SERVICE|在线实验课堂|Online Laboratory Class|让学生远程操作实验设备|lets pupils use laboratory devices from afar
internet-plus|PRODUCT|智能快递柜|Smart Parcel Locker|支持全天自助存取|takes in and hands out parcels day and night
`,
  ),
  weekField(
    {
      category: 'intelligent-transportation',
      zone: 'transport-and-aerospace',
      weight: 3,
      words:
        '智能交通科技|Intelligent Transport Technology\n车联科技|Vehicle Network Technology\n轨道技术|Rail Technology',
      focus: '更安全、更顺畅的出行|safer and smoother travel',
    },
    `
connected-vehicles|PRODUCT|车载终端|On-board Terminal|把车辆状态传送到调度中心|sends the state of a vehicle to its dispatcher
connected-vehicles|TECHNOLOGY|毫米波雷达模组|Millimetre-wave Radar Module|在雨雾中测量前车距离|measures the distance ahead in rain and fog
connected-vehicles|SERVICE|公交调度系统|Bus Dispatch System|按客流调整发车间隔|fits bus intervals to the number of riders
rail-transit-equipment|PRODUCT|轨道检测车|Track Inspection Trolley|在行进中测量轨道几何参数|measures the track as it rolls along
rail-transit-equipment|TECHNOLOGY|列车门诊断系统|Train Door Diagnosis|从电机电流判断车门状态|judges train doors by the current of their motors
intelligent-transportation|PRODUCT|自适应信号机|Adaptive Traffic Signal|根据车流改变绿灯时长|changes green times with the traffic
intelligent-transportation|SERVICE|停车引导平台|Parking Guidance Platform|显示附近的空余车位|shows free parking spaces nearby
`,
  ),
];
