import { maskName, maskPhone } from '../../../../domain/masking.ts';

const rules: Record<string, (text: string) => string> = {
  maskedName: maskName,
  maskedBy: maskName,
  maskedAuthor: maskName,
  maskedPhone: maskPhone,
};

const warned = new Set<string>();

/** Hides what a backend should have hidden, and says once to its developer that it was sent. */
export const masked = (operation: string, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => masked(operation, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
      if (!rule || typeof inner !== 'string' || inner.includes('*')) return [key, masked(operation, inner)];
      const told = `linli: ${operation} sent ${key} unmasked; that data should not have left the backend`;
      if (inner && !warned.has(told)) console.warn(told);
      warned.add(told);
      return [key, rule(inner)];
    }),
  );
};
