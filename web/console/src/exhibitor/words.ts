import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  back: '返回列表',
  noExhibitor: '没有这家展商。',
  parts: '栏目',
  entry: '资料',
  version: (version: number) => `第 ${version} 版`,
  unsaved: '有未保存的更改',
  mergeTitle: '别人刚刚也改了这家展商',
  newTitle: '新建展商',
  create: '创建',
  leaveTitle: '放弃未保存的更改？',
  leaveText: '这家展商有未保存的更改。离开后这些更改会丢失。',
  leave: '放弃并离开',
  readOnly: '您可以查看资料；只有主办方可以修改。',
};

const en: typeof zh = {
  back: 'Back to the list',
  noExhibitor: 'There is no such exhibitor.',
  parts: 'Parts',
  entry: 'Entry',
  version: (version) => `Version ${version}`,
  unsaved: 'Unsaved changes',
  mergeTitle: 'Somebody else has changed this exhibitor meanwhile',
  newTitle: 'New exhibitor',
  create: 'Create',
  leaveTitle: 'Discard unsaved changes?',
  leaveText: 'This exhibitor has unsaved changes. They are lost if you leave.',
  leave: 'Discard and leave',
  readOnly: 'You can read the entry; only organizers can change it.',
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
export type EntryWords = typeof zh;
