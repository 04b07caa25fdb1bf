import { blockStyles } from './blocks.ts';
import { calendarStyles } from './calendar.ts';
import { controlStyles } from './controls.ts';
import { sharedStyles } from './shared.ts';
import { tokenStyles } from './tokens.ts';

/** What every element needs; add `controlStyles`, `calendarStyles` where used. */
export const baseStyles = [tokenStyles, sharedStyles, blockStyles];
export const formStyles = [...baseStyles, controlStyles, calendarStyles];
