import type { Doing, VerifyState } from '../../flows/verify/state.ts';

/** An answer to the question beside the photo moves nobody. */
const keyOf = (doing: Doing): string => (doing.at === 'choosing' ? '' : `${doing.at} ${doing.act.do}`);

/** Where the person is led: `id`, as often as `key` changes. */
export const focusOf = (state: VerifyState): { key: string; id: string } => {
  if (state.at === 'asking' || state.at === 'scanning') return { key: 'camera', id: 'heading' };
  // To the field that has to be put right.
  if (state.at === 'typing' && state.error) return { key: `typing ${state.error}`, id: 'number' };
  if (state.at !== 'verdict') return { key: state.at, id: 'heading' };
  const doing = keyOf(state.doing);
  // What is sent keeps the focus on its button.
  if (state.doing.at === 'sending') return { key: `verdict ${doing}`, id: 'sending' };
  if (state.doing.at === 'writing' && state.doing.missing) return { key: 'verdict missing', id: 'text' };
  return { key: `verdict ${doing}`, id: doing ? 'todo' : 'heading' };
};
