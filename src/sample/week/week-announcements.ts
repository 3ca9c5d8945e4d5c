import type { SampleAnnouncement } from '../edition.js';
import { bilingual } from '../generator/wording.js';

/** Two invented announcements: one for the whole event, one for a hall on a morning. */
export function weekAnnouncements(): SampleAnnouncement[] {
  return [
    {
      key: 'badge',
      text: bilingual(
        '入场请出示观众证，可在各场馆入口领取。',
        'Please show your visitor badge, which is available at every entrance.',
      ),
      urgency: 'INFO',
      startsAt: '2017-09-15T00:30:00.000Z',
      endsAt: '2017-09-21T10:00:00.000Z',
      halls: [],
    },
    {
      key: 'entrance',
      text: bilingual(
        'H2 展馆东门 16 日上午关闭，请走南门。',
        'The east entrance of hall H2 is closed on the morning of the 16th. Please use the south entrance.',
      ),
      urgency: 'WARNING',
      startsAt: '2017-09-16T00:00:00.000Z',
      endsAt: '2017-09-16T04:00:00.000Z',
      halls: [{ venue: 'changyang-campus', code: 'H2' }],
    },
  ];
}
