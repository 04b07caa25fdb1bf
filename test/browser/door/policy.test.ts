import { assert } from 'chai';
import { codeUrl, createIssuerKey } from '../../../src/door/sign-code.ts';
import { badCodes, workshopOf } from '../../unit/door/corpus.ts';
import { asker, inOneWord, iss, now, verifyUrl } from '../../unit/door/setting.ts';

/** Engines read base64, text and keys each in their own way; a resident hears the same of a code in all of them. */
describe('a scanned code', () => {
  it('is told from every bad one, by the reason that a server gives too', async () => {
    const key = await createIssuerKey();
    const ask = asker(key);
    const options = { key, iss, verifyUrl, now, bid: 'AbCdEfGh' };
    const wrong: string[] = [];
    for (const { name, text, reason } of await badCodes(options)) {
      const word = inOneWord(await ask(text));
      if (word !== reason) wrong.push(`${name}: ${word}, not ${reason}`);
    }
    assert.deepEqual(wrong, []);
    const { genuine } = await workshopOf(options);
    for (const text of [genuine, codeUrl(verifyUrl, genuine)]) assert.equal(inOneWord(await ask(text)), 'genuine');
    assert.equal(inOneWord(await ask('ｊｘ3304123')), 'card');
  });
});
