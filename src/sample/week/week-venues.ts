import type { SampleHall, SampleVenue, SampleZone } from '../edition.js';
import { bilingual } from '../generator/wording.js';
import { exhibitionFloor, forumFloor } from './week-floor.js';

/** The theme areas (展区); invented, as no plan of the exhibition is documented. */
export const WEEK_ZONES: readonly SampleZone[] = [
  { slug: 'intelligent-robots', name: bilingual('智能机器人展区', 'Intelligent robots') },
  { slug: 'artificial-intelligence', name: bilingual('人工智能展区', 'Artificial intelligence') },
  { slug: 'internet-and-data', name: bilingual('互联网+与大数据展区', 'Internet Plus and big data') },
  { slug: 'life-and-health', name: bilingual('生物与健康展区', 'Life and health') },
  {
    slug: 'materials-and-energy',
    name: bilingual('新材料与节能环保展区', 'Materials, energy and environment'),
  },
  { slug: 'transport-and-aerospace', name: bilingual('交通与航空航天展区', 'Transport and aerospace') },
];

/** The code of the hall for the programme at each venue. */
export const FORUM_HALL = 'F1';

/**
 * The three sites that the reports of 2017 name, with halls and booths that are invented. Coordinates are
 * rounded to about a hundred metres: they mark the known place, not an entrance.
 */
export function weekVenues(): SampleVenue[] {
  return [
    {
      slug: 'changyang-campus',
      name: bilingual('长阳创谷', 'Changyang Campus'),
      shortName: bilingual('长阳', 'Changyang'),
      role: 'MAIN',
      address: bilingual('上海市杨浦区长阳路1687号', '1687 Changyang Road, Yangpu District, Shanghai'),
      city: bilingual('上海', 'Shanghai'),
      latitude: 31.272,
      longitude: 121.545,
      halls: [...exhibitionHalls(2, 36, 48), forumHall()],
    },
    {
      slug: 'zhongguancun',
      name: bilingual('中关村科技园区', 'Zhongguancun Science Park'),
      shortName: bilingual('中关村', 'Zhongguancun'),
      role: 'BRANCH',
      address: bilingual('北京市海淀区中关村', 'Zhongguancun, Haidian District, Beijing'),
      city: bilingual('北京', 'Beijing'),
      latitude: 39.983,
      longitude: 116.315,
      halls: [...exhibitionHalls(4, 76, 66), forumHall()],
    },
    {
      slug: 'yizhuang',
      name: bilingual('北京亦庄开发区', 'Beijing Yizhuang Development Zone'),
      shortName: bilingual('亦庄', 'Yizhuang'),
      role: 'SIDE',
      address: bilingual('北京市亦庄', 'Yizhuang, Beijing'),
      city: bilingual('北京', 'Beijing'),
      latitude: 39.795,
      longitude: 116.506,
      halls: [...exhibitionHalls(2, 62, 57), forumHall()],
    },
  ];
}

function exhibitionHalls(count: number, boothsEach: number, width: number): SampleHall[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return {
      code: `H${number}`,
      name: bilingual(`${number}号馆`, `Hall ${number}`),
      ...exhibitionFloor(boothsEach, width),
    };
  });
}

function forumHall(): SampleHall {
  return { code: FORUM_HALL, name: bilingual('论坛厅', 'Forum hall'), ...forumFloor() };
}
