import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemCodes } from '../../../src/domain/problem.ts';
import enForm from '../../../src/i18n/en/booking-form.ts';
import enOrder from '../../../src/i18n/en/booking-order.ts';
import enTime from '../../../src/i18n/en/booking-time.ts';
import enTracker from '../../../src/i18n/en/booking-tracker.ts';
import zhTracker from '../../../src/i18n/zh-CN/booking-tracker.ts';
import enActs from '../../../src/i18n/en/booking-acts.ts';
import zhActs from '../../../src/i18n/zh-CN/booking-acts.ts';
import enMore from '../../../src/i18n/en/booking-more.ts';
import zhMore from '../../../src/i18n/zh-CN/booking-more.ts';
import enReviews from '../../../src/i18n/en/review-panel.ts';
import zhReviews from '../../../src/i18n/zh-CN/review-panel.ts';
import enWrite from '../../../src/i18n/en/review-write.ts';
import zhWrite from '../../../src/i18n/zh-CN/review-write.ts';
import enSign from '../../../src/i18n/en/sign.ts';
import enCode from '../../../src/i18n/en/worker-code.ts';
import enVerifier from '../../../src/i18n/en/worker-verifier.ts';
import enScan from '../../../src/i18n/en/worker-scan.ts';
import enVerdict from '../../../src/i18n/en/worker-verdict.ts';
import enEntry from '../../../src/i18n/en/worker-entry.ts';
import zhForm from '../../../src/i18n/zh-CN/booking-form.ts';
import zhTime from '../../../src/i18n/zh-CN/booking-time.ts';
import zhOrder from '../../../src/i18n/zh-CN/booking-order.ts';
import zhSign from '../../../src/i18n/zh-CN/sign.ts';
import zhCode from '../../../src/i18n/zh-CN/worker-code.ts';
import zhVerifier from '../../../src/i18n/zh-CN/worker-verifier.ts';
import zhScan from '../../../src/i18n/zh-CN/worker-scan.ts';
import zhVerdict from '../../../src/i18n/zh-CN/worker-verdict.ts';
import zhEntry from '../../../src/i18n/zh-CN/worker-entry.ts';

/** Every text by its path; a function is read with plain values. */
const texts = (node: unknown, path = ''): [string, string][] => {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, (node as (...values: unknown[]) => string)('甲', '乙', '丙')]];
  return Object.entries(node as object).flatMap(([key, value]) => texts(value, `${path}.${key}`));
};

const pairs = [
  ['booking-form', zhForm, enForm],
  ['booking-time', zhTime, enTime],
  ['booking-order', zhOrder, enOrder],
  ['sign', zhSign, enSign],
  ['worker-code', zhCode, enCode],
  ['worker-verifier', zhVerifier, enVerifier],
  ['worker-scan', zhScan, enScan],
  ['worker-verdict', zhVerdict, enVerdict],
  ['worker-entry', zhEntry, enEntry],
  ['booking-tracker', zhTracker, enTracker],
  ['booking-acts', zhActs, enActs],
  ['booking-more', zhMore, enMore],
  ['review-panel', zhReviews, enReviews],
  ['review-write', zhWrite, enWrite],
] as const;

for (const [name, zh, en] of pairs) {
  describe(`the words of ${name}`, () => {
    it('are the same in both languages, none missing and none too many', () => {
      assert.deepEqual(
        texts(en).map(([path]) => path),
        texts(zh).map(([path]) => path),
      );
    });

    it('are never empty', () => {
      for (const [path, text] of [...texts(zh), ...texts(en)]) assert.ok(text.trim(), path);
    });

    it('are Chinese in Chinese, and not in English', () => {
      // 3幢2单元501室 is what one pastes, whatever one speaks.
      const isChinese = (text: string) => /\p{Script=Han}/u.test(text.replace(/[甲乙丙]/g, '').replace('3幢2单元501室', ''));
      for (const [path, text] of texts(en)) assert.ok(!isChinese(text), `${path}: ${text}`);
      const withoutWords = ['.per', '.more', '.both', '.about', '.reschedule.more'];
      for (const [path, text] of texts(zh)) assert.ok(withoutWords.includes(path) || isChinese(text), `${path}: ${text}`);
    });

    it('use every value that they are given', () => {
      const used = (node: unknown, path = ''): void => {
        if (typeof node === 'object') for (const [key, value] of Object.entries(node as object)) used(value, `${path}.${key}`);
        if (typeof node !== 'function') return;
        const marks = ['甲', '乙', '丙'].slice(0, node.length);
        const text = (node as (...values: unknown[]) => string)(...marks);
        for (const mark of marks) assert.ok(text.includes(mark), `${path} leaves out a value`);
      };
      used(zh);
      used(en);
    });
  });
}

describe('problem sentences', () => {
  it('there is one for each code, and none blames the person', () => {
    const all: Record<string, string>[] = [
      { ...zhForm.problems, ...zhTime.problems },
      { ...enForm.problems, ...enTime.problems },
    ];
    for (const problems of all) {
      for (const code of problemCodes) assert.ok(problems[code]!.length > 5, code);
      for (const text of Object.values(problems)) assert.doesNotMatch(text, /错误|失败|非法|无效|error|fail|illegal|wrong (number|input)/i);
    }
  });
});
