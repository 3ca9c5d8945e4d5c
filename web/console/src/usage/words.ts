import * as enEnums from '@vitrine/ui/enums/en';
import * as zhEnums from '@vitrine/ui/enums/zh';
import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  title: '终端使用统计',
  back: '终端',
  period: '时间',
  from: '从',
  to: '到',
  periods: { week: '最近 7 天', all: '全部' },
  text: '按展会所在时区的日期统计，不记录个人数据。',
  byDay: '每日次数',
  day: '日期',
  kinds: zhEnums.KioskUsageKind,
  sum: '合计',
  top: '查看最多',
  name: '名称',
  count: '次数',
  types: { Exhibitor: '展商', Product: '展品', Session: '日程' } as Readonly<Record<string, string>>,
  type: '类型',
  removed: '已删除',
  empty: '还没有终端使用记录。',
  csv: '下载 CSV',
  topCsv: '下载查看次数（CSV）',
};

const en: typeof zh = {
  title: 'Use of the kiosks',
  back: 'Kiosks',
  period: 'Time',
  from: 'From',
  to: 'To',
  periods: { week: 'Last 7 days', all: 'All' },
  text: 'Counted by the days of the event’s time zone, without personal data.',
  byDay: 'By day',
  day: 'Day',
  kinds: enEnums.KioskUsageKind,
  sum: 'Total',
  top: 'Most viewed',
  name: 'Name',
  count: 'Views',
  types: { Exhibitor: 'Exhibitor', Product: 'Product', Session: 'Session' },
  type: 'Kind',
  removed: 'Deleted',
  empty: 'No kiosk was used yet.',
  csv: 'Download CSV',
  topCsv: 'Download views (CSV)',
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
