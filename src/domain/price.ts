/** How a service becomes an itemised price, on top of its unit price. */
export interface Pricing {
  agencyFeeInFen?: number;
  materialsInFen?: number;
  /** Percent on the service line on these days. */
  restDayPercent?: number;
  holidayPercent?: number;
  /** Money off an order of at least this many minutes. */
  longVisitDiscount?: { fromMinutes: number; percent: number };
}
