import { html, nothing } from 'lit';
import type { Service } from '../../../domain/service.ts';
import { bookable } from '../../../flows/booking/first.ts';
import { formatMoney } from '../../../i18n/money.ts';
import { choice } from '../../../ui/choice.ts';
import { selectField } from '../../../ui/select-field.ts';
import { notice, phoneLink } from '../../../ui/notice.ts';
import { skeleton } from '../../../ui/skeleton.ts';
import { troubleNotice } from './trouble.ts';
import type { View } from './view.ts';

/** More than this and one looks through them by category. */
const manyServices = 8;

export const unitPrice = ({ words }: View, { amountInFen, unit }: Service): string =>
  amountInFen ? words.per(formatMoney(amountInFen), (words.units as Record<string, string>)[unit] ?? unit) : words.priceAsked;

const hintOf = ({ words }: View, { summary, dispatch }: Service): string =>
  dispatch === 'agency' ? `${summary} · ${words.agency}` : summary;

const categories = (view: View, services: Service[]) => {
  const { words, category, onCategory } = view;
  const names = [...new Set(services.map((service) => service.category))];
  return selectField({
    id: 'category',
    name: 'category',
    label: words.category,
    value: category,
    options: [{ value: '', label: words.allCategories }, ...names.map((name) => ({ value: name, label: name }))],
    onChange: onCategory,
  });
};

const phoneService = (view: View, service: Service) =>
  html`<li>
    <div class="between"><strong dir="auto">${service.name}</strong> <span class="aside">${unitPrice(view, service)}</span></div>
    <p class="sub" dir="auto">${hintOf(view, service)}</p>
  </li>`;

/** Services of other modes are arranged by a person; they fold away where something can be booked here. */
const phoneServices = (view: View, services: Service[], isOpen: boolean) =>
  html`<details class="card" part="phone-services" ?open=${isOpen}>
    <summary>${view.words.byPhone(services.length)}</summary>
    ${view.phone ? phoneLink(view.phone) : nothing}
    <ul class="stack">
      ${services.map((service) => phoneService(view, service))}
    </ul>
  </details>`;

/** As many as there is place for. */
export const servicesComing = ({ words }: View) => html`<div class="fill">${skeleton('card', 8, words.loading)}</div>`;

export const serviceStep = (view: View, error: string | undefined) => {
  const { state, words, category, send } = view;
  const { services } = state;
  if (services.at === 'failed' && !services.value) return troubleNotice(view, services.trouble);
  if (!services.value) return servicesComing(view);
  if (services.value.length === 0) return notice({ tone: 'info', text: words.noServices, phone: view.phone });
  const shown = services.value.filter((service) => !category || service.category === category);
  const online = shown.filter(bookable);
  const byPhone = shown.filter((service) => !bookable(service));
  return html`
    ${services.value.length > manyServices ? categories(view, services.value) : nothing}
    ${
      online.length
        ? choice({
            id: 'service',
            name: 'service',
            label: words.services,
            value: state.choice.serviceId ?? '',
            error,
            options: online.map((service) => ({
              value: service.id,
              label: service.name,
              hint: hintOf(view, service),
              aside: unitPrice(view, service),
            })),
            onChange: (serviceId) => send({ type: 'service-chosen', serviceId }),
          })
        : nothing
    }
    ${byPhone.length ? phoneServices(view, byPhone, online.length === 0) : nothing}
  `;
};
