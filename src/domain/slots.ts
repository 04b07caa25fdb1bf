/** Clock times of work by weekday, Monday = 1 … Sunday = 7. */
export type WeeklyHours = Partial<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, { from: string; to: string }[]>>;
