import * as enEnums from '@vitrine/ui/enums/en';
import * as zhEnums from '@vitrine/ui/enums/zh';
import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  free: zhEnums.BoothStatus.AVAILABLE,
  held: zhEnums.BoothStatus.HELD,
  taken: zhEnums.BoothStatus.ASSIGNED,
  blocked: zhEnums.BoothStatus.BLOCKED,
  north: '北',
  ENTRANCE: zhEnums.FloorFeatureKind.ENTRANCE,
  EXIT: zhEnums.FloorFeatureKind.EXIT,
  STAGE: zhEnums.FloorFeatureKind.STAGE,
  SERVICE: zhEnums.FloorFeatureKind.SERVICE,
  ...zhEnums.FloorServiceKind,
  start: (metres: number) => `出发，走 ${metres} 米`,
  ahead: (metres: number) => `直行 ${metres} 米`,
  left: (metres: number, row?: string) => `${row === undefined ? '' : `在 ${row} 排`}左转 ${metres} 米`,
  right: (metres: number, row?: string) => `${row === undefined ? '' : `在 ${row} 排`}右转 ${metres} 米`,
  around: (metres: number) => `向后转，走 ${metres} 米`,
  leave: (hall: string) => `出门，前往 ${hall}`,
  enter: (hall: string, metres: number) => `从 ${hall} 入口走 ${metres} 米`,
  arriveLeft: '到达 · 在左手边',
  arriveRight: '到达 · 在右手边',
  arriveAhead: '到达 · 在正前方',
  arriveBehind: '到达 · 在身后',
  minutes: (minutes: number) => `步行约 ${minutes} 分钟`,
};

const en: typeof zh = {
  free: enEnums.BoothStatus.AVAILABLE,
  held: enEnums.BoothStatus.HELD,
  taken: enEnums.BoothStatus.ASSIGNED,
  blocked: enEnums.BoothStatus.BLOCKED,
  north: 'North',
  ENTRANCE: enEnums.FloorFeatureKind.ENTRANCE,
  EXIT: enEnums.FloorFeatureKind.EXIT,
  STAGE: enEnums.FloorFeatureKind.STAGE,
  SERVICE: enEnums.FloorFeatureKind.SERVICE,
  ...enEnums.FloorServiceKind,
  start: (metres) => `Start and go ${metres} m`,
  ahead: (metres) => `Go straight on for ${metres} m`,
  left: (metres, row) => `Turn left${row === undefined ? '' : ` at row ${row}`}, go ${metres} m`,
  right: (metres, row) => `Turn right${row === undefined ? '' : ` at row ${row}`}, go ${metres} m`,
  around: (metres) => `Turn around, go ${metres} m`,
  leave: (hall) => `Leave the hall for ${hall}`,
  enter: (hall, metres) => `From the entrance of ${hall}, go ${metres} m`,
  arriveLeft: 'You are there · on the left',
  arriveRight: 'You are there · on the right',
  arriveAhead: 'You are there · straight ahead',
  arriveBehind: 'You are there · behind you',
  minutes: (minutes) => (minutes === 1 ? 'About 1 minute on foot' : `About ${minutes} minutes on foot`),
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
