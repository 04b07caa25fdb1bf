/** What the first screen asks. Apart from their operations, so that `early` can ask without loading a schema. */
export const communityPath = '/communities/{communityId}';
export const servicesPath = '/services';
/** As many services as are asked for at once. */
export const servicesAtOnce = 100;
