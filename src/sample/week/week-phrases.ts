import type { SampleExhibitor } from '../edition.js';
import { wordings } from '../generator/wording.js';
import type { Wording } from '../generator/wording.js';

/** Phrases for any invented exhibitor. */
export const BACKGROUNDS: readonly Wording[] = wordings(`
团队成员来自高校和产业界。|Its people come from universities and from industry.
现寻求试点客户与合作伙伴。|It is looking for pilot customers and partners.
产品已在两个园区试用。|Its work is on trial in two science parks.
成立以来一直自主研发核心部件。|It has developed its core parts itself from the start.
欢迎在展位上预约演示。|A demonstration can be booked at the booth.
与本地制造企业共建了中试线。|It runs a pilot line together with local manufacturers.
研发人员占员工的一半以上。|More than half of its staff work in research.
希望通过展会结识投资人。|It hopes to meet investors at the exhibition.
`);

/** Phrases for any invented product. */
export const MATURITIES: readonly Wording[] = wordings(`
目前处于小批量生产阶段。|It is made in small series at present.
样机可在展位上操作。|A prototype can be tried at the booth.
已完成两轮现场测试。|Two rounds of field tests are complete.
预计明年投放市场。|It is to come to market next year.
支持按客户需求定制。|It can be adapted to a customer's needs.
开放接口便于系统集成。|Open interfaces make it easy to build in.
`);

/** Roles of invented representatives. */
export const ROLES: Readonly<Record<SampleExhibitor['kind'], readonly Wording[]>> = {
  COMPANY: wordings(
    '总经理|General Manager\n首席执行官|Chief Executive Officer\n技术总监|Technical Director',
  ),
  UNIVERSITY: wordings('教授|Professor\n技术转移中心主任|Director of Technology Transfer'),
  INSTITUTE: wordings('院长|Director\n首席研究员|Principal Researcher'),
  GOVERNMENT: wordings('招商处处长|Head of Investment Promotion'),
  TEAM: wordings('创始人|Founder\n联合创始人|Co-founder'),
};
