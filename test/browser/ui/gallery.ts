import { html, LitElement } from 'lit';
import { formStyles } from '../../../src/styles/index.ts';
import { announcer } from '../../../src/ui/announce.ts';
import { button } from '../../../src/ui/button.ts';
import { checkbox } from '../../../src/ui/checkbox.ts';
import { choice, choices } from '../../../src/ui/choice.ts';
import { confirmBlock } from '../../../src/ui/confirm.ts';
import { dayPicker } from '../../../src/ui/day-picker.ts';
import { selectField, textArea, textField } from '../../../src/ui/field.ts';
import { notice } from '../../../src/ui/notice.ts';
import { problemSummary } from '../../../src/ui/problem-summary.ts';
import { rows } from '../../../src/ui/rows.ts';
import { skeleton } from '../../../src/ui/skeleton.ts';
import { slotList } from '../../../src/ui/slot-list.ts';
import { stepper } from '../../../src/ui/stepper.ts';
import { steps } from '../../../src/ui/steps.ts';
import { dayWords, slotWords } from './words.ts';

const long = '一位名字特别特别长的居民'.repeat(17).slice(0, 200);
const noop = () => {};

/** Every template once, in the states a form shows them. */
export class UiGallery extends LitElement {
  static override styles = formStyles;
  static override properties = { rootClass: {}, dir: { reflect: true } };
  declare rootClass: string;
  selected: string | undefined = '2026-10-09';
  focusedDay = '2026-10-09';
  time: string | undefined = '10:00';
  pets = 1;

  #free = new Map(
    Array.from({ length: 24 }, (_, index): [string, number] => [`2026-10-${String(index + 8).padStart(2, '0')}`, index % 6 === 5 ? 0 : 4]),
  );
  #marks = new Map<string, string | null>([
    ...Array.from({ length: 7 }, (_, index): [string, string] => [`2026-10-0${index + 1}`, 'holiday']),
    ['2026-10-10', 'makeup'],
    ['2026-10-25', 'holiday'],
  ]);

  set<K extends 'selected' | 'focusedDay' | 'time' | 'pets'>(key: K, value: this[K]) {
    this[key] = value;
    this.requestUpdate();
  }

  protected override render() {
    return html`<div class="root ${this.rootClass}">
      <div class="stack wide">${this.#head()} ${this.#time()} ${this.#fields()} ${this.#options()} ${this.#bill()} ${this.#states()}</div>
    </div>`;
  }

  #head() {
    return html`<div class="stack">
      <h2>预约上门保洁</h2>
      ${steps({
        label: '预约进度',
        current: 1,
        steps: [{ label: '选服务', onGo: noop }, { label: '选时间' }, { label: '填地址' }, { label: '看价格' }],
      })}
      ${announcer('10月9日有 4 个时间可选')}
    </div>`;
  }

  #time() {
    return html`<div class="split stack">
      ${dayPicker({
        id: 'day',
        free: this.#free,
        marks: this.#marks,
        selected: this.selected,
        focused: this.focusedDay,
        min: '2026-10-08',
        max: '2026-11-12',
        today: '2026-10-08',
        messages: dayWords,
        onSelect: (day) => (this.set('selected', day), this.set('focusedDay', day)),
        onFocusDay: (day) => this.set('focusedDay', day),
      })}
      ${slotList({
        id: 'slots',
        name: 'slot',
        label: '10月9日 周五',
        slots: ['08:00', '08:30', '09:30', '10:00', '13:00', '14:30', '17:30', '18:00', '19:30'].map((time, index) => ({
          value: time,
          time,
          hints: index === 2 ? ['剩 1 位'] : time >= '18:00' ? ['+¥20.00'] : [],
        })),
        value: this.time,
        messages: slotWords,
        onSelect: (value) => this.set('time', value),
      })}
    </div>`;
  }

  #fields() {
    return html`<div class="stack">
      <h3>联系人和地址</h3>
      ${problemSummary('还有 2 处需要修改', [
        { id: 'phone', text: '手机号应为 11 位' },
        { id: 'pet', text: '请选择有没有宠物' },
      ])}
      ${textField({ id: 'name', name: 'name', label: '联系人', value: long, autocomplete: 'name', required: true, onInput: noop })}
      ${textField({
        id: 'phone',
        name: 'tel',
        type: 'tel',
        label: '手机号',
        hint: '师傅上门前会打这个电话',
        error: '手机号应为 11 位',
        value: '137 1234 905',
        autocomplete: 'tel',
        required: true,
        onInput: noop,
      })}
      ${textField({ id: 'guest', name: 'guest', label: '代谁预约', note: '选填', value: 'مرحبا بالعالم 👩‍👩‍👧‍👦', onInput: noop })}
      ${selectField({
        id: 'community',
        name: 'community',
        label: '小区',
        value: 'yunhe',
        options: [
          { value: 'yunhe', label: '秀洲区运河社区' },
          { value: 'other', label: long },
        ],
        onChange: noop,
      })}
      ${textArea({ id: 'remark', name: 'note', label: '给师傅的话', note: '选填', value: '', placeholder: '例如：门口有鞋套', onInput: noop })}
      ${stepper({
        id: 'pets',
        label: '上门时长',
        value: this.pets,
        min: 1,
        max: 4,
        text: `${this.pets + 1} 小时`,
        messages: { less: '减少', more: '增加' },
        onChange: (value) => this.set('pets', value),
      })}
    </div>`;
  }

  #options() {
    return html`<div class="stack">
      ${choice({
        id: 'service',
        name: 'service',
        label: '选择服务',
        value: 'a',
        options: [
          { value: 'a', label: '日常保洁', hint: '客厅、卧室、厨房和卫生间的日常清洁', aside: '¥45.00/小时' },
          { value: 'b', label: '深度保洁', hint: '油烟机、窗户、角落', aside: '¥68.00/小时' },
          { value: 'c', label: long, aside: '¥1,268.00/次' },
          { value: 'd', label: '电话预约的服务', disabled: true },
        ],
        onChange: noop,
      })}
      ${choice({
        id: 'pet',
        name: 'pet',
        label: '家里有宠物吗',
        error: '请选择有没有宠物',
        value: '',
        options: [
          { value: 'y', label: '有' },
          { value: 'n', label: '没有' },
        ],
        onChange: noop,
      })}
      ${choices({
        id: 'areas',
        name: 'areas',
        label: '重点清洁',
        values: ['kitchen'],
        options: [
          { value: 'kitchen', label: '厨房' },
          { value: 'bath', label: '卫生间' },
        ],
        onChange: noop,
      })}
      ${checkbox({
        id: 'consent',
        name: 'consent',
        label: html`我同意把地址和电话用于<a href="#terms">这次上门服务</a>`,
        checked: true,
        onChange: noop,
      })}
      ${checkbox({ id: 'consent2', name: 'consent2', label: '我已看过退款规则', checked: false, error: '请先勾选', onChange: noop })}
    </div>`;
  }

  #bill() {
    return html`<div class="split stack">
      <div class="stack">
        <h3>价格</h3>
        ${rows([
          { label: '日常保洁 2 小时', value: '¥90.00', hint: '¥45.00 × 2' },
          { label: '休息日加价', value: '¥20.00' },
          { label: '合计', value: '¥110.00', strong: true },
        ])}
      </div>
      <div class="stack">
        <h3>取消费用</h3>
        ${rows([
          { label: '10月8日 18:00 前', value: '免费' },
          { label: '10月9日 10:00 前', value: '¥30.00' },
          { label: '开始服务后', value: '¥110.00' },
        ])}
      </div>
    </div>`;
  }

  #states() {
    const phone = { label: '拨打社区热线', number: '0573-8220 0000' };
    return html`<div class="stack">
      ${notice({ tone: 'info', text: '时间已为你保留 5 分钟，慢慢填。' })}
      ${notice({ tone: 'warn', title: '价格有变', text: '原来 ¥110.00，现在 ¥118.00。', action: { label: '按新价格继续' } })}
      ${notice({ tone: 'error', title: '现在连不上网', text: '填的内容都在。', phone, action: { label: '再试一次' } })}
      ${confirmBlock({
        id: 'cancel',
        title: '确定取消这次预约吗？',
        text: '现在取消收取 ¥30.00。',
        confirm: { label: '取消预约' },
        cancel: { label: '保留' },
      })}
      <div class="bar">
        ${button({ label: '确认预约', kind: 'primary', type: 'submit' })} ${button({ label: '正在提交…', kind: 'primary', busy: true })}
        ${button({ label: '上一步', kind: 'plain' })}
      </div>
      ${skeleton('card', 2, '正在加载服务')} ${skeleton('line', 2, '正在加载')} ${skeleton('slot', 6, '正在加载时间')}
      ${skeleton('calendar', 1, '正在加载日期')}
    </div>`;
  }
}
