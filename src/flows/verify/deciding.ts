import { mayAct } from './may.ts';
import type { Handlers } from './handlers.ts';
import type { AnswerIntent, PersonIntent } from './intents.ts';
import type { Act, At, Doing, VerifyState } from './state.ts';
import { afterFailure } from './stopped.ts';

type Deciding =
  | Extract<PersonIntent, { type: 'retry' | 'photo-answered' | 'confirm' | 'write' | 'written' | 'send' | 'send-again' | 'back' }>
  | AnswerIntent;

const choosing: Doing = { at: 'choosing' };

const change = (state: VerifyState, to: (verdict: At<'verdict'>) => Doing | undefined): VerifyState => {
  const doing = state.at === 'verdict' ? to(state) : undefined;
  return state.at === 'verdict' && doing ? { ...state, doing } : state;
};

/** Only what was sent last is answered. */
const answered = (state: VerifyState, key: string, to: (act: Act, verdict: At<'verdict'>) => Doing): VerifyState =>
  change(state, (verdict) => (verdict.doing.at === 'sending' && verdict.doing.key === key ? to(verdict.doing.act, verdict) : undefined));

/** From the verdict to the door. */
export const deciding: Handlers<Deciding> = {
  checked: (state, { key, verdict }) =>
    state.at === 'checking' && state.look.key === key ? { at: 'verdict', look: state.look, verdict, doing: choosing } : state,
  stuck: (state, { key }) => (state.at === 'checking' && state.look.key === key ? { at: 'stuck', look: state.look } : state),
  retry: (state, { key }) =>
    state.at === 'verdict' || state.at === 'stuck' ? { at: 'checking', look: key ? { ...state.look, key } : state.look } : state,
  'photo-answered': (state, { same }) => change(state, ({ doing }) => (doing.at === 'choosing' ? { at: 'choosing', same } : undefined)),
  confirm: (state, { key }) =>
    change(state, ({ doing, verdict }) =>
      doing.at === 'choosing' && doing.same && mayAct(verdict).confirm ? { at: 'sending', act: { do: 'confirm' }, key } : undefined,
    ),
  write: (state, { what }) =>
    change(state, ({ verdict }) => (mayAct(verdict)[what] ? { at: 'writing', act: { do: what, text: '' }, missing: false } : undefined)),
  written: (state, { text }) =>
    change(state, ({ doing }) => (doing.at === 'writing' ? { at: 'writing', act: { ...doing.act, text }, missing: false } : undefined)),
  send: (state, { key }) =>
    change(state, ({ doing }) => {
      if (doing.at !== 'writing') return undefined;
      // A refusal needs no reason; a report says something.
      const missing = doing.act.do === 'report' && !doing.act.text.trim();
      return missing ? { ...doing, missing } : { at: 'sending', act: doing.act, key };
    }),
  'send-again': (state) =>
    change(state, ({ doing }) => (doing.at === 'failed' ? { at: 'sending', act: doing.act, key: doing.key } : undefined)),
  back: (state) => change(state, ({ doing }) => (doing.at === 'writing' || doing.at === 'failed' ? choosing : undefined)),
  done: (state, { key, booking }) => answered(state, key, (act) => ({ at: 'done', act, booking })),
  'act-failed': (state, { key, problem }) => answered(state, key, (act, { verdict }) => afterFailure(act, key, problem, verdict)),
};
