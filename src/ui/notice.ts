import { html, nothing } from 'lit';
import { button, type Button } from './button.ts';

export interface Phone {
  /** Words before the number, such as 拨打社区热线. */
  label: string;
  number: string;
}

export const phoneLink = ({ label, number }: Phone) =>
  html`<a class="phone" part="phone" href="tel:${number.replace(/[^\d+]/g, '')}">${label} <bdi>${number}</bdi></a>`;

export interface Notice {
  tone: 'info' | 'warn' | 'error';
  title?: string;
  text: unknown;
  phone?: Phone;
  action?: Button;
}

/** What happened, whom to call, and one thing to do. An error interrupts a screen reader, the rest waits. */
export const notice = ({ tone, title, text, phone, action }: Notice) => html`
  <div class="notice ${tone}" part="notice ${tone}" role=${tone === 'error' ? 'alert' : 'status'}>
    ${title ? html`<strong>${title}</strong>` : nothing}
    <p>${text}</p>
    ${phone || action ? html`<div class="bar">${action ? button(action) : nothing}${phone ? phoneLink(phone) : nothing}</div>` : nothing}
  </div>
`;
