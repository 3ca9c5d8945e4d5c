import type { Dictionary } from '@vitrine/ui/language';

/** Words of changed values. */
const zh = {
  field: '内容',
  before: '之前',
  after: '之后',
  none: '（空）',
  values: { true: '是', false: '否' } as Readonly<Record<string, string>>,
  /** By the name of the field in the API; the form of an entry has further ones. */
  fields: {
    appliedZone: '申请的展区',
    booth: '展位',
    categories: '领域',
    externalId: '外部编号',
    internalNote: '内部备注',
    internalNotes: '内部备注',
    keywords: '关键词',
    labels: '标签',
    logo: '标志',
    logoAlt: '标志的替代文本',
    memberRole: '权限',
    note: '说明',
    decision: '决定',
    premiere: '首次展出',
    published: '已发布',
    reading: '拼音',
    role: '职务',
    slug: '网址名',
    status: '状态',
  } as Readonly<Record<string, string>>,
};

const en: typeof zh = {
  field: 'Field',
  before: 'Before',
  after: 'After',
  none: '(empty)',
  values: { true: 'Yes', false: 'No' },
  fields: {
    appliedZone: 'Zone that it applies for',
    booth: 'Booth',
    categories: 'Fields',
    externalId: 'External id',
    internalNote: 'Internal note',
    internalNotes: 'Internal notes',
    keywords: 'Keywords',
    labels: 'Labels',
    logo: 'Logo',
    logoAlt: 'Alternative text of the logo',
    memberRole: 'Permission',
    note: 'Note',
    decision: 'Decision',
    premiere: 'First shown here',
    published: 'Published',
    reading: 'Pinyin',
    role: 'Position',
    slug: 'Slug',
    status: 'Status',
  },
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
