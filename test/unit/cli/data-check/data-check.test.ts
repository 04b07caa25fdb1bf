import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Report } from '../../../../src/cli/data-check/check.ts';
import { fieldsOfShape, shapes } from '../../../../src/cli/data-check/shapes.ts';
import { linli } from '../terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-data-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const checked = async (name: string, content: string | Uint8Array, ...more: string[]) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return linli(['data-check', file, ...more]);
};
/** Lines about rows and columns, without the file's name. */
const told = (out: string) =>
  out
    .split('\n')
    .filter((line) => /^[\w-]+\.\w+:\d/.test(line))
    .map((line) => line.replace(/^[^:]+:/, ''));

const head = 'id,workerNumber,maskedName,company.id,company.name,trade,skillLevel,insurance.state,insurance.validUntil,training';
const right = 'w1,ZJ-1,*大友,c1,惠民家政,保洁,3,valid,2027-01-01,"[{""topic"":""消毒"",""hours"":8,""on"":""2026-03-01""}]"';

describe('a table of workers', () => {
  const rows: [row: string, said: string | undefined][] = [
    [right, undefined],
    ['w2,ZJ-2,王大友,c1,惠民家政,保洁,3,,,', 'error  maskedName holds a name in full; it should leave the source as *大友'],
    ['w3,,*阿姨,c1,惠民家政,保洁,3,,,', 'error  workerNumber is empty'],
    ['w4,ZJ-4,*阿姨,c1,惠民家政,保洁,三级,,,', 'error  skillLevel should be a whole number, not “三级”'],
    [
      'w5,ZJ-5,*阿姨,c1,惠民家政,保洁,3,valid,2027/1/9,',
      'error  insurance.validUntil should be a day, such as 2026-12-01, not “2027/1/9”: write 2027-01-09',
    ],
    ['w6,ZJ-6,*阿姨,c1,惠民家政,保洁,3,,2027-01-01,', 'error  insurance.state is empty, and insurance cannot do without it'],
    [
      'w7,ZJ-7,*阿姨,c1,惠民家政,保洁,3,vaild,,',
      'warning  insurance.state is no word of the contract’s, but “vaild”: people read it as it stands; did you mean valid?',
    ],
    ['w1,ZJ-8,*阿姨,c1,惠民家政,保洁,3,,,', 'error  id “w1” stands in line 2 already'],
    ['w9,ZJ-9,*阿姨,c1,惠民家政,保洁,3,,,,x', 'error  the line has more cells than there are columns: a comma without quotes?'],
    ['w10,ZJ-10,*阿姨,c1,锟斤拷,保洁,3,,,', 'error  company.name holds letters that got lost in another encoding'],
    ['w11,ZJ-11,*阿姨,c1,惠民家政,保洁,3,,,消毒', 'error  training should be a list, not “消毒”'],
    [
      'w12,ZJ-12,*阿姨,c1,惠民家政,保洁,1.38E+3,,,',
      'error  skillLevel should be a whole number, not “1.38E+3” (a spreadsheet has cut its digits: format the column as text)',
    ],
  ];

  it('has lost the digits of a number that is a text', async () => {
    const { out } = await checked('digits.csv', `${head}\nw1,1.38E+10,*阿姨,c1,惠民家政,保洁,3,,,\n`);
    assert.deepEqual(told(out), ['2  error  workerNumber has lost digits in a spreadsheet: format the column as text before it is filled']);
  });

  it('is told row by row, each by the line in which it begins', async () => {
    const { code, out } = await checked('workers.csv', `${[head, ...rows.map(([row]) => row)].join('\n')}\n`);
    assert.equal(code, 1);
    const wanted = rows.flatMap(([, said], index) => (said === undefined ? [] : [`${index + 2}  ${said}`]));
    assert.deepEqual(told(out), wanted);
    assert.match(out, /\nworkers\.csv: 12 rows of Worker, 10 errors, 1 warning\n/);
  });

  it('counts lines, not records, where a cell holds several', async () => {
    const { out } = await checked('lines.csv', [head, right.replace('惠民家政', '"惠民\n家政"'), 'w2,,*阿姨,c1,惠,保洁,3,,,'].join('\r\n'));
    assert.deepEqual(told(out), ['4  error  workerNumber is empty']);
  });

  it('says how much of each field is filled', async () => {
    const { code, out } = await checked('good.csv', [head, right, 'w2,ZJ-2,*阿姨,c1,惠民家政,保洁,,,,'].join('\n'));
    assert.equal(code, 0);
    assert.match(out, /^good\.csv: 2 rows of Worker, 0 errors, 0 warnings\n/);
    assert.match(out, / {2} 50 % {2}skillLevel +技能等级（1–5）\n/);
    assert.match(out, / {2} 100 % {2}maskedName +\* {2}脱敏姓名\n/);
    assert.match(out, / {5}– {2}photoId +照片编号\n/);
  });

  it('may have the catalogue’s Chinese meanings for its columns', async () => {
    const chinese = '编号,安心码编号,脱敏姓名,所属企业.编号,所属企业.名称,工种,技能等级（1–5）';
    const { code, out } = await checked('zh.csv', `${chinese}\nw1,ZJ-1,*大友,c1,惠民家政,保洁,3\n`);
    assert.deepEqual([code, told(out)], [0, []]);
  });

  it('misses columns, and knows which one was meant', async () => {
    const { out } = await checked(
      'columns.csv',
      'id,workerNumbr,maskedName,company.id,工种名,hobby\nw1,ZJ-1,*大友,c1,保洁,围棋\n',
      '--of',
      'Worker',
    );
    assert.deepEqual(told(out), [
      '1  error  column “workerNumbr” is not known; did you mean workerNumber?',
      '1  error  column “工种名” is not known; did you mean 工种?',
      '1  warning  column “hobby” is not known, and passed over',
      '1  error  column workerNumber (安心码编号) is missing',
      '1  error  column company.name (所属企业.名称) is missing',
      '1  error  column trade (工种) is missing',
    ]);
  });

  it('does not show what may be somebody’s own', async () => {
    const { out } = await checked('own.csv', `${head}\nw1,ZJ-1,王大友,c1,惠民家政,保洁,3,,,\n`);
    assert.ok(!out.includes('王大友'));
  });
});

describe('a table as spreadsheets save it', () => {
  const services =
    'id,名称,category,summary,mode,place,unit,金额（分）,duration.min,duration.step,duration.max,dispatch,intake,refundRules,minNoticeMinutes,horizonDays';
  const row = (fen: string) => `s1,日常保洁,保洁,,visit,home,hour,${fen},60,30,480,employee,[],[],120,14`;
  const header = services.replace('名称', 'name').replace('金额（分）', 'amountInFen');

  it('takes yuan for yuan', async () => {
    const { out } = await checked('yuan.csv', `${header}\n${row('35.00').replace(',保洁,,', ',保洁,打扫,')}\n`);
    assert.deepEqual(told(out), ['2  error  amountInFen should be a whole number of fen, not “35.00” (yuan?)']);
  });

  it('is read in GBK, and says so', async () => {
    // 编号,安心码编号,工种 and 保洁 in GBK.
    const gbk = Buffer.from('b1e0bac52cb0b2d0c4c2ebb1e0bac52cb9a4d6d60a77312c5a4a2d312cb1a3bde00a', 'hex');
    const { out } = await checked('gbk.csv', gbk, '--of', 'Worker');
    assert.match(out, /gbk\.csv: 1 row of Worker, read as gb18030, /);
    assert.match(out, / {2} 100 % {2}trade +\* {2}工种\n/);
  });

  it('has Excel’s own first line, semicolons, tabs, or a mark at its beginning', async () => {
    const whole = `${header}\n${row('3500').replace(',保洁,,', ',保洁,打扫,')}\n`;
    const forms: [name: string, content: string | Uint8Array][] = [
      ['sep.csv', `sep=;\r\n${whole.replaceAll(',', ';')}`],
      ['semicolons.csv', whole.replaceAll(',', ';')],
      ['tabs.csv', whole.replaceAll(',', '\t')],
      ['bom.csv', `\ufeff${whole}`],
      ['utf16.csv', Buffer.from(`\ufeff${whole.replaceAll(',', '\t')}`, 'utf16le')],
    ];
    for (const [name, content] of forms) {
      const { code, out } = await checked(name, content);
      assert.deepEqual([code, told(out), out.includes('1 row of Service')], [0, [], true], `${name}\n${out}`);
    }
    const { out } = await checked('late.csv', `sep=;\n${header.replaceAll(',', ';')}\n${row('x').replaceAll(',', ';')}\n`);
    assert.match(told(out)[0]!, /^3 {2}error/);
  });
});

describe('a list in JSON', () => {
  const community = {
    id: 'yunhe',
    name: '运河',
    region: { id: 'x', level: 'county', name: '秀洲' },
    timeZone: 'Asia/Shanghai',
    hotline: '',
    badges: [],
  };

  it('is a list, or lies under items; each record is told by its line', async () => {
    const wrong = { ...community, id: 'b', region: { ...community.region, level: 5 } };
    for (const value of [[community, wrong], { items: [community, wrong] }]) {
      const text = JSON.stringify(value, null, 1);
      const line = text.split('\n').findIndex((one) => one.includes('"b"'));
      const { code, out } = await checked('list.json', text, '--of', 'Community');
      assert.deepEqual(
        [code, told(out)],
        [1, [`${line}  error  region.level should be one of province, city, county, street, community, not “5”`]],
      );
    }
  });

  it('is something else: the command was not understood', async () => {
    const refused: [content: string, says: RegExp][] = [
      ['{ "a": 1 }', /holds no list/],
      ['[{ "id": "a", }', /is no JSON: line 1/],
      ['', /is empty/],
      ['x,y\n1,2\n', /no column of file\.csv is known: --of says/],
    ];
    for (const [content, says] of refused) {
      const { code, err } = await checked('file.csv', content);
      assert.equal(code, 2);
      assert.match(err, says);
    }
    assert.match((await checked('file.csv', 'id\n', '--of', 'Workr')).err, /--of “Workr” is not known; did you mean Worker\?/);
  });
});

describe('a file that is odd', () => {
  it('counts its empty lines, which are no records', async () => {
    const { out } = await checked('gaps.csv', `${head}\n${right}\n\n  \nw2,ZJ-2,王大友,c1,惠民家政,保洁,3,,,\n`);
    assert.match(out, /^gaps\.csv:5 {2}error {2}maskedName holds a name in full/);
    assert.match(out, /gaps\.csv: 2 rows of Worker, 1 error,/);
  });

  it('is not read where it is nested without end', async () => {
    for (const content of [
      `[{"id":${'['.repeat(30_000)}${']'.repeat(30_000)}}]`,
      `[{"id":"1","x":${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}}]`,
    ]) {
      const { code, err } = await checked('deep.json', content, '--of', 'Worker');
      assert.equal(code, 2);
      assert.match(err, /nested too deeply/);
      assert.doesNotMatch(err, /\n {4}at /);
    }
  });
});

describe('a large table', () => {
  it('is read to its end; the first hundred faults are shown, and how many more there are', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `w${index},ZJ-${index},*大友,c1,惠民家政,保洁,${index % 4 === 0 ? 'x' : 3},,,`,
    );
    const { out } = await checked('large.csv', `${head}\n${rows.join('\n')}\n`);
    assert.equal(told(out).length, 100);
    assert.match(out, /\n… and 4900 more\nlarge\.csv: 20000 rows of Worker, 5000 errors, 0 warnings\n/);
  });

  it('is a JSON document where that is asked for', async () => {
    const { out } = await checked('small.csv', `${head}\n${right}\n`, '--json');
    const report = JSON.parse(out) as Report;
    assert.deepEqual([report.shape, report.rows, report.errors, report.faults], ['Worker', 1, 0, []]);
  });
});

it('gives every field of every shape a meaning', () => {
  for (const name of Object.keys(shapes))
    for (const { path, meaning } of fieldsOfShape(name)) assert.ok(meaning && !/(^|\.)(\.|$)/.test(meaning), `${name}.${path}`);
});
