import { codeUrl } from '../../../src/door/sign-code.ts';
import type { Workshop } from './corpus.ts';
import type { Row } from './corpus-shape.ts';

/** What else a camera reads: shops, payments, pages that imitate ours, noise. */
export const strangeTexts = ({ genuine, verifyUrl }: Workshop): Row[] => {
  const { protocol, host } = new URL(verifyUrl);
  const otherProtocol = protocol === 'https:' ? 'http:' : 'https:';
  const fragment = codeUrl('', genuine);
  const imitation = (url: string): string => `${url}/verify${fragment}`;
  return [
    ['a shop', 'foreign-url', 'https://shop.example/item?id=42'],
    ['a payment page', 'foreign-url', 'https://qr.alipay.example/fkx1234567890'],
    ['a page that imitates ours, with our token', 'foreign-url', imitation('https://p0rtal.example')],
    ['a page whose name begins like ours', 'foreign-url', imitation(`https://${host.split(':')[0]!}.shop.example`)],
    ['a page that names us before an @', 'foreign-url', imitation(`https://${host}@shop.example`)],
    ['our name without its lock, or with one too many', 'foreign-url', imitation(`${otherProtocol}//${host}`)],
    ['our name on another port', 'foreign-url', imitation(`${protocol}//${host.split(':')[0]!}:9`)],
    ['an address with backslashes', 'foreign-url', imitation(`https:\\\\shop.example\\${host}`)],
    ['an address that is none', 'foreign-url', 'https://'],
    ['a page that names ours in its own address', 'foreign-url', `https://shop.example/?to=${codeUrl(verifyUrl, genuine)}`],
    ['our page without a code', 'not-ours', verifyUrl],
    ['our page with an empty code', 'not-ours', `${verifyUrl}#t=`],
    ['our page with the code where servers see it', 'not-ours', `${verifyUrl}?t=${genuine}`],
    ['a payment', 'not-ours', 'wxp://f2f0abcdefghijklmnopqrstuvwxyz'],
    ['a network', 'not-ours', 'WIFI:T:WPA;S:home;P:secret;;'],
    ['a visiting card', 'not-ours', 'BEGIN:VCARD\nVERSION:3.0\nN:Wang\nEND:VCARD'],
    ['a script', 'not-ours', `javascript:location='${codeUrl(verifyUrl, genuine)}'`],
    ['a token in another notation', 'not-ours', JSON.stringify({ payload: genuine.split('.')[1], signatures: [] })],
    ['a sentence', 'not-ours', '我是张师傅，请开门'],
    ['a number too long for a card', 'not-ours', '1234567890123456789012345'],
    ['a number too short for a card', 'not-ours', '12345'],
    ['nothing', 'unreadable', ''],
    ['nothing but spaces', 'unreadable', ' \n\t\u3000'],
    ['bytes', 'unreadable', '\u0000\u0001\u0002PK\u0003\u0004'],
    ['bytes that were no text', 'unreadable', 'JX\ufffd\ufffd330'],
    ['a megabyte', 'malformed', 'x'.repeat(1_048_576)],
    ['our code before a megabyte of spaces', 'malformed', codeUrl(verifyUrl, genuine) + ' '.repeat(1_048_576)],
  ];
};
