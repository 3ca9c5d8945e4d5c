import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  readOnly: '您可以查看这份资料，但不能修改。',
  mergeTitle: '别人刚刚也改了这份资料',
  unsaved: '有未保存的更改',
  pending: '您的更改已保存，等主办方确认后访客才能看到。',
  waiting: '有更改在等主办方确认。下面是访客现在看到的内容。',
  toChanges: '查看等待确认的更改',
  logo: '标志',
  logoText: '访客在目录和平面图上看到它。',
  chooseLogo: '选择图片',
  removeLogo: '移除标志',
};

const en: typeof zh = {
  readOnly: 'You can read this entry, but not change it.',
  mergeTitle: 'Somebody else has changed this entry meanwhile',
  unsaved: 'Unsaved changes',
  pending: 'Your changes are saved. Visitors see them when the organizers have accepted them.',
  waiting: 'Changes wait for the organizers. Below is what visitors see now.',
  toChanges: 'See the changes that wait',
  logo: 'Logo',
  logoText: 'Visitors see it in the catalog and on the plan.',
  chooseLogo: 'Choose a picture',
  removeLogo: 'Remove the logo',
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
