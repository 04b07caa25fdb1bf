import { html } from 'lit';
import { notice } from '../../../ui/notice.ts';
import { again, troubleText, type View } from './view.ts';

/** Blocks of the size of what is coming. */
const coming = ({ words }: View) => html`
  <div class="coming stack wide" part="skeleton" role="status">
    <span class="sr">${words.loading}</span>
    <div class="skel"></div>
    <div class="skel"></div>
  </div>
`;

const why = (view: View) => {
  const { booking, list } = view.state;
  const trouble = booking.at === 'failed' ? booking.trouble : list.at === 'failed' ? list.trouble : undefined;
  const isNone = list.at === 'ready' && list.value.length === 0;
  const text = trouble || isNone ? troubleText(view, trouble) : '';
  if (!text) return coming(view);
  return notice({
    tone: trouble ? 'warn' : 'info',
    text,
    phone: view.phone,
    ...(trouble && { action: again(view, view.more?.label(view, trouble)) }),
  });
};

/** No booking to show: it is on its way, there is none, or it cannot be had. */
export const missing = (view: View, headingId: string) => html`
  <h2 id=${headingId} tabindex="-1" part="heading">${view.words.title}</h2>
  ${why(view)}
`;
