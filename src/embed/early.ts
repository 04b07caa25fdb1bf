import { askEarly } from '../adapters/http/early.ts';
import { communityPath, servicesAtOnce, servicesPath } from '../contract/first-questions.ts';

/** Asks what the forms of a page will ask first, so that code and data travel at the same time. */
export const askForForms = (root: ParentNode): void => {
  for (const form of root.querySelectorAll('linli-booking-form')) {
    const said = (attribute: string) => form.closest(`[${attribute}]`)?.getAttribute(attribute);
    const base = said('api-base')?.replace(/\/+$/, '');
    const communityId = said('community');
    if (!base || !communityId) continue;
    askEarly(base + communityPath.replace('{communityId}', encodeURIComponent(communityId)));
    askEarly(`${base}${servicesPath}?${new URLSearchParams({ limit: String(servicesAtOnce), communityId })}`);
  }
};
