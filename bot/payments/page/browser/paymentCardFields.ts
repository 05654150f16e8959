import type { FieldValues, Faults, FieldName } from '../paymentCardForm.js';
import { fieldNames, inGroups } from '../paymentCardForm.js';
import type { FieldView, FormView } from '../pageView.js';
import { element, find } from './dom.js';

type Input = HTMLInputElement | HTMLTextAreaElement;

/** Attributes that let browsers, keyboards and password managers help. */
const help: Readonly<Record<FieldName, Readonly<Record<string, string>>>> = {
  number: { autocomplete: 'cc-number', inputmode: 'numeric', maxlength: '30' },
  expires: { autocomplete: 'cc-exp', inputmode: 'numeric', maxlength: '10' },
  code: { autocomplete: 'cc-csc', inputmode: 'numeric', maxlength: '10' },
  name: { autocomplete: 'cc-name', maxlength: '200' },
  address: { autocomplete: 'street-address', maxlength: '600', rows: '3' },
};

export function fieldsOf({ fields }: FormView): readonly HTMLElement[] {
  return fields.map((field) => {
    const { name, label } = field;
    return element(
      'div',
      { class: `field field-${name}` },
      element('label', { for: name }, label),
      ...(field.hint === '' ? [] : [element('p', { class: 'hint', id: `${name}-hint` }, field.hint)]),
      inputFor(field),
      element('p', { class: 'fault', id: `${name}-fault`, hidden: true }),
    );
  });
}

function inputFor({ name, value, hint }: FieldView): Input {
  const common = {
    ...help[name],
    id: name,
    name,
    required: true,
    'aria-describedby': [...(hint === '' ? [] : [`${name}-hint`]), `${name}-fault`].join(' '),
    spellcheck: 'false',
    autocapitalize: name === 'name' ? 'words' : 'off',
  };
  const input = name === 'address' ? element('textarea', common) : element('input', { ...common, type: 'text' });
  input.value = value;
  if (name === 'number') input.addEventListener('input', () => group(input));
  if (name === 'expires') input.addEventListener('input', (event) => slash(input, event));
  return input;
}

/** Groups the number as on the card, only while typing at its end, so that the cursor does not jump. */
function group(input: Input): void {
  if (input.selectionEnd === input.value.length) input.value = inGroups(input.value);
}

/** Adds the slash after the month once, even if the person types it, but not while deleting. */
function slash(input: Input, event: Event): void {
  const isRemoving = (event as InputEvent).inputType.startsWith('delete'); // what an input's event is
  if (isRemoving) return;
  const tidied = input.value.replace(/^(\d{2})(?:\s*\/)*\s*/, '$1/');
  if (tidied !== input.value) input.value = tidied;
}

export function entered(): FieldValues {
  return Object.fromEntries(
    fieldNames.flatMap((name) => {
      const input = document.getElementById(name);
      return input === null ? [] : [[name, (input as Input).value]]; // our own fields
    }),
  );
}

/** Removes number and security code from the screen as soon as they are sent. */
export function forgetSecrets(): void {
  for (const name of ['number', 'code']) {
    const input = document.getElementById(name);
    if (input !== null) (input as Input).value = ''; // our own fields
  }
}

/** Links each error to its field and moves the focus to the first. */
export function showFaults(faults: Faults, { fields, faults: sentences }: FormView): void {
  for (const { name } of fields) {
    const fault = faults[name];
    const note = find(`${name}-fault`);
    note.textContent = fault === undefined ? '' : sentences[fault];
    note.hidden = fault === undefined;
    if (fault === undefined) find(name).removeAttribute('aria-invalid');
    else find(name).setAttribute('aria-invalid', 'true');
  }
  const first = fields.find(({ name }) => faults[name] !== undefined);
  if (first !== undefined) find(first.name).focus();
}
