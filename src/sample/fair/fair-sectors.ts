import { wordings } from '../generator/wording.js';
import type { Wording } from '../generator/wording.js';

/** A sector of the generated fair: a root category and its products. */
export interface FairSector {
  name: Wording;
  /** The words for names of its firms. */
  words: readonly Wording[];
  /** Five kinds of product, each with the name of a category and of products. */
  goods: readonly Wording[];
}

// Sector, two words for names of firms, and five kinds of product with a plural in s.
const SECTORS = `
电器|Electric Appliances;电器|Electric;家电|Appliance;电水壶|Kettle;吸尘器|Vacuum Cleaner;风扇|Fan;充电器|Charger;电饭煲|Rice Cooker
照明|Lighting;照明|Lighting;光电|Photonics;台灯|Desk Lamp;筒灯|Downlight;路灯|Street Light;灯带|Light Strip;感应灯|Motion Light
机械|Machinery;机械|Machinery;重工|Heavy Engineering;水泵|Water Pump;阀门|Valve;轴承|Bearing;压缩机|Compressor;传送带|Conveyor
纺织|Textiles;纺织|Textile;服饰|Garment;夹克|Jacket;背包|Backpack;床单|Bed Sheet;围巾|Scarf;窗帘|Curtain
机器人|Robotics;机器人|Robotics;自动化|Automation;机械臂|Robot Arm;搬运车|Transport Vehicle;夹爪|Gripper;减速器|Reducer;伺服电机|Servo Motor
家具|Furniture;家具|Furniture;家居|Home;办公椅|Office Chair;餐桌|Dining Table;书柜|Bookcase;沙发|Sofa;床垫|Mattress Topper
陶瓷|Ceramics;陶瓷|Ceramics;艺术|Art;花瓶|Vase;餐盘|Dinner Plate;茶壶|Teapot;瓷砖|Floor Tile;马克杯|Coffee Mug
玩具|Toys;玩具|Toys;文创|Creative;玩具车|Toy Car;积木|Building Block;毛绒玩具|Plush Toy;拼图|Puzzle;遥控船|Model Boat
医疗|Medical Equipment;医疗|Medical;健康|Health;血压计|Blood Pressure Monitor;轮椅|Wheelchair;体温计|Thermometer;监护仪|Patient Monitor;病床|Hospital Bed
光学|Optics;光学|Optics;影像|Imaging;摄像机|Camera;镜头|Lens Barrel;投影仪|Projector;显微镜|Microscope;显示屏|Display
能源|Energy;新能源|New Energy;电力|Power;太阳能板|Solar Panel;电池组|Battery Pack;逆变器|Inverter;充电桩|Charging Station;储能柜|Storage Cabinet
食品机械|Food Machinery;食品机械|Food Machinery;包装|Packaging;搅拌机|Mixer;封口机|Sealer;切片机|Slicer;贴标机|Labeller;烤箱|Oven
园艺|Garden;园艺|Garden;户外|Outdoor;割草机|Lawn Mower;喷壶|Watering Can;帐篷|Tent;花盆|Flower Pot;剪枝刀|Pruner
汽配|Auto Parts;汽车配件|Auto Parts;车业|Vehicle;刹车片|Brake Pad;雨刷|Wiper Blade;车灯|Headlamp;座椅套|Seat Cover;滤清器|Oil Filter
数码|Digital Devices;数码|Digital;电子|Electronics;音箱|Speaker;路由器|Router;传感器|Sensor;打印机|Printer;门锁|Smart Lock
`;

/** Fifteen sectors; the first ones have the most exhibitors. */
export const FAIR_SECTORS: readonly FairSector[] = SECTORS.trim()
  .split('\n')
  .map((line) => {
    const [name = { zh: '', en: '' }, ...rest] = wordings(line.replaceAll(';', '\n'));
    return { name, words: rest.slice(0, 2), goods: rest.slice(2) };
  });
