import type { Community } from '../../domain/community.ts';
import type { CompanyRecord } from '../records.ts';

export const timeZone = 'Asia/Shanghai';

/** Invented communities in real districts (administrative codes of 嘉兴市, 330400). */
const communityRows = [
  ['yunhe', '运河社区', '330411', '秀洲区', '未来社区,家政服务示范点'],
  ['yanyu', '烟雨社区', '330402', '南湖区', '未来社区'],
  ['luzhou', '芦洲社区', '330411', '秀洲区', ''],
  ['fengming', '凤鸣社区', '330483', '桐乡市', '养老助餐点'],
  ['chaosheng', '潮声社区', '330481', '海宁市', ''],
] as const;

export const communities = (): Community[] =>
  communityRows.map(([id, name, code, district, badges], index) => ({
    id,
    name,
    region: { id: code, level: 'county', name: district, parentId: '330400' },
    timeZone,
    hotline: `0573-8200010${index + 1}`,
    badges: badges ? badges.split(',') : [],
  }));

/** Which communities a firm serves, as indexes; the first firm is the demo's own desk. */
const companyRows: [name: string, dispatch: CompanyRecord['dispatch'], serves: number[]][] = [
  ['禾邻家政服务有限公司', 'employee', [0, 1, 2]],
  ['秀水家电服务有限公司', 'employee', [0, 1, 2, 3, 4]],
  ['安居维修服务有限公司', 'employee', [0, 1, 2]],
  ['月河美业服务有限公司', 'agency', [0, 1]],
  ['椿庭养老服务有限公司', 'employee', [0, 1, 2, 3]],
  ['暖食餐饮服务有限公司', 'employee', [0, 3]],
  ['初晴母婴护理有限公司', 'agency', [0, 1, 2, 3, 4]],
  ['小满育儿服务有限公司', 'agency', [0, 1, 4]],
  ['青禾托育服务有限公司', 'employee', [0, 2]],
  ['方寸整理服务有限公司', 'agency', [0, 1, 2]],
  ['顺舟搬家服务有限公司', 'agency', [0, 1, 2, 3, 4]],
  ['菱角邻里服务有限公司', 'agency', [0]],
];

export const companyIdOf = (index: number) => `c-${String(index + 1).padStart(2, '0')}`;

export const companies = (): CompanyRecord[] =>
  companyRows.map(([name, dispatch, serves], index) => ({
    id: companyIdOf(index),
    name,
    phone: `0573-820002${String(index + 1).padStart(2, '0')}`,
    dispatch,
    communityIds: serves.map((community) => communityRows[community]![0]),
  }));
