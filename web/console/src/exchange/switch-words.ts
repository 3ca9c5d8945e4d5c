const zh = {
  createCategories: '新建缺少的领域',
  createBooths: '新建缺少的展馆和展位',
  createHalls: '新建缺少的展馆',
  ignoreZeros: '展位号忽略数字前的零（A6 即 A06）',
  share: '允许合用展位',
  joinCategories: '合并只有写法不同的领域',
  withdrawMissing: '撤回名单里没有的展商',
  add: '保留已有的领域和展位，只添加',
  skipBadRows: '跳过有问题的行，导入其余的行',
  dropBadCells: '只略过有问题的单元格',
  ignoreUnknown: '忽略所有无法识别的列',
  cutCommonText: '去掉展位前后相同的句子',
};

/** The labels of the options that are on or off. */
export const SWITCH_WORDS: Readonly<Record<'zh' | 'en', typeof zh>> = {
  zh,
  en: {
    createCategories: 'Create missing categories',
    createBooths: 'Create missing halls and booths',
    createHalls: 'Create missing halls',
    ignoreZeros: 'Ignore zeros before numbers of booths (A6 is A06)',
    share: 'Allow several exhibitors in one booth',
    joinCategories: 'Join categories that differ only in spelling',
    withdrawMissing: 'Withdraw exhibitors that the list lacks',
    add: 'Keep categories and booths, and only add',
    skipBadRows: 'Leave out rows with problems, and import the others',
    dropBadCells: 'Leave out only the cells with problems',
    ignoreUnknown: 'Leave out all columns that are not understood',
    cutCommonText: 'Remove the sentence around the booths',
  },
};
