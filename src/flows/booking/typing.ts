import { busy } from './choice.ts';
import type { Handlers } from './handlers.ts';
import type { PersonIntent } from './intents.ts';
import type { BookingState, Typed } from './state.ts';

type Typing = Extract<PersonIntent, { type: 'typed' | 'for-other' | 'intake-typed' | 'consent' }>;

const type = (state: BookingState, change: Partial<Typed>, fields: string[]): BookingState => ({
  ...state,
  typed: { ...state.typed, ...change },
  found: state.found.filter(({ field }) => !fields.includes(field)),
});

export const typing: Handlers<Typing> = {
  typed: (state, { fields }) => type(state, fields, Object.keys(fields)),
  'for-other': (state, { on }) => type(state, { forOther: on }, []),
  'intake-typed': (state, { key, value }) => type(state, { intake: { ...state.typed.intake, [key]: value } }, [`intake.${key}`]),
  consent: (state, { purpose, version, at, on }) => {
    if (busy(state)) return state;
    const others = state.typed.consents.filter((consent) => consent.purpose !== purpose);
    return type(state, { consents: on ? [...others, { purpose, version, at }] : others }, [`consent.${purpose}`]);
  },
};
