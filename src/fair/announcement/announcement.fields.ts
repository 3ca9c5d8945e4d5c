import type { FieldRules } from '../../platform/text/field-rule.js';

/** The editable texts and lists of an announcement. */
export const ANNOUNCEMENT_FIELDS = {
  text: {
    column: 'text',
    maximum: 300,
    localized: true,
    required: true,
    chinese: '公告',
    sample: '3号馆入口临时关闭',
  },
  venues: { items: 500, chinese: '场馆', sample: '' },
  halls: { items: 500, chinese: '展馆', sample: '' },
} as const satisfies FieldRules;
