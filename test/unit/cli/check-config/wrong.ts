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

const wrong = (name: string, put: Wrong['put'], at: string, points: string, told: string): Wrong => ({ name, put, at, points, told });

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

/** What is asked of the backend. */
export const ofQuestions: Wrong[] = [
  wrong(
    'a name in a path',
    ['/jz/service/{serviceId}/times', '/jz/service/{serviceID}/times'],
    '55:30',
    '{serviceID}',
    'error  “serviceID” is nothing that is asked: did you mean serviceId?',
  ),
  wrong(
    'a name in a body',
    ['"{contact.name}"', '"{contact.fullname}"'],
    '68:23',
    '{contact.fullname}',
    'error  “contact.fullname” is nothing that is asked: did you mean contact.name?',
  ),
  wrong(
    'a path of a rule',
    ['"from": "contact.phone"', '"from": "contact.mobile"'],
    '69:31',
    'contact.mobile',
    'error  “contact.mobile” is nothing that is asked: it is one of contact.name, contact.phone',
  ),
  wrong(
    'a phone in a query',
    ['"query": { "kind": "{category}" }', '"query": { "kind": "{category}" , "tel": "{contact.phone}" }'],
    '36:51',
    '{contact.phone}',
    'error  personal data in an address is refused: “contact.phone”: it belongs into the body: addresses are kept in logs and histories, and sent to others',
  ),
  wrong(
    'an address in a path',
    ['"path": "/jz/order",', '"path": "/jz/order/{address.building}",'],
    '63:28',
    '{address.building}',
    'error  personal data in an address is refused: “address.building”: it belongs into the body: addresses are kept in logs and histories, and sent to others',
  ),
  wrong(
    'an id that nobody passes on',
    ['"path": "/jz/order/{bookingId}/cancel"', '"path": "/jz/order/cancel"'],
    '101:26',
    '"path": "/jz/order/cancel"',
    'warning  bookingId is passed on nowhere: the backend cannot tell which one is meant: put {bookingId} into path, query or body',
  ),
  wrong(
    'a body that reads nothing',
    ['"quoteBooking": { "unitPrice": true }', '"quoteBooking": { "path": "/quote", "body": { "hours": 2 } }'],
    '61:43',
    '"body"',
    'warning  the body reads nothing of what was asked: fill it in with {names} or rules',
  ),
  wrong(
    'a body of a GET',
    ['"path": "/workers/{workerId}"', '"path": "/workers/{workerId}", "body": { "a": "{workerId}" }'],
    '102:75',
    '"body": { "a"',
    'error  a GET carries no body: it is not sent: use query, or "method": "POST"',
  ),
  wrong(
    'two ways to ask for more',
    ['"page": "pageNum",', '"page": "pageNum", "offset": "skip",'],
    '15:69',
    '"offset"',
    'error  page and offset are two ways to ask for more: keep the one that the backend knows: page or offset',
  ),
  wrong(
    'no way to ask for more',
    ['"page": "pageNum", "size": "pageSize"', '"pageSize": 10'],
    '15:32',
    '"total": "total"',
    'warning  nothing asks for more than the first part: total says that there may be more: name the backend’s parameter as page, offset or cursor',
  ),
  wrong(
    'a list of which nothing says where it is',
    ['"list": { "items": "list" }', '"retries": 1'],
    '103:98',
    '"each": "{.}"',
    'warning  nothing says where the list is; the answer’s data itself is taken for it: add "list": { "items": "…" }, or "." where that is so',
  ),
  wrong(
    'a host without scheme',
    ['"https://jz.example/prod-api"', '"jz.example/prod-api"'],
    '5:16',
    '"jz.example',
    'error  “jz.example/prod-api” is no address with https://: write https://jz.example/prod-api',
  ),
  wrong(
    'an address with a query',
    ['"https://records.example/v2"', '"https://records.example/v2?key=1"'],
    '18:31',
    '"https://records.example/v2?',
    'error  the address holds “?” or “#”: end it before: paths are added to it',
  ),
  wrong(
    'an address with a password',
    ['"https://records.example/v2"', '"https://me:hunter2@records.example/v2"'],
    '18:31',
    '"https://me',
    'error  the address holds a password, which everyone who opens the page can read: take it out; auth and getToken say who asks',
  ),
  wrong(
    'an address without TLS',
    ['"https://records.example/v2"', '"http://records.example/v2"'],
    '18:31',
    '"http://records',
    'warning  a page with https:// cannot ask an address with http://: write https://records.example/v2, once the backend has it',
  ),
  wrong(
    'seconds for milliseconds',
    ['"timeoutMs": 8000', '"timeoutMs": 10'],
    '7:18',
    '10,',
    'warning  10 milliseconds are too few for a phone’s network: did you mean 10000?',
  ),
  wrong(
    'a secret',
    ['"kind": "header", "name": "X-Token"', '"kind": "header", "name": "X-Token", "token": "s3cret"'],
    '6:52',
    '"token": "s3',
    'warning  everyone who opens the page can read this token: only a publishable key may stand here; a person’s token comes from getToken',
  ),
  wrong(
    'a secret header',
    ['"timeoutMs": 8000', '"headers": { "Authorization": "Basic czNjcmV0" }'],
    '7:18',
    '"Authorization"',
    'warning  everyone who opens the page can read the header Authorization: only a publishable key may stand here; a person’s token comes from getToken',
  ),
];

/** What is made of its answer. */
export const ofAnswers: Wrong[] = [
  wrong(
    'a field that gets lost',
    ['"version": 1,', ''],
    '73:9',
    '"answer"',
    'error  the answer has no version, which the contract requires: add "version": "{…}", or a rule',
  ),
  wrong(
    'a field that gets lost deeper',
    ['"min": { "from": "minHours", "as": "hours" }, ', ''],
    '46:11',
    '"duration"',
    'error  the answer has no min, which the contract requires: add "min": "{…}", or a rule',
  ),
  wrong(
    'a field that is misspelt',
    ['"horizonDays": 14', '"horizonDay": 14'],
    '51:11',
    '"horizonDay"',
    'error  “horizonDay” is no field of the contract’s: did you mean horizonDays?',
  ),
  wrong(
    'a field of nobody’s',
    ['"mode": "visit",', '"mode": "visit", "flavour": "{taste}",'],
    '42:28',
    '"flavour"',
    'warning  “flavour” is no field of the contract’s: it is one of id, name, category, scene, summary, mode, place, unit, amountInFen, duration, dispatch, intake, …',
  ),
  wrong(
    'money as a text',
    ['"fee": { "kind": "fixed", "amountInFen": 0 }', '"fee": { "kind": "fixed", "amountInFen": "0" }'],
    '49:125',
    '"0" }',
    'error  amountInFen cannot be a text: the contract wants a whole number',
  ),
  wrong(
    'a yes as a text',
    ['"reschedule": false', '"reschedule": "false"'],
    '91:27',
    '"false"',
    'error  reschedule cannot be a text: the contract wants true or false',
  ),
  wrong(
    'a text of several fields where a number is wanted',
    ['"minNoticeMinutes": 120', '"minNoticeMinutes": "{a}{b}"'],
    '50:31',
    '"{a}{b}"',
    'error  “{a}{b}” makes a text: the contract wants a whole number',
  ),
  wrong(
    'a kind that makes something else',
    ['"as": "yuan" } }', '"as": "number" } }'],
    '86:81',
    '"number" } }',
    'error  as “number” makes a text: the contract wants a whole number',
  ),
  wrong(
    'a word that is not the contract’s',
    ['"2": "visit" }', '"2": "vist" }'],
    '44:67',
    '"vist"',
    'warning  “vist” is no word of the contract’s: people read it as it stands: did you mean visit?',
  ),
  wrong(
    'a word of a fixed answer',
    ['"level": "county"', '"level": "district"'],
    '28:49',
    '"district"',
    'warning  “district” is no word of the contract’s: people read it as it stands: the contract’s words are province, city, county, street, community',
  ),
  wrong(
    'one thing as a list',
    ['"path": "/workers/{workerId}"', '"path": "/workers/{workerId}", "each": {}'],
    '102:75',
    '"each": {}',
    'error  getWorker answers one thing, no list: use answer',
  ),
  wrong(
    'an option of another operation',
    ['"quoteBooking": { "unitPrice": true }', '"quoteBooking": { "unitPrice": true, "eachDay": true }'],
    '61:44',
    '"eachDay": true }',
    'error  eachDay is an option of listSlots: take it out',
  ),
];
