/** What a person must agree to, one purpose at a time: their data goes to the visit; whoever books for someone else has asked them. */
export const requiredConsents = (forOther: boolean): string[] => ['visit', ...(forOther ? ['on-behalf'] : [])];
export const optionalConsents = ['follow-up'];
/** A change of the wording that people agree to is a new version. */
export const consentVersion = '2026-11';
