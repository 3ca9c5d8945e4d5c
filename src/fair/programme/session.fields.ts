import { DESCRIPTION_FIELD, EXTERNAL_ID_FIELD } from '../event/event.fields.js';
import type { FieldRules } from '../../platform/text/field-rule.js';
import { WEB_ADDRESS_LENGTH } from '../../platform/text/contact/web-address.js';

/** The editable fields of a session. */
export const SESSION_FIELDS = {
  title: {
    column: 'title',
    maximum: 300,
    localized: true,
    required: true,
    chinese: '标题',
    sample: '开幕式',
  },
  description: DESCRIPTION_FIELD,
  externalId: { ...EXTERNAL_ID_FIELD, sample: 'S-01' },
  subtitle: { column: 'subtitle', maximum: 300, localized: true, chinese: '副标题' },
  abstract: { column: 'abstract', maximum: 10_000, lines: 'many', localized: true, chinese: '摘要' },
  track: { column: 'track', maximum: 100, localized: true, chinese: '专题' },
  type: { column: 'type', maximum: 100, localized: true, chinese: '活动类型' },
  language: { column: 'language', chinese: '语言', sample: 'zh-Hans' },
  hosts: { column: 'hosts', items: 50, maximum: 200, chinese: '主办方' },
  url: { column: 'url', maximum: WEB_ADDRESS_LENGTH, chinese: '链接' },
  startsAt: { column: 'startsAt', chinese: '开始时间', sample: '2027-03-01 09:00' },
  endsAt: { column: 'endsAt', chinese: '结束时间', sample: '2027-03-01 10:00' },
  venue: { column: 'venueId', chinese: '场馆' },
  hall: { column: 'hallId', chinese: '展馆' },
  stage: { column: 'stage', maximum: 20, chinese: '舞台' },
  speakers: { column: 'speakers', items: 100, chinese: '演讲嘉宾', sample: '张三 (总经理); 李四' },
  exhibitors: { items: 500, chinese: '参与展商' },
  state: { column: 'state', chinese: '状态', sample: 'SCHEDULED' },
  published: { column: 'published', staffOnly: true, chinese: '已发布' },
} as const satisfies FieldRules;
