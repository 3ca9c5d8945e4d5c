import type { SampleExhibitor, SampleSession } from '../edition.js';
import type { Random } from '../generator/random.js';
import { WEEK_CATEGORIES } from './week-categories.js';
import { FORUM_HALL } from './week-venues.js';
import { bilingual, sampleSentences, slugOf } from '../generator/wording.js';

// Day of September 2017, venue, hall, start and end in Shanghai, field of the exhibitors taking part, title.
// All sessions are invented: no report contains a session with its time.
const PROGRAMME = `
15|changyang-campus|F1|09:30|11:00||活动周开幕式|Opening of the Week
15|changyang-campus|F1|14:00|16:00|artificial-intelligence|人工智能产业论坛|Forum on Artificial Intelligence
15|zhongguancun|F1|10:00|11:30||北京会场开幕式|Opening of the Beijing Venue
15|zhongguancun|F1|14:00|15:30|internet-plus|互联网+创业路演|Internet Plus Roadshow
15|yizhuang|F1|14:00|15:30|energy-and-environment|节能环保新品发布|Product Launch: Energy and Environment
16|changyang-campus|F1|10:00|11:30|biotechnology|生物技术转化沙龙|Salon on Biotechnology Transfer
16|changyang-campus|H1|14:00|15:00|intelligent-robots|机器人现场演示|Live Robot Demonstration
16|zhongguancun|F1|09:30|11:30|intelligent-robots|智能机器人论坛|Forum on Intelligent Robots
16|zhongguancun|F1|14:00|16:00|big-data|大数据与城市管理对话|Dialogue on Big Data and City Management
17|changyang-campus|F1|10:00|12:00|new-materials|新材料创业路演|New Materials Roadshow
17|zhongguancun|F1|10:00|11:30|healthcare|医疗健康新品发布|Product Launch: Healthcare
17|zhongguancun|H1|14:00|15:00||开放日参观|Open Day Tour
17|yizhuang|F1|10:00|12:00|biotechnology|生物医药企业对接会|Biomedicine Matchmaking
17|yizhuang|F1|14:30|16:00|aerospace|航空航天技术讲座|Lecture on Aerospace Technology
18|changyang-campus|F1|09:30|11:30|internet-plus|云计算与工业互联网论坛|Forum on Cloud and Industrial Internet
18|changyang-campus|F1|14:00|15:30||投资人见面会|Meet the Investors
18|zhongguancun|F1|10:00|12:00|intelligent-transportation|智能交通论坛|Forum on Intelligent Transportation
18|zhongguancun|F1|14:00|16:00|artificial-intelligence|人工智能新品发布|Product Launch: Artificial Intelligence
18|yizhuang|H1|14:00|16:00|intelligent-robots|智能制造参观日|Smart Manufacturing Tour
19|changyang-campus|F1|10:00|11:30|healthcare|数字健康工作坊|Digital Health Workshop
19|changyang-campus|F1|14:00|16:00|energy-and-environment|绿色技术路演|Green Technology Roadshow
19|zhongguancun|F1|09:30|11:00|new-materials|前沿新材料论坛|Forum on Frontier Materials
19|zhongguancun|F1|14:00|15:30|big-data|数据安全工作坊|Data Security Workshop
19|yizhuang|F1|10:00|11:30|new-materials|新材料供需对接会|Materials Matchmaking
20|changyang-campus|F1|10:00|12:00|artificial-intelligence|高校成果转化专场|University Spin-off Session
20|zhongguancun|F1|10:00|11:30|biotechnology|生物技术创业路演|Biotechnology Roadshow
20|zhongguancun|F1|14:00|16:00|aerospace|航空航天创业沙龙|Aerospace Start-up Salon
20|yizhuang|F1|14:00|16:00|intelligent-transportation|智能网联汽车新品发布|Product Launch: Connected Vehicles
21|changyang-campus|F1|14:00|15:30||活动周闭幕交流会|Closing Meeting
21|zhongguancun|F1|10:00|11:30|energy-and-environment|节能环保论坛|Forum on Energy and Environment
21|zhongguancun|F1|14:00|15:30||创业团队颁奖|Start-up Team Awards
21|yizhuang|F1|10:00|11:30||亦庄会场总结会|Review of the Yizhuang Venue
`;

/** The sessions that do not take place as announced, also invented. */
const STATES: Readonly<Record<string, 'MOVED' | 'CANCELLED'>> = {
  'Open Day Tour': 'MOVED',
  'Data Security Workshop': 'CANCELLED',
};

/** The programme. Sessions choose from the given exhibitors, which must not include documented firms. */
export function weekProgramme(invented: readonly SampleExhibitor[], random: Random): SampleSession[] {
  return PROGRAMME.trim()
    .split('\n')
    .map((line) => {
      const [day = '', venue = '', hall = '', from = '', until = '', field = '', zh = '', en = ''] =
        line.split('|');
      const able = invented.filter((exhibitor) => takesPart(exhibitor, venue, field));
      const guests = field === '' ? [] : random.shuffle(able).slice(0, 2 + random.int(3));
      return {
        slug: slugOf(en),
        title: bilingual(zh, en),
        description: sampleSentences([
          hall === FORUM_HALL
            ? {
                zh: '地点：论坛厅，凭观众证入场。',
                en: 'In the forum hall, open to all with a visitor badge.',
              }
            : { zh: '在展馆入口处集合。', en: 'Meeting point at the entrance of the hall.' },
        ]),
        startsAt: instant(day, from),
        endsAt: instant(day, until),
        venue,
        hall,
        ...stateOf(en, field),
        speakers: guests.flatMap((guest) => guest.representatives),
        exhibitors: guests.map((guest) => guest.slug),
      };
    });
}

function stateOf(title: string, field: string): Pick<SampleSession, 'state' | 'track' | 'language'> {
  const track = WEEK_CATEGORIES.find(({ slug }) => slug === field)?.name;
  const state = STATES[title];
  return { language: 'zh-Hans', ...(track && { track }), ...(state && { state }) };
}

function takesPart(exhibitor: SampleExhibitor, venue: string, field: string): boolean {
  const here = exhibitor.booths.some((booth) => booth.venue === venue);
  return exhibitor.published && here && exhibitor.categories.includes(field);
}

/** Shanghai is eight hours ahead of UTC all year. */
function instant(day: string, time: string): string {
  return new Date(`2017-09-${day}T${time}:00.000+08:00`).toISOString();
}
