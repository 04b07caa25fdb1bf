/** A right config with one mistake: what is written in the place of what, where it is found, and what is told. */
export interface Wrong {
  name: string;
  put: [instead: string, written: string];
  at: string;
  /** What begins at that line and column. */
  points: string;
  /** The whole line, from the level on. */
  told: string;
}

export const wrong = (name: string, put: Wrong['put'], at: string, points: string, told: string): Wrong => ({
  name,
  put,
  at,
  points,
  told,
});

/** No JSON, or not this one. */
export const ofTheFile: Wrong[] = [
  wrong(
    'a comment',
    ['"timeoutMs": 8000,', '"timeoutMs": 8000, // slow'],
    '7:24',
    '// slow',
    'error  JSON has no comments: take it out, or keep the words in a "$comment" field',
  ),
  wrong(
    'a trailing comma',
    ['"level": "county", "name": "秀洲区" }', '"level": "county", "name": "秀洲区", }'],
    '28:72',
    ', }',
    'error  a comma stands before the end: take it out: JSON has no trailing commas',
  ),
  wrong(
    'a comma that is missing',
    ['"eachDay": true,', '"eachDay": true'],
    '58:9',
    '"list": { "items": "." }',
    'error  a comma is missing before this: put one at the end of what stands before it',
  ),
  wrong('single quotes', ['"mode": "visit"', `"mode": 'visit'`], '42:19', `'visit'`, `error  ' is no quote of JSON’s: write "`),
  wrong(
    'Chinese punctuation',
    ['"step": 30, "max"', '"step": 30， "max"'],
    '46:81',
    '， "max"',
    'error  ， is a Chinese full-width sign: write it in half width',
  ),
  wrong('a name without quotes', ['"fixed": {', 'fixed: {'], '25:9', 'fixed: {', 'error  “fixed” stands without quotes: write "fixed"'),
  wrong('a word of Python’s', ['"eachDay": true', '"eachDay": True'], '57:20', 'True', 'error  True is no word of JSON’s: write true'),
  wrong(
    'a text without end',
    ['"mode": "visit",', '"mode": "visit,'],
    '42:19',
    '"visit,',
    'error  this text is not closed: put a double quote at its end, in the same line',
  ),
  wrong(
    'a name that stands twice',
    ['"timeoutMs": 8000,', '"timeoutMs": 8000, "timeoutMs": 9000,'],
    '7:24',
    '"timeoutMs": 9000',
    'error  “timeoutMs” stands here twice (first in line 7), and only one counts: take one out',
  ),
  wrong(
    'a __proto__',
    ['"timeoutMs": 8000,', '"__proto__": { "baseUrl": "https://evil.example" },'],
    '7:5',
    '"__proto__"',
    'error  __proto__ is no name for a field: take it out',
  ),
  wrong(
    'a number that is too large',
    ['"is": [200]', '"is": [1790000000000000001]'],
    '11:41',
    '1790',
    'error  this number is too large for JavaScript, which changes its last digits: write it as a text, in quotes',
  ),
];

/** Options, words and names. */
export const ofWords: Wrong[] = [
  wrong(
    'a portal’s option',
    ['"hotline": "0573-82000000",\n  "apiBase"', '"hotLine": "0573-82000000",\n  "apiBase"'],
    '3:3',
    '"hotLine"',
    'error  “hotLine” is no option here: did you mean hotline?',
  ),
  wrong(
    'an option',
    ['"envelope": {', '"envelop": {'],
    '9:5',
    '"envelop"',
    'error  “envelop” is no option of apiBase: did you mean envelope?',
  ),
  wrong(
    'an option of an operation',
    ['"eachDay": true', '"eachday": true'],
    '57:9',
    '"eachday"',
    'error  “eachday” is no option of listSlots: did you mean eachDay?',
  ),
  wrong(
    'an operation',
    ['"listSlots": {', '"listSlot": {'],
    '54:7',
    '"listSlot"',
    'error  there is no operation “listSlot”: did you mean listSlots?',
  ),
  wrong(
    'a kind of sign-in',
    ['"kind": "header"', '"kind": "heder"'],
    '6:23',
    '"heder"',
    'error  kind cannot be “heder”: did you mean header?',
  ),
  wrong(
    'a number as a text',
    ['"timeoutMs": 8000', '"timeoutMs": "8000"'],
    '7:18',
    '"8000"',
    'error  timeoutMs cannot be a text: it is a whole number',
  ),
  wrong(
    'a kind of value',
    ['"as": "yuan-text"', '"as": "yuan-txt"'],
    '45:51',
    '"yuan-txt"',
    'error  as cannot be “yuan-txt”: did you mean yuan-text?',
  ),
  wrong(
    'a pattern’s year',
    ['"as": "yyyyMMdd"', '"as": "YYYYMMdd"'],
    '56:52',
    '"YYYYMMdd"',
    'error  YYYY says nothing in the pattern “YYYYMMdd”: write yyyy',
  ),
  wrong(
    'a pattern’s day',
    ['"as": "yyyy-MM-dd" }', '"as": "yyyy-MM-DD" }'],
    '66:71',
    '"yyyy-MM-DD"',
    'error  DD says nothing in the pattern “yyyy-MM-DD”: write dd',
  ),
  wrong(
    'a pattern’s hour',
    ['"as": "yyyy-MM-dd HH:mm"', '"as": "yyyy-MM-dd hh:mm"'],
    '81:66',
    '"yyyy-MM-dd hh:mm"',
    'error  hh says nothing in the pattern “yyyy-MM-dd hh:mm”: write HH, or add an “a” for am and pm',
  ),
  wrong(
    'a backend',
    ['"backend": "records", "path": "/workers', '"backend": "record", "path": "/workers'],
    '102:33',
    '"record", "path"',
    'error  there is no backend “record”: did you mean records?',
  ),
  wrong(
    'a value map',
    ['"values": "status"', '"values": "statuses"'],
    '76:51',
    '"statuses"',
    'error  there is no value map “statuses”: did you mean status?',
  ),
  wrong(
    'a word of a rule',
    ['{ "from": "price", "as"', '{ "form": "price", "as"'],
    '45:28',
    '"form"',
    'error  “form” is no word of a rule: did you mean from?',
  ),
  wrong(
    'braces in a rule',
    ['"from": "minHours"', '"from": "{minHours}"'],
    '46:42',
    '"{minHours}"',
    'error  from is a path, without braces: write "minHours"',
  ),
  wrong(
    'a problem code',
    ['"60001": "slot-taken"', '"60001": "slot-token"'],
    '13:50',
    '"slot-token"',
    'error  “slot-token” is no problem code of the contract’s: did you mean slot-taken?',
  ),
  wrong(
    'idempotency',
    ['{ "clientReference": "outTradeNo" }', '"clientReference"'],
    '16:20',
    '"clientReference"',
    'error  idempotency cannot be “clientReference”: it is one of header, none or { "clientReference": … }',
  ),
  wrong(
    'a time zone',
    ['"timeZone": "Asia/Shanghai",\n    "envelope"', '"timeZone": "Asia/Beijing",\n    "envelope"'],
    '8:17',
    '"Asia/Beijing"',
    'error  there is no time zone “Asia/Beijing”: did you mean Asia/Shanghai?',
  ),
];
