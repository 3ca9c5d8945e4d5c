import type { FieldRules } from '../../platform/text/field-rule.js';

/** The editable fields of a session. */
export const SESSION_FIELDS = {
  title: {
    column: 'title',
    maximum: 300,
    localized: true,
    required: true,
    chinese: '标题',
    aliases: ['name', 'session', '名称', '活动名称', '主题'],
    sample: '开幕式',
  },
  description: {
    column: 'description',
    maximum: 10_000,
    lines: 'many',
    localized: true,
    chinese: '简介',
    aliases: ['about', 'abstract', '描述', '介绍'],
    sample: '一句话介绍',
  },
  startsAt: {
    column: 'starts_at',
    chinese: '开始时间',
    aliases: ['start', 'begin', 'from', 'starts'],
    sample: '2027-03-01 09:00',
  },
  endsAt: {
    column: 'ends_at',
    chinese: '结束时间',
    aliases: ['end', 'to', 'until', 'ends'],
    sample: '2027-03-01 10:00',
  },
  venue: { column: 'venue_id', chinese: '场馆', aliases: ['location', '会场'], sample: '' },
  hall: { column: 'hall_id', chinese: '展馆', aliases: ['room', '展厅', '会议室'], sample: '' },
  stage: { column: 'stage', maximum: 20, chinese: '舞台', aliases: ['分会场'], sample: '' },
  speakers: {
    column: 'speakers',
    items: 100,
    chinese: '演讲嘉宾',
    aliases: ['speaker', '嘉宾', '主讲人'],
    sample: '张三 (总经理); 李四',
  },
  exhibitors: {
    items: 500,
    chinese: '参与展商',
    aliases: ['exhibitor', 'companies', '展商'],
    sample: '',
  },
  track: {
    column: 'track',
    maximum: 100,
    localized: true,
    chinese: '专题',
    aliases: ['series', 'stream', '系列'],
    sample: '',
  },
  language: { column: 'language', chinese: '语言', aliases: ['spoken language', '语种'], sample: 'zh-Hans' },
  state: {
    column: 'state',
    chinese: '状态',
    aliases: ['status', '场次状态'],
    sample: 'SCHEDULED',
  },
  published: {
    column: 'published',
    staffOnly: true,
    chinese: '已发布',
    aliases: ['public', '发布'],
    sample: '',
  },
} as const satisfies FieldRules;
