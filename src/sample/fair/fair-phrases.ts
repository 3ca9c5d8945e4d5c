import { wordings } from '../generator/wording.js';
import type { Wording } from '../generator/wording.js';

/** Phrases about a firm; each has nine to fourteen words in English. */
export const FIRM_PHRASES: readonly Wording[] = wordings(`
公司拥有自己的研发、设计和生产团队，服务国内外客户。|The company designs, develops and makes its goods with a team of its own.
工厂占地两万平方米，配备先进的自动化生产设备。|Its factory covers twenty thousand square metres and has modern automatic lines.
产品出口欧洲、美洲、东南亚和中东地区。|Its goods are exported to Europe, the Americas, Southeast Asia and the Middle East.
严格的质量控制贯穿从原料到成品的每一道工序。|Strict quality control accompanies each step from raw material to finished product.
欢迎来样定制，小批量订单同样可以接受。|Orders to a customer's own design are welcome, and so are small quantities.
公司已通过国际质量管理体系认证，并定期接受审核。|The company is certified for quality management and is audited at regular intervals.
设计部门每年推出上百款新品，紧跟市场需求。|Its designers bring out more than a hundred new models each year.
交货期短，备件在仓库常年有货。|Delivery times are short, and spare parts are always kept in the warehouse.
公司重视可持续发展，包装材料全部可以回收。|It cares for sustainable production, and all its packaging can be recycled.
售后团队用多种语言为客户提供技术支持。|An after-sales team supports customers in several languages and on all working days.
主要客户包括零售连锁、批发商和工程承包商。|Its customers are mainly retail chains, wholesalers and contractors for larger building projects.
实验室可以完成耐久性、安全性和电磁兼容测试。|A laboratory of its own tests durability, safety and electromagnetic compatibility of products.
公司与多所大学合作开发轻量、精密的新产品。|Together with universities it develops new products that are light, precise and durable.
本次展会将展示面向家庭和商业用户的完整系列。|At this fair it shows the complete range for homes and for business.
公司正在寻找各地区的代理商和长期合作伙伴。|It is looking for agents and long-term partners in all regions of the world.
生产数据实时联网，每件产品都可以追溯到批次。|Production data are kept online, so that each piece can be traced to its batch.
创始团队在行业内已有二十多年的经验。|The founders have worked in this industry for more than twenty years already.
节能设计使新系列的用电量明显低于上一代。|Thanks to careful design the new series needs far less power than the last.
`);

/** Additional phrases for a few firms. */
export const ROBOT_PHRASE: Wording = {
  zh: '展位上将有一台机器人现场演示装配过程。',
  en: 'At its booth a robot will demonstrate how the products are put together.',
};

/** Phrases about a product; each has six to ten words in English. */
export const PRODUCT_PHRASES: readonly Wording[] = wordings(`
结构轻巧耐用，安装只需几分钟。|It is light but durable and installed within minutes.
采用节能设计，运行安静。|An energy-saving design keeps its running costs and noise low.
支持无线控制和远程升级。|It can be controlled and updated without any wires.
外壳防尘防水，适合户外使用。|The housing resists dust and water and suits outdoor use.
多种颜色和规格可供选择。|Several colours and sizes are available from stock.
关键部件提供三年质保。|All important parts come with a warranty of three years.
符合欧盟和北美的安全标准。|It meets the safety standards of Europe and North America.
适合家庭、办公室和小型商店。|It is made for homes, offices and small shops.
精密加工，误差小于百分之一毫米。|Precise machining keeps tolerances below a hundredth of a millimetre.
可按客户要求定制包装和标识。|Packaging and labels can be adapted to customer wishes.
模块化结构便于维修和更换。|Its modular structure makes repair and replacement easy.
采用可回收材料制造。|It is made from materials that can be recycled.
内置传感器可自动调节工作状态。|Built-in sensors adjust its operation to the surroundings.
操作界面简单，老人和孩子也能使用。|A simple panel makes it easy for everyone to use.
`);

/** The words between brand and product, 智能 Smart. */
export const PRODUCT_ADJECTIVES: readonly Wording[] = wordings(`
智能|Smart
便携|Portable
静音|Quiet
迷你|Mini
节能|Eco
专业|Pro
轻型|Light
重型|Heavy-duty
折叠|Folding
无线|Wireless
多功能|Multi-purpose
经典|Classic
高速|High-speed
精密|Precision
`);
