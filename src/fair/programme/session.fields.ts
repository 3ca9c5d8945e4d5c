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
    names: { zh: '标题', en: 'Title' },
    sample: '开幕式',
  },
  description: DESCRIPTION_FIELD,
  externalId: { ...EXTERNAL_ID_FIELD, sample: 'S-01' },
  subtitle: { column: 'subtitle', maximum: 300, localized: true, names: { zh: '副标题', en: 'Subtitle' } },
  abstract: {
    column: 'abstract',
    maximum: 10_000,
    lines: 'many',
    localized: true,
    names: { zh: '摘要', en: 'Abstract' },
  },
  track: { column: 'track', maximum: 100, localized: true, names: { zh: '专题', en: 'Track' } },
  type: { column: 'type', maximum: 100, localized: true, names: { zh: '活动类型', en: 'Type' } },
  language: { column: 'language', names: { zh: '语言', en: 'Language' }, sample: 'zh-Hans' },
  hosts: { column: 'hosts', items: 50, maximum: 200, names: { zh: '主办方', en: 'Hosts' } },
  url: { column: 'url', maximum: WEB_ADDRESS_LENGTH, names: { zh: '链接', en: 'Link' } },
  startsAt: { column: 'startsAt', names: { zh: '开始时间', en: 'Start' }, sample: '2027-03-01 09:00' },
  endsAt: { column: 'endsAt', names: { zh: '结束时间', en: 'End' }, sample: '2027-03-01 10:00' },
  venue: { column: 'venueId', names: { zh: '场馆', en: 'Venue' } },
  hall: { column: 'hallId', names: { zh: '展馆', en: 'Hall' } },
  stage: { column: 'stage', maximum: 20, names: { zh: '舞台', en: 'Stage' } },
  speakers: {
    column: 'speakers',
    items: 100,
    names: { zh: '演讲嘉宾', en: 'Speakers' },
    sample: '张三 (总经理); 李四',
  },
  exhibitors: { items: 500, names: { zh: '参与展商', en: 'Exhibitors' } },
  state: { column: 'state', names: { zh: '状态', en: 'State' }, sample: 'SCHEDULED' },
  published: { column: 'published', staffOnly: true, names: { zh: '已发布', en: 'Published' } },
} as const satisfies FieldRules;
