import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Address, Contact } from '../../../src/domain/new-booking.ts';
import { checkAddress, checkContact, longest } from '../../../src/domain/contact.ts';

const words = (errors: { path: string; reason: string }[]) => errors.map(({ path, reason }) => `${path} ${reason}`);

describe('who', () => {
  test('a name and a mobile number are enough', () => {
    assert.deepEqual(checkContact({ name: '王大友', phone: '+86 137 1234 9050' }), []);
  });

  test('each missing field is named, one of blanks or invisible marks too', () => {
    assert.deepEqual(words(checkContact({})), ['contact.name required', 'contact.phone required']);
    assert.deepEqual(words(checkContact({ name: ' \u3000\u200b\u200f ', phone: '' })), ['contact.name required', 'contact.phone required']);
  });

  test('a number that is none is named as such', () => {
    assert.deepEqual(words(checkContact({ name: '王大友', phone: '0573-82711234' })), ['contact.phone not-a-phone']);
    assert.deepEqual(words(checkContact({ name: '王大友', phone: '1'.repeat(33) })), ['contact.phone too-long']);
  });

  test('a name of 200 characters, emoji or right-to-left text is a name', () => {
    for (const name of ['长'.repeat(200), '😀', 'محمد علي', '𠮷野']) assert.deepEqual(checkContact({ name, phone: '13712349050' }), []);
    assert.deepEqual(words(checkContact({ name: '长'.repeat(201), phone: '13712349050' })), ['contact.name too-long']);
  });
});

describe('where', () => {
  test('building and room are needed, unit and detail are not', () => {
    assert.deepEqual(checkAddress({ building: '3幢', room: '501' }), []);
    assert.deepEqual(words(checkAddress({ unit: '2单元' })), ['address.building required', 'address.room required']);
  });

  test('what is too long is named, field by field', () => {
    const long = 'x'.repeat(201);
    assert.deepEqual(words(checkAddress({ building: long, unit: long, room: long, detail: long })), [
      'address.building too-long',
      'address.unit too-long',
      'address.room too-long',
      'address.detail too-long',
    ]);
  });
});

test('what passes here fits the contract', () => {
  const text = fc.string({ unit: 'binary', maxLength: 250 });
  fc.assert(
    fc.property(fc.record({ name: text, building: text, unit: text, room: text, detail: text }), (typed) => {
      const contact = { name: typed.name, phone: '13712349050' };
      const address = { building: typed.building, unit: typed.unit, room: typed.room, detail: typed.detail };
      if (checkContact(contact).length === 0) assert.ok(Contact.safeParse(contact).success);
      if (checkAddress(address).length === 0) assert.ok(Address.safeParse({ communityId: 'yunhe', ...address }).success);
    }),
  );
  assert.equal(longest.name, 200);
});
