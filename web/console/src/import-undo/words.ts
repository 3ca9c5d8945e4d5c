import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  undo: '撤销',
  question: '撤销这次导入？',
  text: '它新建的内容会被删除，更改的内容会恢复原样。之后又被更改的内容会阻止撤销。',
  published: (count: number) =>
    `其中 ${count} 项之后已经发布，所以还没有撤销。继续撤销会删除它们，访客不再看到，相关的审核决定和展位也一并取消。`,
  undone: '已撤销',
  notUndone: '没有撤销：',
};

const en: typeof zh = {
  undo: 'Undo',
  question: 'Undo this import?',
  text: 'What it created is deleted, what it changed is restored. Later changes prevent this.',
  published: (count) =>
    `${count === 1 ? '1 of its objects was' : `${count} of its objects were`} published since, so nothing is undone yet. If you go on, they are deleted: visitors no longer see them, and the decisions about them and their booths end.`,
  undone: 'Undone',
  notUndone: 'Not undone:',
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
