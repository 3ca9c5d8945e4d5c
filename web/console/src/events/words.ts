import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  noEvents: '还没有您负责的展会。',
  noneExist: '还没有展会。',
  more: '更多',
  approveDevice: '批准设备',
  eventOf: (code: string) => `代码为 ${code} 的设备属于哪个展会？`,
  eventOfDevice: '设备属于哪个展会？',
  noCurrentEvent: '没有未归档的展会。请先新建展会，再批准设备。',
  notOrganizer:
    '只有组织者可以批准设备，而您的账号不是任何未归档展会的组织者。请联系组织者，或换一个账号登录。',
};

const en: typeof zh = {
  noEvents: 'You are not on the staff of an event yet.',
  noneExist: 'There is no event yet.',
  more: 'More',
  approveDevice: 'Approve a device',
  eventOf: (code) => `To which event does the device with the code ${code} belong?`,
  eventOfDevice: 'To which event does the device belong?',
  noCurrentEvent: 'All events are archived, or there is none. Create an event before you approve a device.',
  notOrganizer:
    'Only organizers can approve devices, and your account is the organizer of no current event. Contact an organizer, or sign in with another account.',
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
